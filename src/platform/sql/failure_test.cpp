#include "platform/sql/failure.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "platform/sql/errors.h"

namespace mashang::sql {
namespace {

TEST(Storable, keeps_what_a_column_takes) {
    EXPECT_EQ(storable("磁盘已满"), "磁盘已满");
    EXPECT_EQ(storable(std::string_view{"a\0b", 3}), "a b");
    EXPECT_EQ(storable("\xff!"), "?!");
}

TEST(Storable, cuts_between_characters) {
    std::string text = "x";
    for (int i = 0; i < 300; ++i) text += "满";
    const std::string kept = storable(text);
    EXPECT_LE(kept.size(), 500u);
    EXPECT_GT(kept.size(), 490u);
    EXPECT_TRUE(is_utf8(kept));
}

TEST(FailureText, tells_what_was_thrown_and_lets_outages_go_on) {
    EXPECT_EQ(failure_text(std::make_exception_ptr(std::runtime_error("a bug"))), "a bug");
    EXPECT_THROW(failure_text(std::make_exception_ptr(Outage("disk full"))), Outage);
}

}  // namespace
}  // namespace mashang::sql
