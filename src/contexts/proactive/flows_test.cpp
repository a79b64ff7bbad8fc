#include "contexts/proactive/flows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "contexts/catalogue/api.h"
#include "contexts/proactive/portrait.h"
#include "contexts/proactive/testing/proactive_fixture.h"

namespace mashang::proactive {
namespace {

using testing::child_born;
using testing::day;
using ::testing::ElementsAre;
using testing::granted;
using ::testing::IsEmpty;

class HomePage : public testing::ProactiveTest {
  protected:
    static bool has(const Home& home, std::string_view item) {
        return std::ranges::any_of(home.recommendations,
                                   [&](const Recommendation& one) { return one.item_id == item; });
    }
    void dismiss_as(const http::Caller& caller, const std::string& item) {
        write([&](sql::Tx& tx) { dismiss(tx, parts(), caller, item); });
    }
    const Refusal* refusal_of_subscribing(const http::Caller& caller, const Subscription& what) {
        return refusal_of([&](sql::Tx& tx) { subscribe(tx, parts(), caller, what); });
    }
};

TEST_P(HomePage, NobodyWasAskedAndProfilingIsOff) {
    known = {granted("WJ001", "2018-10-01")};
    const Home page = home(lin);
    EXPECT_EQ(page.settings.profiling, std::nullopt);
    EXPECT_FALSE(has(page, "GA008"));
    EXPECT_EQ(times_asked, 0) << "no room is asked what it knows";
}

TEST_P(HomePage, WhatIsKnownIsUsedFromTheConsentToItsEnd) {
    known = {granted("WJ001", "2018-10-01")};
    allow(lin);
    EXPECT_TRUE(has(home(lin), "GA008"));
    EXPECT_FALSE(has(home(chen), "GA008")) << "her consent is hers";
    allow(lin, false);
    times_asked = 0;
    const Home after = home(lin);
    EXPECT_FALSE(has(after, "GA008"));
    EXPECT_EQ(after.settings.profiling, false) << "she was asked";
    EXPECT_EQ(times_asked, 0);
    EXPECT_EQ(entries(lin, "proactive.profiling_allowed").size(), 1U);
    EXPECT_EQ(entries(lin, "proactive.profiling_ended").size(), 1U);
}

/// The same page for the same choices, whatever lies in the tables and the rooms of others.
TEST_P(HomePage, WithoutConsentAHundredHistoriesGiveOnePage) {
    dismiss_as(lin, "GA003");
    ASSERT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::item, "GA092"}), nullptr);
    const auto blank = home(lin).recommendations;
    std::mt19937 random{20181010};
    const auto& rules = testing::real_rules().next_matters;
    for (int i = 0; i < 100; ++i) {
        known.clear();
        for (int j = 0; j < 10; ++j) {
            known.push_back(granted(rules[random() % rules.size()].item, "2018-09-01"));
            known.push_back(child_born("2002-11-01", std::to_string(random())));
        }
        write([&](sql::Tx& tx) {
            for (int j = 0; j < 10; ++j) {
                store::count_following(tx, known.front().key, rules[random() % rules.size()].next);
            }
        });
        ASSERT_EQ(home(lin).recommendations, blank) << "history " << i;
    }
    allow(lin);
    EXPECT_NE(home(lin).recommendations, blank) << "these histories would make a difference";
}

TEST_P(HomePage, NotThisGoesAndComesBackAndTheOldestIsForgotten) {
    ASSERT_TRUE(has(home(lin), home(lin).recommendations.front().item_id));
    const std::string first = home(lin).recommendations.front().item_id;
    dismiss_as(lin, first);
    EXPECT_FALSE(has(home(lin), first));
    EXPECT_TRUE(has(home(chen), first));
    write([&](sql::Tx& tx) { take_back_dismissal(tx, parts(), lin, first); });
    EXPECT_TRUE(has(home(lin), first));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { dismiss(tx, parts(), lin, "ZZ999"); }),
              &catalogue::refusals::kNoSuchItem);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_back_dismissal(tx, parts(), lin, "ZZ999"); }),
              &catalogue::refusals::kNoSuchItem);
    changeable_parts().limits.most_dismissals = 2;
    for (const char* item : {"GA001", "GA002", "GA003"}) {
        house().clock.set(house().clock.now() + std::chrono::minutes{1});
        dismiss_as(lin, item);
    }
    const auto kept = run([&](sql::Tx& tx) { return store::dismissed_of(tx, lin.person_id); });
    EXPECT_THAT(kept, ElementsAre("GA003", "GA002"));
}

TEST_P(HomePage, SubscriptionsAreOfThingsThatThereAreAndNotWithoutEnd) {
    EXPECT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::theme, "X000"}),
              &refusals::kNoSuchTarget);
    EXPECT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::office, "GA-990000000000"}),
              &refusals::kNoSuchTarget);
    changeable_parts().limits.most_subscriptions = 2;
    EXPECT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::theme, "P090"}), nullptr);
    EXPECT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::office, "GA-350102000000"}), nullptr);
    EXPECT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::item, "GA003"}),
              &refusals::kTooManySubscriptions);
    EXPECT_EQ(refusal_of_subscribing(lin, {SubscriptionKind::theme, "P090"}), nullptr)
        << "she has that one";
    const auto end = [&](sql::Tx& tx) {
        unsubscribe(tx, parts(), lin, {SubscriptionKind::theme, "P090"});
    };
    EXPECT_EQ(refusal_of(end), nullptr);
    EXPECT_EQ(refusal_of(end), &refusals::kNotSubscribed);
}

