#include <gtest/gtest.h>

#include <limits>
#include <span>

#include "base/instant.h"
#include "platform/json/json.h"
#include "platform/json/text.h"

namespace mashang::json {
namespace {

TEST(Write, TextsAreEscapedAsJsonWantsIt) {
    EXPECT_EQ(text_of("马上\"\\\n\r\t\x01\x1f/"), R"("马上\"\\\n\r\t\u0001\u001f/")");
    EXPECT_EQ(text_of(std::string_view{"a\0b", 3}), R"("a\u0000b")");
}

TEST(Write, WhatIsNotUtf8NeverComesOut) {
    EXPECT_EQ(text_of("a\xff"
                      "b"),
              "\"a\uFFFDb\"");
    EXPECT_EQ(text_of("\xe9\xa9"), "\"\uFFFD\uFFFD\"");
    EXPECT_EQ(text_of("\xed\xa0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
    EXPECT_EQ(text_of("\U0001F600"), "\"\U0001F600\"");
}

TEST(Write, NumbersReadBackAsTheSame) {
    EXPECT_EQ(text_of(0.1), "0.1");
    EXPECT_EQ(text_of(5.0), "5");
    EXPECT_EQ(text_of(1e300), "1e+300");
    EXPECT_EQ(text_of(std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(text_of(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
    EXPECT_EQ(text_of(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
    EXPECT_EQ(text_of(std::int8_t{-5}), "-5");
}

TEST(Write, ListsMapsAndOptionalValues) {
    EXPECT_EQ(text_of(std::vector<bool>{true, false}), "[true,false]");
    EXPECT_EQ(text_of(std::vector<std::optional<int>>{1, std::nullopt}), "[1,null]");
    EXPECT_EQ(text_of(std::map<std::string, std::string>{{"a\"", "b"}}), R"({"a\"":"b"})");
    EXPECT_EQ(text_of(std::vector<int>{}), "[]");
    EXPECT_EQ(text_of(std::map<std::string, int>{}), "{}");
}

TEST(Write, MomentsAreRfc3339) {
    EXPECT_EQ(text_of(Instant::from_ms(0)), R"("1970-01-01T08:00:00.000+08:00")");
}

struct Base {
    int a = 1;
};
BOOST_DESCRIBE_STRUCT(Base, (), (a))
struct Derived : Base {
    int b = 2;
};
BOOST_DESCRIBE_STRUCT(Derived, (Base), (b))

TEST(Write, MembersOfABaseComeFirst) {
    EXPECT_EQ(text_of(Derived{}), R"({"a":1,"b":2})");
    EXPECT_EQ(decode_or_refuse<Derived>(parse(R"({"b":4,"a":3})")).a, 3);
}

TEST(Write, AppendsToWhatIsThere) {
    std::string out = "data: ";
    write(out, Base{});
    EXPECT_EQ(out, R"(data: {"a":1})");
}

TEST(Text, IsTidiedAndMeasuredInCharacters) {
    EXPECT_EQ(Text<4>::parse(" \u3000一二\r\n三\t\n")->text(), "一二\n三");
    EXPECT_TRUE(Text<4>::parse("一二三四"));
    EXPECT_EQ(Text<4>::check("一二三四五").error(), &refusals::kTextTooLong);
    EXPECT_EQ((Text<4, 1>::check(" \u3000 ").error()), &refusals::kTextTooShort);
    EXPECT_EQ(Text<4>::parse("")->text(), "");
}

TEST(Text, HoldsNoControlCharactersAndOnlyUtf8) {
    EXPECT_EQ(Text<4>::check("a\x07").error(), &refusals::kTextCharacter);
    EXPECT_EQ(Text<4>::check("a\u0085b").error(), &refusals::kTextCharacter);
    EXPECT_EQ(Text<4>::check("a\rb").error(), &refusals::kTextCharacter);
    EXPECT_EQ(Text<4>::check("\xc2").error(), &refusals::kTextEncoding);
    EXPECT_TRUE(Text<4>::parse("a\tb"));
}

}  // namespace
}  // namespace mashang::json
