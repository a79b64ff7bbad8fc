#include "contexts/supervision/overview.h"

#include <gtest/gtest.h>

#include "contexts/supervision/refusals.h"
#include "contexts/supervision/testing/supervision_fixture.h"

namespace mashang::supervision {
namespace {

using testing::kFuzhou;
using testing::kProvince;
using testing::kXiamen;
using Counts = std::map<std::string, std::int64_t>;

Date day(const char* text) {
    return *Date::parse(text);
}

class OverviewTest : public testing::SupervisionTest {
  protected:
    /// One case of each fate, in October 2018.
    void a_month() {
        step("open", "case.submitted", "2018-10-08T09:00:00+08:00", {{"due", "2018-10-15"}});
        step("late", "case.submitted", "2018-10-09T09:00:00+08:00", {{"due", "2018-10-16"}});
        step("late", "case.accepted", "2018-10-10T09:00:00+08:00", {{"due", "2018-10-20"}});
        step("late", "case.decided", "2018-10-22T09:00:00+08:00", {{"on_time", false}});
        step("good", "case.submitted", "2018-10-09T09:00:00+08:00", {{"due", "2018-10-16"}});
        step("good", "case.accepted", "2018-10-09T09:30:00+08:00", {{"due", "2018-10-20"}});
        step("good", "case.decided", "2018-10-09T10:00:00+08:00", {{"on_time", true}});
        step("no", "case.submitted", "2018-10-10T09:00:00+08:00", {{"due", "2018-10-17"}});
        step("no", "case.refused", "2018-10-11T09:00:00+08:00", {{"on_time", true}});
        step("asked", "case.submitted", "2018-10-10T09:00:00+08:00", {{"due", "2018-10-17"}});
        step("asked", "case.supplement_requested", "2018-10-11T09:00:00+08:00");
        step("back", "case.submitted", "2018-10-10T09:00:00+08:00", {{"due", "2018-10-17"}});
        step("back", "case.withdrawn", "2018-10-12T09:00:00+08:00");
        follow();
    }
};

TEST_P(OverviewTest, AnEmptyJournalShowsEveryCityWithNothing) {
    const Overview seen = look();
    EXPECT_EQ(seen.items.total, 770);
    EXPECT_EQ(seen.cases.submitted, 0);
    EXPECT_TRUE(seen.cases.by_state.empty());
    EXPECT_EQ(seen.ratings.count, 0);
    EXPECT_FALSE(seen.ratings.satisfied_share) << "of nothing there is no share";
    ASSERT_EQ(seen.by_city.size(), 2u);
    EXPECT_EQ(seen.by_city[0].name, "福州市");
    EXPECT_EQ(seen.by_city[0].submitted, 0);
    EXPECT_FALSE(seen.by_city[0].average_grade);
    EXPECT_TRUE(seen.by_organisation.empty());
    EXPECT_TRUE(seen.by_day.empty());
}

TEST_P(OverviewTest, CountsEachFateOnce) {
    a_month();
    const Overview seen = look();
    EXPECT_EQ(seen.cases.submitted, 6);
    EXPECT_EQ(seen.cases.decided, 3);
    EXPECT_EQ(seen.cases.on_time, 2);
    EXPECT_EQ(seen.cases.late, 1);
    EXPECT_EQ(seen.cases.open_late, 1) << "who waits for the applicant is not late";
    EXPECT_EQ(seen.cases.by_state, (Counts{{"submitted", 1},
                                           {"supplement_requested", 1},
                                           {"decided", 2},
                                           {"not_accepted", 1},
                                           {"withdrawn", 1}}));
    EXPECT_EQ(seen.by_organisation.size(), 1u);
    EXPECT_EQ(seen.by_organisation[0].name, "公安");
    EXPECT_EQ(seen.by_organisation[0].submitted, 6);
}

TEST_P(OverviewTest, AnOpenCaseIsLateFromTheDayAfterItsDueDate) {
    step("1", "case.submitted", "2018-10-08T09:00:00+08:00", {{"due", "2018-10-15"}});
    follow();
    EXPECT_EQ(look({}, "2018-10-15").cases.open_late, 0);
    EXPECT_EQ(look({}, "2018-10-16").cases.open_late, 1);
    step("1", "case.supplement_requested", "2018-10-16T09:00:00+08:00");
    follow();
    EXPECT_EQ(look({}, "2018-10-16").cases.open_late, 0);
    step("1", "case.supplemented", "2018-10-17T09:00:00+08:00", {{"due", "2018-10-24"}});
    follow();
    EXPECT_EQ(look({}, "2018-10-24").cases.open_late, 0);
    EXPECT_EQ(look({}, "2018-10-25").cases.open_late, 1);
}

TEST_P(OverviewTest, ADraftThatWasTakenBackWasNeverHandedIn) {
    step("1", "case.withdrawn", "2018-10-08T09:00:00+08:00");
    follow();
    for (const Range& range : {Range{}, Range{.from = day("2018-10-01")}}) {
        const Overview seen = look(range);
        EXPECT_EQ(seen.cases.submitted, 0);
        EXPECT_TRUE(seen.cases.by_state.empty());
        EXPECT_TRUE(seen.by_organisation.empty());
        EXPECT_TRUE(seen.by_day.empty());
    }
}

TEST_P(OverviewTest, BothEndsBelongToARangeAndWhatEndedCountsOnItsDay) {
    a_month();
    const Overview first = look({.from = day("2018-10-08"), .to = day("2018-10-09")});
    EXPECT_EQ(first.cases.submitted, 3);
    EXPECT_EQ(first.cases.decided, 1);
    EXPECT_EQ(first.cases.late, 0) << "the late one ended on the 22nd";
    const Overview last = look({.from = day("2018-10-22"), .to = day("2018-10-22")});
    EXPECT_EQ(last.cases.submitted, 0);
    EXPECT_EQ(last.cases.decided, 1);
    EXPECT_EQ(last.cases.late, 1);
    ASSERT_EQ(last.by_day.size(), 1u);
    EXPECT_EQ(last.by_day[0].date, day("2018-10-22"));
    EXPECT_EQ(last.by_day[0].decided, 1);
    EXPECT_EQ(look({.from = day("2018-10-23")}).cases.decided, 0);
    EXPECT_EQ(look({.to = day("2018-10-07")}).cases.submitted, 0);
}

TEST_P(OverviewTest, ADayEndsAtMidnightInChina) {
    step("1", "case.submitted", "2018-10-08T23:59:59+08:00");
    step("2", "case.submitted", "2018-10-08T16:00:00Z");  // midnight
    rating(5, "2018-10-08T15:59:59Z");
    follow();
    const Overview seen = look({.from = day("2018-10-09"), .to = day("2018-10-09")});
    EXPECT_EQ(seen.cases.submitted, 1);
    EXPECT_EQ(seen.ratings.count, 0);
    EXPECT_EQ(look({.to = day("2018-10-08")}).ratings.count, 1);
}

TEST_P(OverviewTest, ARangeThatEndsBeforeItBeginsIsRefused) {
    try {
        look({.from = day("2018-10-09"), .to = day("2018-10-08")});
        ADD_FAILURE() << "not refused";
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &refusals::kNoSuchRange);
    }
    EXPECT_NO_THROW(look({.from = day("2018-10-09"), .to = day("2018-10-09")}));
}

TEST_P(OverviewTest, RatingsHaveSharesAndAverages) {
    for (const int grade : {5, 5, 4, 2}) rating(grade, "2018-10-08T09:00:00+08:00");
    rating(1, "2018-10-08T09:00:00+08:00", kXiamen);
    follow();
    const Overview seen = look();
    EXPECT_EQ(seen.ratings.count, 5);
    EXPECT_EQ(seen.ratings.by_grade, (Counts{{"5", 2}, {"4", 1}, {"2", 1}, {"1", 1}}));
    EXPECT_DOUBLE_EQ(*seen.ratings.satisfied_share, 0.6);
    EXPECT_DOUBLE_EQ(*row(seen.by_city, kFuzhou).average_grade, 4.0);
    EXPECT_DOUBLE_EQ(*row(seen.by_city, kXiamen).average_grade, 1.0);
    EXPECT_EQ(row(seen.by_organisation, "GA").ratings, 5);
}

TEST_P(OverviewTest, ACityAndAnOrganisationMayBeLookedAtAlone) {
    step("1", "case.submitted", "2018-10-08T09:00:00+08:00");
    step("2", "case.submitted", "2018-10-08T09:00:00+08:00", {{"city", kXiamen}});
    step("3", "case.submitted", "2018-10-08T09:00:00+08:00",
         {{"city", kXiamen}, {"organisation", "MZ"}});
    rating(5, "2018-10-08T09:00:00+08:00");
    follow();
    const Overview city = look({.city = kXiamen});
    EXPECT_EQ(city.cases.submitted, 2);
    EXPECT_EQ(city.ratings.count, 0);
    ASSERT_EQ(city.by_city.size(), 1u);
    EXPECT_EQ(city.by_city[0].name, "厦门市");
    EXPECT_EQ(look({.organisation = "MZ"}).cases.submitted, 1);
    EXPECT_EQ(look({.city = kFuzhou, .organisation = "MZ"}).cases.submitted, 0);
    EXPECT_EQ(look({.city = "350300000000"}).cases.submitted, 0);
    EXPECT_EQ(look({.organisation = ""}).cases.submitted, 3) << "nothing chosen";
}

TEST_P(OverviewTest, WhatTheProvinceDidItselfHasARowAndCanBeLookedAtAlone) {
    step("1", "case.submitted", "2018-10-08T09:00:00+08:00", {{"city", ""}});
    step("2", "case.submitted", "2018-10-08T09:00:00+08:00");
    follow();
    const Overview all = look();
    EXPECT_EQ(row(all.by_city, kProvince).name, "福建省");
    EXPECT_EQ(row(all.by_city, kProvince).submitted, 1);
    const Overview own = look({.city = kProvince});
    EXPECT_EQ(own.cases.submitted, 1);
    ASSERT_EQ(own.by_city.size(), 1u);
    EXPECT_EQ(own.by_city[0].id, kProvince);
}

TEST_P(OverviewTest, WhatBecameOfAnItemsCasesIsCountedByItem) {
    for (const char* id : {"1", "2", "3"}) step(id, "case.submitted", "2018-10-08T09:00:00+08:00");
    step("4", "case.submitted", "2018-10-08T09:00:00+08:00", {{"item", "MZ001"}});
    step("1", "case.decided", "2018-10-09T09:00:00+08:00", {{"on_time", true}});
    step("2", "case.refused", "2018-10-30T09:00:00+08:00", {{"on_time", false}});
    follow();
    HandledFigures handled{};
    read([&](sql::Tx& tx) { handled = handled_of_item(tx, "GA003"); });
    EXPECT_EQ(handled.submitted, 3);
    EXPECT_EQ(handled.decided, 2);
    EXPECT_EQ(handled.on_time, 1);
    read([&](sql::Tx& tx) { handled = handled_of_item(tx, "GA999"); });
    EXPECT_EQ(handled.submitted, 0);
}

MASHANG_ON_EACH_ENGINE(OverviewTest);

}  // namespace
}  // namespace mashang::supervision