TEST_P(HomePage, WhatIsHiddenIsShownAsHiddenAndNotUsed) {
    known = {granted("WJ001", "2018-10-01")};
    allow(lin);
    const auto hide = [&](const char* id, bool is_hidden) {
        return refusal_of([&](sql::Tx& tx) { set_hidden(tx, parts(), lin, id, is_hidden); });
    };
    EXPECT_EQ(hide("matter:ZZ999", true), &refusals::kNoSuchAttribute);
    EXPECT_EQ(hide("matter:WJ001", true), nullptr);
    EXPECT_FALSE(has(home(lin), "GA008"));
    const auto portrait = run([&](sql::Tx& tx) { return known_of(tx, parts(), lin); });
    ASSERT_EQ(portrait.size(), 1U);
    EXPECT_TRUE(portrait.front().is_hidden);
    EXPECT_EQ(hide("matter:WJ001", false), nullptr);
    EXPECT_TRUE(has(home(lin), "GA008"));
}

TEST_P(HomePage, OfAnotherPersonNothingIsUsedThatSheAllowedOrChose) {
    known = {granted("WJ001", "2018-10-01")};
    allow(lin);
    const http::Caller agent = for_person(chen, lin);
    EXPECT_FALSE(has(home(agent), "GA008"));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  is_representative = false;
                  change_settings(tx, parts(), agent, {false, {}});
              }),
              &refusals::kNotYours);
}

TEST_P(HomePage, AFirmsPageIsForFirmsAndItsRepresentativeDecides) {
    set_time("2019-03-10T10:00:00+08:00");
    const http::Caller firm = for_firm(lin);
    EXPECT_TRUE(has(home(firm), "SC017"));
    EXPECT_FALSE(has(home(lin), "SC017"));
    known = {granted("SC002", "2019-03-01")};
    allow(firm);
    EXPECT_TRUE(has(home(for_firm(chen)), "GA096")) << "it is the firm's page, whoever acts";
    EXPECT_FALSE(has(home(lin), "GA096"));
    is_representative = false;
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { dismiss(tx, parts(), for_firm(chen), "SC017"); }),
              &refusals::kNotYours);
}

TEST_P(HomePage, WhatWaitsComesInOrderAndWhatEndsLaterIsNotShownYet) {
    const Instant now = house().clock.now();
    waiting = {{WaitingKind::draft, "1", "甲", now},
               {WaitingKind::supplement, "2", "乙", now},
               {WaitingKind::draft, "3", "丙", now + std::chrono::hours{1}}};
    upcoming = {{UpcomingKind::mandate, "4", "丁", day("2018-12-09")},
                {UpcomingKind::certificate, "5", "", day("2018-10-10")},
                {UpcomingKind::agency, "6", "戊", day("2018-12-10")},
                {UpcomingKind::agency, "7", "己", day("2018-10-09")},
                {UpcomingKind::licence, "8", "居住证", day("2019-01-08")},
                {UpcomingKind::licence, "9", "护照", day("2019-01-09")}};
    const Home page = home(lin);
    std::string order;
    for (const Waiting& one : page.outlook.waiting) order += one.id;
    for (const Upcoming& one : page.outlook.upcoming) order += one.id;
    EXPECT_EQ(order, "231548");
}

TEST_P(HomePage, WhatIsOwedAfterItsLastDayWaitsAndAllElseThatIsOverGoes) {
    upcoming = {{UpcomingKind::bill, "1", "甲", day("2018-10-09")},
                {UpcomingKind::bill, "2", "乙", day("2018-10-10")},
                {UpcomingKind::material, "3", "丙", day("2018-10-08")},
                {UpcomingKind::material, "4", "丁", day("2018-10-11")},
                {UpcomingKind::visit, "5", "戊", day("2018-10-09")},
                {UpcomingKind::visit, "6", "己", day("2018-10-10")}};
    const Home page = home(lin);
    ASSERT_EQ(page.outlook.waiting.size(), 2U);
    EXPECT_EQ(page.outlook.waiting[0].kind, WaitingKind::bill);
    EXPECT_EQ(page.outlook.waiting[0].id, "1");
    EXPECT_EQ(page.outlook.waiting[0].since, Instant::at(day("2018-10-10")));
    EXPECT_EQ(page.outlook.waiting[1].kind, WaitingKind::material);
    std::string order;
    for (const Upcoming& one : page.outlook.upcoming) order += one.id;
    EXPECT_EQ(order, "264");
}

TEST_P(HomePage, WhoseCopyHoldsAllThatIsKept) {
    allow(lin);
    dismiss_as(lin, "GA003");
    refusal_of_subscribing(lin, {SubscriptionKind::theme, "P090"});
    const auto person = identity::PersonId::parse(lin.person_id).value();
    const auto kept = run([&](sql::Tx& tx) { return portrait_of(tx, parts(), person); });
    EXPECT_EQ(kept.at("settings").at("profiling").as_bool(), true);
    EXPECT_EQ(kept.at("dismissed_items").at(0).as_string(), "GA003");
    EXPECT_EQ(kept.at("subscriptions").at(0).at("target").as_string(), "P090");
}

TEST_P(HomePage, WhoLeavesLeavesNothing) {
    allow(lin);
    dismiss_as(lin, "GA003");
    happen("account.closed", lin.person_id, "account:x");
    EXPECT_EQ(home(lin).settings.profiling, std::nullopt);
    EXPECT_THAT(run([&](sql::Tx& tx) { return store::dismissed_of(tx, lin.person_id); }),
                IsEmpty());
    EXPECT_EQ(next_look(lin), std::nullopt);
}

MASHANG_ON_EACH_ENGINE(HomePage);

}  // namespace
}  // namespace mashang::proactive
