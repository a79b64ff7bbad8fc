#include <gtest/gtest.h>

#include "platform/json/json.h"

namespace mashang::json {
namespace {

/// "code@byte" of the refusal, or what was read, written again.
std::string outcome(std::string_view text, const Limits& limits = {}) {
    try {
        return text_of(parse(text, limits));
    } catch (const Refused& refused) {
        const auto byte = refused.facts().find("byte");
        return std::string{refused.refusal().code} +
               (byte == refused.facts().end() ? "" : "@" + byte->second);
    }
}

TEST(Parse, ATextMayHaveSpaceAround) {
    EXPECT_EQ(outcome(" [1, 2.5, \"a\"]\r\n"), R"([1,2.5,"a"])");
}

TEST(Parse, NothingMayFollowTheValue) {
    EXPECT_EQ(outcome("{} {}"), "json.malformed@4");
    EXPECT_EQ(outcome("1 x"), "json.malformed@3");
}

TEST(Parse, ACutTextIsNotJson) {
    EXPECT_EQ(outcome(""), "json.malformed@1");
    EXPECT_EQ(outcome(R"({"a":)"), "json.malformed@6");
    EXPECT_EQ(outcome(R"({"a":"b)"), "json.malformed@8");
}

TEST(Parse, WhatJavaScriptAllowsBesidesIsNotJson) {
    EXPECT_EQ(outcome("[1,]"), "json.malformed@4");
    EXPECT_EQ(outcome("// a\n1"), "json.malformed@1");
    EXPECT_EQ(outcome("NaN"), "json.malformed@1");
    EXPECT_EQ(outcome("01"), "json.malformed@2");
    EXPECT_EQ(outcome("'a'"), "json.malformed@1");
}

TEST(Parse, BrokenUtf8IsNotJson) {
    EXPECT_EQ(outcome("\"a\xff\""), "json.malformed@3");
    EXPECT_EQ(outcome("\"\xc0\xaf\""), "json.malformed@2");
    EXPECT_EQ(outcome("\"\xed\xa0\x80\"").substr(0, 14), "json.malformed");
    EXPECT_EQ(outcome(R"("\ud800")").substr(0, 14), "json.malformed");
}

TEST(Parse, AnObjectThatNamesAMemberTwiceIsRefused) {
    EXPECT_EQ(outcome(R"([{"a":1,"b":2,"a":3}])").substr(0, 21), "json.duplicate_member");
    EXPECT_EQ(outcome(R"({"a":1,"\u0061":3})").substr(0, 21), "json.duplicate_member");
    EXPECT_EQ(outcome(R"({"a":{"a":1}})"), R"({"a":{"a":1}})");
}

TEST(Parse, NumbersAreTheNearestDouble) {
    for (const double number :
         {0.1, 1e23, 7.038531e-26, 123456.7890123456, 5e-324, 1.7976931348623157e308}) {
        EXPECT_EQ(parse(text_of(number)).to_number<double>(), number);
    }
}

TEST(Parse, LimitsOfSizeAndDepthHold) {
    EXPECT_EQ(outcome("[1,2,3]", {.max_bytes = 7}), "[1,2,3]");
    EXPECT_EQ(outcome("[1,2,3]", {.max_bytes = 6}), "json.too_large");
    EXPECT_EQ(outcome("[[1]]", {.max_depth = 2}), "[[1]]");
    EXPECT_EQ(outcome("[[[1]]]", {.max_depth = 2}), "json.too_deep");
    EXPECT_EQ(outcome(std::string(1000000, '[')), "json.too_deep");
}

}  // namespace
}  // namespace mashang::json
