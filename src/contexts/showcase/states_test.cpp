// Both state tables, all pairs, and the pure rules of criteria, figures and words.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

#include "base/enum_names.h"
#include "contexts/catalogue/testing.h"
#include "contexts/showcase/admission.h"
#include "contexts/showcase/appeal.h"
#include "contexts/showcase/candidates.h"
#include "contexts/showcase/refusals.h"

namespace mashang::showcase {
namespace {

template <class E>
std::vector<E> all_of() {
    std::vector<E> values;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto descriptor) { values.push_back(descriptor.value); });
    return values;
}

template <class State, class Event>
void expect_table(const std::map<std::pair<State, Event>, State>& edges) {
    for (const State from : all_of<State>()) {
        for (const Event event : all_of<Event>()) {
            const auto expected = edges.find({from, event});
            const auto after = state_after(from, event);
            ASSERT_EQ(after.has_value(), expected != edges.end())
                << name_of_enumerator(from) << " " << name_of_enumerator(event);
            if (after) EXPECT_EQ(*after, expected->second);
        }
    }
}

TEST(AdmissionStates, AllPairsOfStateAndEventDoWhatTheTableSaysAndNothingElse) {
    using enum AdmissionState;
    using E = AdmissionEvent;
    expect_table<AdmissionState, E>({{{proposed, E::take_back}, taken_back},
                                     {{proposed, E::admit}, admitted},
                                     {{proposed, E::admit_on_conditions}, conditional},
                                     {{proposed, E::refuse}, refused},
                                     {{admitted, E::fall_due}, due},
                                     {{conditional, E::fall_due}, due},
                                     {{admitted, E::supersede}, superseded},
                                     {{conditional, E::supersede}, superseded},
                                     {{due, E::supersede}, superseded},
                                     {{refused, E::supersede}, superseded}});
    EXPECT_EQ(admission_transitions().size(), 10u);
}

TEST(AdmissionStates, WhatStandsIsWhatALaterAssessmentTakesThePlaceOf) {
    std::set<AdmissionState> standing;
    for (const AdmissionState state : all_of<AdmissionState>()) {
        if (stands(state)) standing.insert(state);
    }
    using enum AdmissionState;
    EXPECT_EQ(standing, (std::set{admitted, conditional, refused, due}));
}

TEST(AppealStates, AllPairsOfStateAndEventDoWhatTheTableSaysAndNothingElse) {
    using enum AppealState;
    using E = AppealEvent;
    expect_table<AppealState, E>({{{pending, E::keep}, kept},
                                  {{pending, E::hide}, hidden},
                                  {{hidden, E::object}, objected},
                                  {{objected, E::uphold}, hidden_for_good},
                                  {{objected, E::restore}, restored},
                                  {{pending, E::overtake}, overtaken},
                                  {{hidden, E::overtake}, overtaken},
                                  {{objected, E::overtake}, overtaken}});
    EXPECT_EQ(appeal_transitions().size(), 8u);
}

TEST(AppealStates, ThePlatformsWordIsAwaitedWhereItLeadsSomewhere) {
    for (const AppealState state : all_of<AppealState>()) {
        const bool awaited = state == AppealState::pending || state == AppealState::objected;
        EXPECT_EQ(is_open(state), awaited) << name_of_enumerator(state);
        for (const bool hides : {true, false}) {
            const auto event = event_of(state, hides);
            ASSERT_EQ(event.has_value(), awaited);
            if (event) EXPECT_TRUE(state_after(state, *event));
        }
    }
}

TEST(AppealStates, NeitherWhoAppealedNorWhoDecidedBeforeDecides) {
    Appeal appeal{.appealed_by = "a"};
    EXPECT_FALSE(may_decide(appeal, "a"));
    EXPECT_TRUE(may_decide(appeal, "b"));
    appeal.decided_by = "b";
    EXPECT_FALSE(may_decide(appeal, "b"));
    EXPECT_TRUE(may_decide(appeal, "c"));
}

std::vector<Assessment> verdicts(Verdict a, Verdict p, Verdict e, Verdict u) {
    return {{Criterion::authoritative, a, "x"},
            {Criterion::practical, p, "x"},
            {Criterion::effective, e, "x"},
            {Criterion::easy, u, "x"}};
}

