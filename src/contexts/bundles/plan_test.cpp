#include "contexts/bundles/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>

namespace mashang::bundles {
namespace {

const Date kMonday = *Date::parse("2018-10-15");
const WorkingCalendar kWeekends;

Limit days(int count) {
    return {count, LimitUnit::working_day};
}

const PlannedPart& at(const Plan& plan, int seq) {
    return *std::ranges::find(plan.parts, seq, &PlannedPart::seq);
}

TEST(Plan, ABirthHasThreeStagesAndTwoBranches) {
    // certificate; household register and insurance after it; card after the register
    const std::vector<PlanPart> parts{{.seq = 1, .limit = days(1)},
                                      {.seq = 2, .needs = {1}, .limit = days(5)},
                                      {.seq = 3, .needs = {1}, .limit = days(2)},
                                      {.seq = 4, .needs = {2}, .limit = days(3)}};
    const Plan plan = make_plan(parts, kMonday, kWeekends);
    EXPECT_EQ(plan.branches, 2);
    EXPECT_EQ(at(plan, 1).branch, at(plan, 2).branch);
    EXPECT_EQ(at(plan, 2).branch, at(plan, 4).branch);
    EXPECT_NE(at(plan, 3).branch, at(plan, 1).branch);
    EXPECT_EQ(at(plan, 4).stage, 3);
    EXPECT_EQ(at(plan, 4).starts.text(), "2018-10-23");
    EXPECT_EQ(plan.ends.text(), "2018-10-26") << "one, five and three working days";
    EXPECT_TRUE(at(plan, 1).is_critical && at(plan, 2).is_critical && at(plan, 4).is_critical);
    EXPECT_FALSE(at(plan, 3).is_critical);
}

TEST(Plan, WhatIsKnownOfAPartCountsMoreThanItsPromise) {
    std::vector<PlanPart> parts{{.seq = 1, .limit = days(1)},
                                {.seq = 2, .needs = {1}, .limit = days(2)}};
    parts[0].known_end = Date::parse("2018-11-01");
    EXPECT_EQ(make_plan(parts, kMonday, kWeekends).ends.text(), "2018-11-05");
    parts[0].known_end = kMonday;
    EXPECT_EQ(make_plan(parts, kMonday, kWeekends).ends.text(), "2018-10-17");
    parts[1].not_before = Date::parse("2018-10-22");
    EXPECT_EQ(make_plan(parts, kMonday, kWeekends).ends.text(), "2018-10-24");
}

TEST(Plan, NothingToDoEndsAtOnce) {
    const Plan plan = make_plan({}, kMonday, kWeekends);
    EXPECT_EQ(plan.ends, kMonday);
    EXPECT_EQ(plan.branches, 0);
}

std::vector<PlanPart> random_parts() {
    std::vector<PlanPart> parts;
    const int count = *rc::gen::inRange(1, 8);
    for (int seq = 1; seq <= count; ++seq) {
        PlanPart part{.seq = seq, .limit = days(*rc::gen::inRange(1, 20))};
        for (int need = 1; need < seq; ++need) {
            if (*rc::gen::inRange(0, 3) == 0) part.needs.push_back(need);
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

/// The most working days along any chain that ends with the part, by walking all of them.
int longest_to(const std::vector<PlanPart>& parts, int seq) {
    const PlanPart& part = parts[static_cast<std::size_t>(seq - 1)];
    int longest = 0;
    for (const int need : part.needs) longest = std::max(longest, longest_to(parts, need));
    return longest + part.limit.count;
}

RC_GTEST_PROP(PlanProperties, TheDayIsTheEndOfTheLongestChain, ()) {
    const auto parts = random_parts();
    const Plan plan = make_plan(parts, kMonday, kWeekends);
    int longest = 0;
    for (const PlanPart& part : parts) {
        const int own = longest_to(parts, part.seq);
        RC_ASSERT(at(plan, part.seq).ends == kWeekends.add_working_days(kMonday, own).date);
        longest = std::max(longest, own);
    }
    RC_ASSERT(plan.ends == kWeekends.add_working_days(kMonday, longest).date);
}

RC_GTEST_PROP(PlanProperties, OneDayMoreOfACriticalPartMovesTheDayAndOfAnotherDoesNot, ()) {
    auto parts = random_parts();
    const Plan plan = make_plan(parts, kMonday, kWeekends);
    for (PlanPart& part : parts) {
        ++part.limit.count;
        const Date later = make_plan(parts, kMonday, kWeekends).ends;
        --part.limit.count;
        RC_ASSERT((later > plan.ends) == at(plan, part.seq).is_critical);
    }
}

RC_GTEST_PROP(PlanProperties, NothingBeginsBeforeWhatItNeedsAndBranchesFollowEachOther, ()) {
    const auto parts = random_parts();
    const Plan plan = make_plan(parts, kMonday, kWeekends);
    for (const PlanPart& part : parts) {
        const PlannedPart& planned = at(plan, part.seq);
        for (const PlannedPart& other : plan.parts) {
            if (other.branch != planned.branch || other.seq == part.seq) continue;
            RC_ASSERT(other.ends <= planned.starts || planned.ends <= other.starts);
        }
        for (const int need : part.needs) {
            RC_ASSERT(at(plan, need).ends <= planned.starts);
            RC_ASSERT(at(plan, need).stage < planned.stage);
        }
        RC_ASSERT(planned.branch >= 1 && planned.branch <= plan.branches);
    }
}

}  // namespace
}  // namespace mashang::bundles
