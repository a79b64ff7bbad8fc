#include "contexts/proactive/reminding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "contexts/proactive/testing/proactive_fixture.h"

namespace mashang::proactive {
namespace {

using testing::born;
using testing::child_born;
using testing::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Reminding : public testing::ProactiveTest {
  protected:
    std::string code_of_last(const http::Caller& caller) {
        return run(
            [&](sql::Tx& tx) { return store::told_since(tx, caller.person_id, {}).back().code; });
    }
    void switch_off(const http::Caller& caller, const std::vector<ReminderKind>& kinds) {
        write([&](sql::Tx& tx) { change_settings(tx, parts(), caller, {{}, kinds}); });
    }
};

TEST_P(Reminding, AChildThatTurns16IsToldOnTheFirstMorningOnceWithTheItemAndAWayOut) {
    known = {child_born("2002-11-20")};
    allow(lin);
    ring();
    EXPECT_THAT(told(lin), IsEmpty()) << "30 days before the birthday, not sooner";
    EXPECT_EQ(next_look(lin), Instant::parse("2018-10-21T09:00:00+08:00"));
    set_time("2018-10-21T09:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), ElementsAre("E03 child:one:16"));
    const auto entry = entries(lin, "proactive.reminded").at(0);
    EXPECT_EQ(entry.facts.at("item").as_string(), "GA001");
    EXPECT_FALSE(entry.facts.contains("until")) << "a birthday is a birth date";
    EXPECT_THAT(boost::json::serialize(entry.facts), ::testing::Not(HasSubstr("2018-11-20")));
    EXPECT_EQ(entry.facts.at("stop").as_string(),
              "https://mashang.example/stop/" + code_of_last(lin));
    for (int days = 1; days < 60; ++days) {
        house().clock.set(house().clock.now() + std::chrono::days{1});
        ring();
    }
    EXPECT_EQ(told(lin).size(), 1U);
}

TEST_P(Reminding, WhoWasBornOn29FebruaryIsToldOf1March) {
    known = {child_born("2004-02-29")};
    allow(lin);
    set_time("2020-01-29T10:00:00+08:00");
    ring();
    EXPECT_EQ(next_look(lin), Instant::parse("2020-01-30T09:00:00+08:00")) << "a leap year: 29th";
    known = {child_born("2004-02-29", "other")};
    Rules rules;
    rules.life_events = {{.id = "T",
                          .subject = Subject::child,
                          .years = 15,
                          .lead_days = 0,
                          .days = 10,
                          .item = "GA001",
                          .is_pushed = true,
                          .words = {"提醒", "reminder"}}};
    const auto due =
        reminders_of(Profile::of(known, Profile::Consent::given, {}), {}, rules, day("2019-02-01"));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().from, day("2019-03-01"));
}

TEST_P(Reminding, WithoutConsentNothingOfHerIsAskedAndItsEndStopsWhatWasToCome) {
    known = {child_born("2002-11-05")};
    switch_off(lin, {});
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    EXPECT_EQ(times_asked, 0);
    known = {child_born("2002-11-20")};
    allow(lin);
    ring();
    allow(lin, false);
    set_time("2018-11-01T10:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    EXPECT_EQ(next_look(lin), std::nullopt);
}

TEST_P(Reminding, NobodyIsToldAtNight) {
    known = {child_born("2002-11-05")};
    set_time("2018-10-10T23:30:00+08:00");
    allow(lin);
    EXPECT_EQ(next_look(lin), Instant::parse("2018-10-11T08:00:00+08:00"));
    // A program that was down rings late: at night again.
    set_time("2018-10-12T02:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    EXPECT_EQ(next_look(lin), Instant::parse("2018-10-12T08:00:00+08:00"));
    set_time("2018-10-12T08:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), ElementsAre("E03 child:one:16"));
}

TEST_P(Reminding, ThreeAWeekAreEnoughAndTheRestComesLater) {
    for (const char* key : {"1", "2", "3", "4", "5"}) {
        known.push_back(child_born("2002-11-05", key));
    }
    allow(lin);
    ring();
    EXPECT_EQ(told(lin).size(), 3U);
    const auto next = next_look(lin);
    ASSERT_TRUE(next);
    EXPECT_GE(*next, *Instant::parse("2018-10-17T10:00:00+08:00"));
    set_time("2018-10-16T10:00:00+08:00");
    ring();
    EXPECT_EQ(told(lin).size(), 3U);
    house().clock.set(*next);
    ring();
    EXPECT_EQ(told(lin).size(), 5U);
}

/// Two nodes that look at the same person at the same moment.
TEST_P(Reminding, TwoNodesTellTheSameThingOnce) {
    known = {child_born("2002-11-05")};
    allow(lin);
    const auto kinds = reminder_timers(parts());
    const std::string key = lin.person_id;
    const auto node = [&] {
        database().write([&](sql::Tx& tx) { kinds.front().ring(tx, key, {}); });
    };
    std::vector<std::jthread> nodes;
    for (int i = 0; i < 4; ++i) nodes.emplace_back(node);
    nodes.clear();
    EXPECT_THAT(told(lin), ElementsAre("E03 child:one:16"));
    EXPECT_EQ(entries(lin, "proactive.reminded").size(), 1U);
}

TEST_P(Reminding, TheLinkStopsItsKindAndNothingElse) {
    known = {child_born("2002-11-05")};
    allow(lin);
    ring();
    const std::string code = code_of_last(lin);
    EXPECT_FALSE(run([&](sql::Tx& tx) { return get_stop(tx, code); }).is_stopped);
    for (int i = 0; i < 2; ++i) {
        const Stop stopped = run([&](sql::Tx& tx) { return stop(tx, parts(), code); });
        EXPECT_EQ(stopped.kind, ReminderKind::life_event);
        EXPECT_TRUE(stopped.is_stopped);
    }
    EXPECT_EQ(entries(lin, "proactive.reminders_changed").size(), 1U);
    EXPECT_EQ(home(lin).settings.profiling, true);
    known.push_back(child_born("2002-11-06", "two"));
    upcoming = {{UpcomingKind::mandate, "m", "**国", day("2018-10-15")}};
    write([&](sql::Tx& tx) { look_soon(tx, parts(), lin.person_id); });
    ring();
    EXPECT_THAT(told(lin),
                ::testing::UnorderedElementsAre("E03 child:one:16", "mandate m:2018-10-15"));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { stop(tx, parts(), std::string(22, 'A')); }),
              &refusals::kNoSuchReminder);
}

TEST_P(Reminding, ALicenceIsToldAMonthBeforeItsLastDay) {
    upcoming = {{UpcomingKind::licence, "GA028", "居住证", day("2019-10-31")}};
    happen("licences.answered", lin.person_id, "licences:" + lin.person_id, {});
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    EXPECT_EQ(next_look(lin), Instant::parse("2019-10-01T09:00:00+08:00"));
    set_time("2019-10-01T09:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), ElementsAre("licence GA028:2019-10-31"));
}

TEST_P(Reminding, DeadlinesAreToldWithoutProfiling) {
    upcoming = {{UpcomingKind::mandate, "m", "**国", day("2019-10-01")},
                {UpcomingKind::certificate, "c", "", day("2018-10-12")},
                {UpcomingKind::visit, "v", "", day("2018-10-12")},
                {UpcomingKind::material, "m", "", day("2018-10-12")}};
    happen("mandate.accepted", lin.person_id, "mandate:m", {{"also", chen.person_id}});
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    EXPECT_EQ(next_look(lin), Instant::parse("2019-09-24T09:00:00+08:00"));
    EXPECT_EQ(next_look(chen), next_look(lin)) << "both sides";
    set_time("2019-09-24T09:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), ElementsAre("mandate m:2019-10-01"));
    EXPECT_EQ(times_asked, 0);
}

TEST_P(Reminding, ASupplementThatWaitsIsToldAfterAWeek) {
    waiting = {{WaitingKind::supplement, "c1", "居民身份证补领", house().clock.now()}};
    happen("case.supplement_requested", lin.person_id, "case:c1");
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    set_time("2018-10-17T09:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), ElementsAre("supplement c1:2018-10-10"));
}

TEST_P(Reminding, WhoRepresentsAFirmIsToldOfItsYear) {
    known = {{.kind = AttributeKind::legal_person, .key = "f"}};
    allow(lin);
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    set_time("2019-01-02T09:00:00+08:00");
    ring();
    EXPECT_THAT(told(lin), ElementsAre("S01 2019", "S02 2019"));
    set_time("2020-01-02T09:00:00+08:00");
    ring();
    EXPECT_EQ(told(lin).size(), 4U);
}

TEST_P(Reminding, SubscribersHearOfAnEditionOnceAndNotAtNight) {
    const auto subscribe_to = [&](const http::Caller& caller, Subscription what) {
        write([&](sql::Tx& tx) { subscribe(tx, parts(), caller, what); });
    };
    subscribe_to(lin, {SubscriptionKind::office, "GA-350102000000"});
    subscribe_to(lin, {SubscriptionKind::theme, "P090"});
    subscribe_to(chen, {SubscriptionKind::item, "GA092"});
    set_time("2018-10-10T22:00:00+08:00");
    happen("catalogue.published", "", "item:GA003", {{"edition", 2}});
    ring();
    EXPECT_THAT(told(lin), IsEmpty());
    set_time("2018-10-11T08:00:00+08:00");
    ring();
    happen("catalogue.published", "", "item:GA003", {{"edition", 2}});
    ring();
    EXPECT_THAT(told(lin), ElementsAre("edition GA003/2"));
    EXPECT_THAT(told(chen), IsEmpty());
    switch_off(chen, {ReminderKind::subscription});
    happen("catalogue.published", "", "item:GA092", {{"edition", 2}});
    ring();
    EXPECT_THAT(told(chen), IsEmpty());
}

TEST_P(Reminding, SubscribersHearOnceHowAnItemStandsAndWillStandButNotOfWhatIsSoNoMore) {
    catalogue::Standing& standing = standings["GA003"];
    write([&](sql::Tx& tx) { subscribe(tx, parts(), lin, {SubscriptionKind::item, "GA003"}); });
    happen("catalogue.announced", "", "item:GA003", {{"from", "2018-11-01"}});
    ring();
    EXPECT_THAT(told(lin), IsEmpty()) << "it was called off";
    standing.planned = catalogue::ItemEvent::abolish;
    standing.planned_from = day("2018-12-01");
    happen("catalogue.announced", "", "item:GA003", {{"from", "2018-12-01"}});
    ring();
    EXPECT_THAT(told(lin), ElementsAre("edition GA003/announced-2018-12-01"));
    happen("catalogue.suspended", "", "item:GA003", {{"reason", "升级"}});
    ring();
    EXPECT_EQ(told(lin).size(), 1U) << "it was brought back";
    standing.status = catalogue::ItemStatus::suspended;
    for (int i = 0; i < 2; ++i) {
        happen("catalogue.suspended", "", "item:GA003", {{"reason", "升级"}});
        ring();
    }
    EXPECT_THAT(told(lin), ElementsAre("edition GA003/announced-2018-12-01",
                                       "edition GA003/suspended-2018-10-10"));
    happen("catalogue.abolished", "", "item:GA003", {{"reason", "并入"}});
    ring();
    EXPECT_EQ(told(lin).size(), 2U);
    standing.status = catalogue::ItemStatus::abolished;
    happen("catalogue.abolished", "", "item:GA003", {{"reason", "并入"}});
    ring();
    EXPECT_EQ(told(lin).size(), 3U);
}

TEST_P(Reminding, WhatFollowsWhatIsCountedByApplicantsAndNamesNobody) {
    const Instant now = house().clock.now();
    for (int i = 0; i < 5; ++i) {
        const std::string owner = "owner" + std::to_string(i);
        filed[owner] = {{"a", "GA008", now}, {"b", "YB005", now + std::chrono::days{i + 1}}};
        for (int twice = 0; twice < 2; ++twice) {
            happen("case.submitted", owner, "case:a", {{"item", "GA008"}});
        }
        happen("case.submitted", owner, "case:b", {{"item", "YB005"}});
    }
    const auto counted =
        run([&](sql::Tx& tx) { return store::followings_of(tx, {"GA008"}, Statistics::kFewest); });
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_EQ(counted.front().next, "YB005");
    EXPECT_EQ(counted.front().applicants, 5);
}

MASHANG_ON_EACH_ENGINE(Reminding);

TEST(Quiet, HoursMayHoldMidnightOrNot) {
    const auto moment = [](const char* text) { return Instant::parse(text).value(); };
    const QuietHours night;
    EXPECT_TRUE(night.holds(moment("2020-02-28T21:00:00+08:00")));
    EXPECT_FALSE(night.holds(moment("2020-02-28T20:59:00+08:00")));
    EXPECT_TRUE(night.holds(moment("2020-02-29T07:59:00+08:00")));
    EXPECT_FALSE(night.holds(moment("2020-02-29T08:00:00+08:00")));
    EXPECT_EQ(after_quiet(moment("2020-02-28T23:00:00+08:00"), night),
              moment("2020-02-29T08:00:00+08:00"));
    EXPECT_EQ(after_quiet(moment("2018-12-31T21:00:00+08:00"), night),
              moment("2019-01-01T08:00:00+08:00"));
    const QuietHours noon{std::chrono::hours{12}, std::chrono::hours{14}};
    EXPECT_EQ(after_quiet(moment("2020-02-29T13:00:00+08:00"), noon),
              moment("2020-02-29T14:00:00+08:00"));
    const QuietHours never{std::chrono::hours{8}, std::chrono::hours{8}};
    EXPECT_FALSE(never.holds(moment("2020-02-29T08:00:00+08:00")));
}

}  // namespace
}  // namespace mashang::proactive
