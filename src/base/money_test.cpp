#include "base/money.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace mashang {
namespace {

constexpr auto kMost = Money::from_fen(std::numeric_limits<std::int64_t>::max());
constexpr auto kLeast = Money::from_fen(std::numeric_limits<std::int64_t>::min());
constexpr auto kFen = Money::from_fen(1);

TEST(Money, reads_yuan_with_at_most_two_decimals) {
    EXPECT_EQ(Money::parse("12")->fen(), 1'200);
    EXPECT_EQ(Money::parse("12.5")->fen(), 1'250);
    EXPECT_EQ(Money::parse("12.50")->fen(), 1'250);
    EXPECT_EQ(Money::parse("0.05")->fen(), 5);
    EXPECT_EQ(Money::parse("0")->fen(), 0);
}

TEST(Money, what_is_no_amount_is_no_money) {
    for (const std::string_view text : {"", ".", "12.", ".5", "12.345", "-1", "+1", "1e3", "1,000",
                                        "007", "00", " 1", "1 ", "1.2.3", "¥1", "1.x", "0x10"}) {
        EXPECT_FALSE(Money::parse(text)) << text;
    }
}

TEST(Money, is_written_with_two_decimals) {
    EXPECT_EQ(Money::from_fen(1'250).text(), "12.50");
    EXPECT_EQ(Money::from_fen(5).text(), "0.05");
    EXPECT_EQ(Money::from_fen(-5).text(), "-0.05");
    EXPECT_EQ(kMost.text(), "92233720368547758.07");
    EXPECT_EQ(kLeast.text(), "-92233720368547758.08");
}

TEST(Money, an_amount_that_does_not_fit_is_not_read) {
    EXPECT_EQ(Money::parse("92233720368547758.07"), kMost);
    EXPECT_FALSE(Money::parse("92233720368547758.08"));
    EXPECT_FALSE(Money::parse("92233720368547759"));
    EXPECT_FALSE(Money::parse("999999999999999999999999999999"));
}

TEST(Money, a_sum_that_does_not_fit_does_not_exist) {
    EXPECT_EQ(Money::from_fen(70).plus(Money::from_fen(35)), Money::from_fen(105));
    EXPECT_EQ(Money::from_fen(70).minus(Money::from_fen(75)), Money::from_fen(-5));
    EXPECT_EQ(kMost.plus(kFen), std::nullopt);
    EXPECT_EQ(kLeast.minus(kFen), std::nullopt);
    EXPECT_EQ(Money{}.minus(kLeast), std::nullopt);
    EXPECT_EQ(kMost.minus(kMost), Money{});
}

RC_GTEST_PROP(Money, is_written_as_it_was_read, ()) {
    const auto money = Money::from_fen(*rc::gen::inRange<std::int64_t>(0, kMost.fen()));
    RC_ASSERT(Money::parse(money.text()) == money);
}

}  // namespace
}  // namespace mashang
