// What decision rules come to: as a table, and whatever the facts.

#include "contexts/cases/instant_decision.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contexts/cases/decision_facts.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::Field;

catalogue::DecisionCondition condition(const std::string& name, const char* logic) {
    return {.name = *mashang::json::Text<100, 1>::parse(name),
            .name_en = *mashang::json::Text<200, 1>::parse(name + " (en)"),
            .basis = *mashang::json::Text<1000, 1>::parse("P 3.2.2"),
            .logic = json::parse(logic).as_object()};
}

catalogue::DecisionRules rules(std::vector<catalogue::DecisionCondition> conditions) {
    return {.conditions = std::move(conditions), .sampled_percent = 5, .valid_until = {}};
}

LookedAt told(std::string_view name, const json::value& value) {
    return {std::string{name}, std::string{name}, json::serialize(value)};
}

const char* const kAdult = R"({">=":[{"var":"known.age"},16]})";

json::object facts(const char* text) {
    return json::parse(text).as_object();
}

struct Row {
    const char* name;
    const char* logic;
    const char* facts;
    ConditionState state;
};

class OneCondition : public ::testing::TestWithParam<Row> {};

TEST_P(OneCondition, ComesToWhatTheTableSays) {
    const Row& row = GetParam();
    const Verdict verdict = judge(rules({condition("一", row.logic)}), facts(row.facts), told);
    ASSERT_EQ(verdict.lines.size(), 1U);
    EXPECT_EQ(verdict.lines[0].state, row.state);
    EXPECT_EQ(verdict.grants, row.state == ConditionState::held);
}

using enum ConditionState;

INSTANTIATE_TEST_SUITE_P(
    Table, OneCondition,
    ::testing::Values(
        Row{"Holds", kAdult, R"({"known":{"age":16}})", held},
        Row{"DoesNotHold", kAdult, R"({"known":{"age":15}})", not_held},
        Row{"NobodyKnows", kAdult, R"({"known":{}})", unknown},
        Row{"NothingIsKnownAtAll", kAdult, "{}", unknown},
        Row{"KnownToBeEmpty", R"({"==":[{"var":"known.address"},""]})",
            R"({"known":{"address":""}})", unknown},
        Row{"LeftEmptyOnTheForm", R"({"!":[{"var":"form.remarks"}]})", R"({"form":{}})", held},
        Row{"FilledInOnTheForm", R"({"!":[{"var":"form.remarks"}]})",
            R"({"form":{"remarks":"请快一点"}})", not_held},
        Row{"TheRegisterGaveNothing", R"({"===":[{"var":"from_register.m1.found"},true]})",
            R"({"from_register":{"m1":{"found":false}}})", not_held},
        Row{"TheRegisterWasNeverAsked", R"({"===":[{"var":"from_register.m1.found"},true]})",
            R"({"from_register":{}})", unknown},
        Row{"TheFaceLacksIt", R"({"!==":[{"var":"from_register.m1.face.有效期止"},"2018"]})",
            R"({"from_register":{"m1":{"found":true,"face":{}}}})", unknown},
        Row{"ATextIsNoYes", R"({"var":"known.name"})", R"({"known":{"name":"林小红"}})", faulty},
        Row{"ANumberIsNoYes", R"({"+":[{"var":"known.age"},1]})", R"({"known":{"age":3}})", faulty},
        Row{"AnOperationThatIsNone", R"({"guess":[{"var":"known.age"}]})", R"({"known":{"age":3}})",
            faulty},
        Row{"OfRowsTheWholeListIsRead",
            R"({"all":[{"var":"form.members"},{">":[{"var":"age"},1]}]})",
            R"({"form":{"members":[{"age":2},{"age":3}]}})", held}),
    [](const auto& param) { return std::string{param.param.name}; });

TEST(InstantDecision, RulesWithoutConditionsGrantNothing) {
    EXPECT_FALSE(judge(rules({}), facts("{}"), told).grants);
}

TEST(InstantDecision, OneConditionThatDoesNotHoldIsEnoughForAPerson) {
    const auto all =
        rules({condition("一", kAdult), condition("二", R"({"!":[{"var":"form.x"}]})")});
    EXPECT_TRUE(judge(all, facts(R"({"known":{"age":20},"form":{}})"), told).grants);
    const Verdict verdict = judge(all, facts(R"({"known":{"age":20},"form":{"x":"y"}})"), told);
    EXPECT_FALSE(verdict.grants);
    EXPECT_THAT(verdict.lines, ElementsAre(Field(&ConditionLine::state, held),
                                           Field(&ConditionLine::state, not_held)));
}

TEST(InstantDecision, AnExplanationNamesEachConditionWithWhatItLookedAt) {
    const Verdict verdict =
        judge(rules({condition("年满十六", kAdult)}), facts(R"({"known":{"age":20}})"), told);
    ASSERT_EQ(verdict.lines.size(), 1U);
    EXPECT_EQ(verdict.lines[0].name, "年满十六");
    EXPECT_EQ(verdict.lines[0].name_en, "年满十六 (en)");
    EXPECT_EQ(verdict.lines[0].basis, "P 3.2.2");
    EXPECT_THAT(verdict.lines[0].looked_at, ElementsAre(LookedAt{"known.age", "known.age", "20"}));
}

