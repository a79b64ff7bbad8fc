#include "platform/outbound/reply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/describe.hpp>
#include <optional>

namespace mashang::outbound {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

enum class Result { match, mismatch };
BOOST_DESCRIBE_ENUM(Result, match, mismatch)

struct Sheet {
    Result result;
    std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (result, name))

/// What is said of an answer that cannot be read; empty: it can.
std::string complaint(std::string_view body, const json::Limits& limits = {}) {
    try {
        read_reply<Sheet>(body, "the register's", limits);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

TEST(ReadReply, AnAnswerIsReadIntoWhatIsNeededOfIt) {
    const auto sheet = read_reply<Sheet>(R"({"result":"match","name":"林小红"})", "its");
    EXPECT_EQ(sheet.result, Result::match);
    EXPECT_EQ(sheet.name, "林小红");
    EXPECT_EQ(read_reply<Sheet>(R"({"result":"mismatch"})", "its").name, std::nullopt);
}

TEST(ReadReply, WhatIsNoJsonIsUnreadable) {
    EXPECT_EQ(complaint("<html>"), "the register's answer is unreadable: json.malformed");
    EXPECT_EQ(complaint(""), "the register's answer is unreadable: json.malformed");
}

TEST(ReadReply, AnAnswerThatLacksAMemberOrSaysAnotherThingIsUnreadable) {
    EXPECT_EQ(complaint(R"({"name":"林小红"})"),
              "the register's answer is unreadable: json.invalid");
    EXPECT_EQ(complaint(R"({"result":"perhaps"})"),
              "the register's answer is unreadable: json.invalid");
    EXPECT_EQ(complaint(R"({"result":7})"), "the register's answer is unreadable: json.invalid");
}

TEST(ReadReply, ATooLargeOrTooDeepAnswerIsUnreadable) {
    const std::string body = R"({"result":"match"})";
    EXPECT_EQ(complaint(body, {.max_bytes = body.size()}), "");
    EXPECT_EQ(complaint(body, {.max_bytes = body.size() - 1}),
              "the register's answer is unreadable: json.too_large");
    EXPECT_EQ(complaint(std::string(1000, '[')),
              "the register's answer is unreadable: json.too_deep");
}

TEST(ReadReply, WhatIsSaidOfItHoldsNothingOfTheAnswer) {
    const std::string said = complaint(R"({"result":"林小红","name":"林小红"})");
    EXPECT_NE(said, "");
    EXPECT_THAT(said, Not(HasSubstr("林小红")));
}

}  // namespace
}  // namespace mashang::outbound
