#include "platform/json/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/date.h"
#include "base/money.h"
#include "platform/json/text.h"

namespace mashang::json {
namespace {

using testing::ElementsAre;

enum class Colour { green, yellow, register_ };
BOOST_DESCRIBE_ENUM(Colour, green, yellow, register_)

/// A code that exists only with its text: three capital letters.
class Code {
  public:
    static std::expected<Code, const Refusal*> check(std::string_view text) {
        if (text.size() != 3) return std::unexpected{&kLength};
        return Code{std::string{text}};
    }
    static std::optional<Code> parse(std::string_view text) {
        auto checked = check(text);
        return checked ? std::optional{*checked} : std::nullopt;
    }
    static constexpr Refusal kLength{"test.code.length", RefusalKind::invalid, "三位", "three"};
    std::string text() const { return text_; }

  private:
    explicit Code(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

struct Inner {
    Code code;
    Date day;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (code, day))

struct Outer {
    std::string name;
    int count = 0;
    bool open = false;
    double share = 0;
    Colour colour = Colour::green;
    Money fee;
    std::optional<Text<5, 1>> note;
    std::vector<Inner> inner;
    std::map<std::string, std::uint8_t> levels;
    boost::json::object form;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (name, count, open, share, colour, fee, note, inner, levels, form))

constexpr std::string_view kOuter =
    R"({"name":"马上\"办\"","count":-3,"open":true,"share":0.25,"colour":"register","fee":"12.50",)"
    R"("note":"好","inner":[{"code":"ABC","day":"2018-09-30"}],"levels":{"a":255},"form":{"x":[1,null]}})";

std::vector<std::pair<std::string, std::string_view>> told(const std::vector<Fault>& faults) {
    std::vector<std::pair<std::string, std::string_view>> told;
    for (const auto& fault : faults) told.emplace_back(fault.pointer, fault.refusal->code);
    return told;
}

template <class T>
auto faults_in(std::string_view text, const Limits& limits = {}) {
    std::vector<Fault> faults;
    const auto decoded = decode<T>(parse(text), faults, "", limits);
    EXPECT_EQ(decoded.has_value(), faults.empty());
    return told(faults);
}

TEST(Json, WhatIsReadAndWrittenAgainIsTheSameText) {
    EXPECT_EQ(text_of(decode_or_refuse<Outer>(parse(kOuter))), kOuter);
}

TEST(Json, AnOptionalMemberMayBeAbsentOrNullAndIsNotWritten) {
    auto object = parse(kOuter).as_object();
    object["note"] = nullptr;
    EXPECT_FALSE(decode_or_refuse<Outer>(object).note);
    object.erase("note");
    const auto outer = decode_or_refuse<Outer>(object);
    EXPECT_FALSE(outer.note);
    EXPECT_THAT(text_of(outer), testing::Not(testing::HasSubstr("note")));
}

TEST(Json, EverythingThatIsWrongIsToldAtOnceWithItsPlace) {
    EXPECT_THAT(
        faults_in<Outer>(R"({"name":1,"count":4294967296,"open":"true","colour":"red","fee":"1.234",
            "note":"一二三四五六","inner":[{"code":"ABCD","day":"2018-02-30","a/b~":1},7],
            "levels":{"x":256,"y":-1},"form":[]})"),
        ElementsAre(std::pair{"/name", "json.expected_text"},
                    std::pair{"/count", "json.out_of_range"},
                    std::pair{"/open", "json.expected_boolean"},
                    std::pair{"/share", "json.missing"}, std::pair{"/colour", "json.not_allowed"},
                    std::pair{"/fee", "json.bad_value"}, std::pair{"/note", "json.text_too_long"},
                    std::pair{"/inner/0/code", "test.code.length"},
                    std::pair{"/inner/0/day", "json.bad_value"},
                    std::pair{"/inner/0/a~1b~0", "json.unknown"},
                    std::pair{"/inner/1", "json.expected_object"},
                    std::pair{"/levels/x", "json.out_of_range"},
                    std::pair{"/levels/y", "json.out_of_range"},
                    std::pair{"/form", "json.expected_object"}));
}

TEST(Json, TheMessagesSayWhatIsAllowed) {
    std::vector<Fault> faults;
    decode<Colour>("red", faults);
    decode<std::uint8_t>(300, faults);
    decode<Text<5, 1>>("", faults);
    std::vector<std::string> messages;
    for (const auto& fault : faults) {
        messages.push_back(message_of(*fault.refusal, fault.facts, Language::en));
    }
    EXPECT_THAT(messages, ElementsAre("This is to be one of: green, yellow, register",
                                      "The number is to lie between 0 and 255",
                                      "This needs 1 characters at least"));
}

TEST(Json, AMemberThatNobodyKnowsIsEnoughToGiveNothing) {
    EXPECT_THAT(faults_in<Inner>(R"({"code":"ABC","day":"2018-09-30","extra":1})"),
                ElementsAre(std::pair{"/extra", "json.unknown"}));
}

TEST(Json, FaultsStartAtTheGivenPointer) {
    std::vector<Fault> faults;
    decode<Inner>(boost::json::object{{"code", "ABC"}}, faults, "/body");
    EXPECT_THAT(told(faults), ElementsAre(std::pair{"/body/day", "json.missing"}));
}

TEST(Json, RefusalCarriesAllFaults) {
    try {
        decode_or_refuse<Inner>(boost::json::object{});
        FAIL() << "nothing was refused";
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &refusals::kInvalid);
        EXPECT_EQ(refused.facts().at("count"), "2");
        EXPECT_EQ(refused.faults().size(), 2u);
    }
}

TEST(Json, WholeNumbersAreNotRounded) {
    EXPECT_THAT(faults_in<int>("1.0"), ElementsAre(std::pair{"", "json.expected_integer"}));
    EXPECT_THAT(faults_in<std::int64_t>("18446744073709551615"),
                ElementsAre(std::pair{"", "json.out_of_range"}));
    EXPECT_EQ(decode_or_refuse<std::int64_t>(parse("-9223372036854775808")),
              std::numeric_limits<std::int64_t>::min());
    EXPECT_THAT(faults_in<double>("1e999"), ElementsAre(std::pair{"", "json.expected_number"}));
    EXPECT_EQ(decode_or_refuse<double>(parse("3")), 3.0);
}

TEST(Json, LongTextsAndListsAreRefusedWhereTheyStand) {
    const Limits limits{.max_string = 3, .max_elements = 2};
    EXPECT_THAT(faults_in<std::string>(R"("abcd")", limits),
                ElementsAre(std::pair{"", "json.text_too_long"}));
    EXPECT_THAT(faults_in<std::vector<int>>("[1,2,3]", limits),
                ElementsAre(std::pair{"", "json.array_too_long"}));
    EXPECT_THAT(faults_in<boost::json::value>(R"({"a":[1,"abcd"],"b":[1,2,3]})", limits),
                ElementsAre(std::pair{"/a/1", "json.text_too_long"},
                            std::pair{"/b", "json.array_too_long"}));
}

TEST(Json, ATextWithANulCharacterIsRefused) {
    EXPECT_THAT(faults_in<std::string>(R"("a\u0000b")"),
                ElementsAre(std::pair{"", "json.text_character"}));
}

TEST(Json, FaultsBeyondTheLimitAreNotNamed) {
    EXPECT_EQ(faults_in<std::vector<int>>(R"(["a","b","c"])", {.max_faults = 2}).size(), 2u);
}

TEST(Json, ATextThatIsNotUtf8IsRefusedEvenWhenItDidNotComeThroughParse) {
    std::vector<Fault> faults;
    EXPECT_FALSE(decode<std::string>("\xff", faults));
    EXPECT_THAT(told(faults), ElementsAre(std::pair{"", "json.text_encoding"}));
}

TEST(Json, EveryRefusalHasItsOwnCodeAndBothMessages) {
    std::set<std::string_view> codes;
    for (const Refusal* refusal : refusals::kJson) {
        EXPECT_TRUE(codes.insert(refusal->code).second) << refusal->code;
        EXPECT_FALSE(refusal->zh.empty() || refusal->en.empty()) << refusal->code;
    }
}

}  // namespace
}  // namespace mashang::json