TEST(InstantDecision, RulesStandUntilTheirLastDay) {
    auto some = rules({});
    EXPECT_TRUE(is_in_force(some, *Date::parse("2999-01-01")));
    some.valid_until = Date::parse("2018-09-30");
    EXPECT_TRUE(is_in_force(some, *Date::parse("2018-09-30")));
    EXPECT_FALSE(is_in_force(some, *Date::parse("2018-10-01")));
}

TEST(InstantDecision, AgeIsInFullYears) {
    const Date birth = *Date::parse("2000-02-29");
    EXPECT_EQ(age_on(birth, *Date::parse("2016-02-28")), 15);
    EXPECT_EQ(age_on(birth, *Date::parse("2016-02-29")), 16);
    EXPECT_EQ(age_on(birth, *Date::parse("2017-02-28")), 16);
    EXPECT_EQ(age_on(birth, *Date::parse("2017-03-01")), 17);
}

/// A fact that may be anything that JSON has, or missing.
rc::Gen<json::value> anything() {
    return rc::gen::element<json::value>(nullptr, true, false, 0, 15, 16, -1.5, "", "16", "林小红",
                                         json::array{}, json::array{1, "x"}, json::object{},
                                         json::object{{"age", 20}});
}

/// Conditions over the same three facts, sound ones and others.
rc::Gen<std::string> a_rule() {
    return rc::gen::element<std::string>(
        kAdult, R"({"var":"known.age"})", R"({"!":[{"var":"form.x"}]})",
        R"({"!!":[{"var":"form.x"}]})", R"({"===":[{"var":"known.age"},{"var":"form.x"}]})",
        R"({"guess":[1]})", R"({"if":[{"var":"form.x"},true,false]})",
        R"({"===":[{"var":"from_register.m1.found"},true]})", R"({"*":["x"]})");
}

struct Given {
    catalogue::DecisionRules rules;
    json::object facts;
};
Given any_given() {
    std::vector<catalogue::DecisionCondition> conditions;
    for (const std::string& rule : *rc::gen::container<std::vector<std::string>>(a_rule())) {
        conditions.push_back(condition("条件" + std::to_string(conditions.size()), rule.c_str()));
    }
    return {rules(std::move(conditions)),
            {{"known", json::object{{"age", *anything()}}},
             {"form", json::object{{"x", *anything()}}},
             {"from_register", json::object{{"m1", json::object{{"found", *anything()}}}}}}};
}

RC_GTEST_PROP(InstantDecision, IsGrantedOnlyWhereEveryConditionHoldsAndThereIsOne, ()) {
    const Given given = any_given();
    const Verdict verdict = judge(given.rules, given.facts, told);
    const bool all_hold = std::ranges::all_of(
        verdict.lines, [](const ConditionLine& line) { return line.state == held; });
    RC_ASSERT(verdict.lines.size() == given.rules.conditions.size());
    RC_ASSERT(verdict.grants == (all_hold && !verdict.lines.empty()));
    for (std::size_t i = 0; i < verdict.lines.size(); ++i) {
        RC_ASSERT(verdict.lines[i].name == given.rules.conditions[i].name.text());
    }
}

RC_GTEST_PROP(InstantDecision, TheSameFactsComeToTheSame, ()) {
    const Given given = any_given();
    RC_ASSERT(judge(given.rules, given.facts, told) == judge(given.rules, given.facts, told));
}

RC_GTEST_PROP(InstantDecision, AnotherConditionNeverTurnsAPersonsCaseIntoAGrant, ()) {
    const Given given = any_given();
    const bool granted = judge(given.rules, given.facts, told).grants;
    auto more = given.rules;
    more.conditions.push_back(condition("又一个条件", (*a_rule()).c_str()));
    const bool granted_then = judge(more, given.facts, told).grants;
    RC_ASSERT(!granted_then || granted || given.rules.conditions.empty());
}

TEST(Sampling, TheFirstGrantsAreAllLookedAt) {
    constexpr std::uint64_t kUnlucky = 9'999;
    EXPECT_TRUE(is_sampled(kUnlucky, 1, 0));
    EXPECT_TRUE(is_sampled(kUnlucky, 1, kFirstInspected - 1));
    EXPECT_FALSE(is_sampled(kUnlucky, 1, kFirstInspected));
}

TEST(Sampling, OfTheOthersAsManyAsTheRulesSay) {
    constexpr std::uint64_t kLots = 10'000;
    for (const int percent : {1, 5, 50, 100}) {
        std::uint64_t drawn = 0;
        for (std::uint64_t lot = 0; lot < kLots; ++lot) {
            drawn += is_sampled(lot, percent, kFirstInspected) ? 1 : 0;
        }
        EXPECT_EQ(drawn, static_cast<std::uint64_t>(percent) * 100);
    }
}

}  // namespace
}  // namespace mashang::cases