TEST(Criteria, TheResultFollowsFromEveryCombinationOfVerdicts) {
    const auto each = all_of<Verdict>();
    int combinations = 0;
    for (const Verdict a : each) {
        for (const Verdict p : each) {
            for (const Verdict e : each) {
                for (const Verdict u : each) {
                    const std::multiset<Verdict> said{a, p, e, u};
                    auto expected = AdmissionResult::admitted;
                    if (said.contains(Verdict::partly)) expected = AdmissionResult::conditional;
                    if (said.contains(Verdict::not_met)) expected = AdmissionResult::refused;
                    EXPECT_EQ(result_of(verdicts(a, p, e, u)), expected);
                    ++combinations;
                }
            }
        }
    }
    EXPECT_EQ(combinations, 81);
}

TEST(Criteria, EachIsAssessedOnceAndNoneIsLeftOut) {
    auto said = verdicts(Verdict::met, Verdict::met, Verdict::met, Verdict::met);
    EXPECT_TRUE(faults_of(said).empty());
    said[3].criterion = Criterion::authoritative;
    const auto faults = faults_of(said);
    ASSERT_EQ(faults.size(), 2u);
    EXPECT_EQ(faults[0].pointer, "/assessments/3/criterion");
    EXPECT_EQ(faults[0].refusal, &refusals::kCriterionTwice);
    EXPECT_EQ(faults[1].refusal, &refusals::kCriterionMissing);
    EXPECT_EQ(faults[1].facts.at("criterion"), "easy");
    EXPECT_EQ(faults_of({}).size(), 4u);
}

TEST(RatingSummary, FewerThanFiveHaveNoAverage) {
    EXPECT_EQ(summary_of({}).count, 0);
    const auto four = summary_of({{5, 3}, {1, 1}});
    EXPECT_EQ(four.count, 4);
    EXPECT_FALSE(four.average);
    const auto five = summary_of({{5, 3}, {1, 2}});
    EXPECT_EQ(five.average, 3.4);
}

TEST(RatingSummary, IsThePlainMeanRoundedToATenthWithAllFiveGradesFromTheBest) {
    const auto summary = summary_of({{1, 1}, {4, 2}, {5, 3}});
    EXPECT_EQ(summary.average, 4.0);  // 24 / 6
    std::vector<std::pair<int, std::int64_t>> grades;
    for (const auto& row : summary.grades) grades.emplace_back(row.grade, row.count);
    EXPECT_EQ(grades,
              (std::vector<std::pair<int, std::int64_t>>{{5, 3}, {4, 2}, {3, 0}, {2, 0}, {1, 1}}));
    EXPECT_EQ(summary_of({{5, 2}, {4, 1}, {3, 3}}).average, 3.8);  // 23 / 6
}

TEST(Words, LongNumbersAreFoundHoweverTheyAreWritten) {
    for (const char* words : {"1234567", "我的电话 13800005678", "138-0000-5678", "138 0000 5678",
                              "１３８００００５６７８", "350102199003071234", "35010219900307123X",
                              "3501 0219 9003 0712 34"}) {
        EXPECT_TRUE(names_a_number(words)) << words;
    }
    for (const char* words :
         {"", "很好", "等了3天，跑了2趟", "2018-10-10 提交", "2018-10-10，2018-10-20", "12345热线",
          "0591 不通", "第１步、第２步", "123456"}) {
        EXPECT_FALSE(names_a_number(words)) << words;
    }
}

TEST(Candidates, TheProvincialOfficeOfTheBodyAnswersAndThePlatformWhereThereIsNone) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    EXPECT_TRUE(answers_for(*catalogue, "GA-350000000000", "GA"));
    EXPECT_FALSE(answers_for(*catalogue, "GA-350102000000", "GA"));
    EXPECT_FALSE(answers_for(*catalogue, "JX-350000000000", "GA"));
    EXPECT_TRUE(answers_for(*catalogue, "JX-350000000000", "BD"));  // only in cities and counties
    EXPECT_FALSE(answers_for(*catalogue, "", "GA"));
    EXPECT_TRUE(is_platform(*catalogue, "JX-350000000000"));
    EXPECT_FALSE(is_platform(*catalogue, "GA-350000000000"));
}

TEST(Candidates, AreItemsAndFlagshipAppsByTheirReferences) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    const auto app = get_candidate(*catalogue, "app:A09");
    EXPECT_EQ(app.body, "GA");
    EXPECT_EQ(app.app_id, "A09");
    EXPECT_EQ(app.items.size(), 1u);
    EXPECT_EQ(get_candidate(*catalogue, "item:GA023").app_id, "");
    for (const char* none : {"", "app:", "app:A99", "item:XX001", "GA023", "bundle:B01"}) {
        EXPECT_FALSE(find_candidate(*catalogue, none)) << none;
    }
    EXPECT_EQ(name_of_candidate(*catalogue, "app:A99"), "app:A99");
}

}  // namespace
}  // namespace mashang::showcase
