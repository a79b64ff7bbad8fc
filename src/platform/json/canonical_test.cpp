#include "platform/json/canonical.h"

#include <gtest/gtest.h>

#include <limits>

namespace mashang::json {
namespace {

namespace bj = boost::json;

TEST(Canonical, TheExampleOfTheStandard) {
    auto value = bj::parse(
        R"({"numbers":[0,1E30,4.50,2e-3,0.000000000000000000000000001],)"
        R"("string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]})");
    value.at("numbers").as_array()[0] = 333333333.33333329;  // read less precisely
    EXPECT_EQ(
        canonical(value),
        R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
        "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST(Canonical, MembersAreSortedByUtf16Units) {
    const auto value = bj::parse(
        "{\"\u20ac\":1,\"\\r\":2,\"\uFB33\":3,\"1\":4,\"\U0001F600\":5,\"\u0080\":6,\"\u00f6\":7}");
    EXPECT_EQ(canonical(value),
              "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001F600\":5,"
              "\"\uFB33\":3}");
}

TEST(Canonical, NumbersAsEcmaScriptWritesThem) {
    EXPECT_EQ(canonical(0.0), "0");
    EXPECT_EQ(canonical(-0.0), "0");
    EXPECT_EQ(canonical(1e21), "1e+21");
    EXPECT_EQ(canonical(1e20), "100000000000000000000");
    EXPECT_EQ(canonical(-1.5e-7), "-1.5e-7");
    EXPECT_EQ(canonical(0.000001), "0.000001");
    EXPECT_EQ(canonical(5e-324), "5e-324");
    EXPECT_EQ(canonical(123456.789), "123456.789");
    EXPECT_EQ(canonical(9007199254740991), "9007199254740991");
    EXPECT_THROW(canonical(9007199254740993), std::invalid_argument);
    EXPECT_THROW(canonical(std::numeric_limits<double>::infinity()), std::invalid_argument);
}

TEST(Canonical, TheOrderOfWritingDoesNotMatter) {
    EXPECT_EQ(canonical(bj::parse(R"({"b":{},"a":[]})")),
              canonical(bj::parse(R"({"a":[],"b":{}})")));
    EXPECT_EQ(canonical(bj::parse(R"({"a":{"c":{},"b":1}})")), R"({"a":{"b":1,"c":{}}})");
}

}  // namespace
}  // namespace mashang::json
