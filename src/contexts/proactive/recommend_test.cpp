#include "contexts/proactive/recommend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "contexts/proactive/testing/rules_fixture.h"

namespace mashang::proactive {
namespace {

using catalogue::Audience;
using testing::allowed;
using testing::at;
using testing::born;
using testing::child_born;
using testing::day;
using testing::granted;
using testing::real_catalogue;
using testing::real_rules;

std::vector<Recommendation> ask(const Circumstances& where, const Profile& profile,
                                const Choices& choices = {}, const Statistics& statistics = {}) {
    return recommend(where, profile, choices, statistics, real_rules(), real_catalogue());
}

/// The first reason for an item, or nothing when it is not recommended.
std::optional<ReasonCode> why(const std::vector<Recommendation>& all, std::string_view item) {
    const auto found = std::ranges::find(all, item, &Recommendation::item_id);
    if (found == all.end()) return std::nullopt;
    return found->reasons.front().code;
}

TEST(Recommend, AfterABirthComesTheHouseholdRegisterThenTheInsurance) {
    const auto after_birth = ask(at("2018-10-10"), allowed({granted("WJ001", "2018-10-01")}));
    EXPECT_EQ(why(after_birth, "GA008"), ReasonCode::next_matter);
    EXPECT_EQ(why(after_birth, "YB005"), std::nullopt) << "not before the register";
    const auto after_register =
        ask(at("2018-10-20"),
            allowed({granted("WJ001", "2018-10-01"), granted("GA008", "2018-10-15")}));
    EXPECT_EQ(why(after_register, "YB005"), ReasonCode::next_matter);
    EXPECT_EQ(why(after_register, "GA008"), std::nullopt) << "that is done";
}

TEST(Recommend, WhatComesNextHasItsDays) {
    const Profile profile = allowed({granted("GA027", "2018-01-01")});
    EXPECT_EQ(why(ask(at("2018-11-26"), profile), "GA028"), std::nullopt);
    EXPECT_EQ(why(ask(at("2018-11-27"), profile), "GA028"), ReasonCode::next_matter);
    EXPECT_EQ(why(ask(at("2019-01-31"), profile), "GA028"), ReasonCode::next_matter);
    EXPECT_EQ(why(ask(at("2019-02-01"), profile), "GA028"), std::nullopt);
}

TEST(Recommend, WhatComesBackEveryYearComesBack) {
    const Profile profile = allowed({granted("RS019", "2018-01-01")});
    EXPECT_EQ(why(ask(at("2018-02-01"), profile), "RS019"), std::nullopt);
    EXPECT_EQ(why(ask(at("2018-12-01"), profile), "RS019"), ReasonCode::next_matter);
}

TEST(Recommend, AnAgeBringsItsMattersFromTheLeadOn) {
    const Profile profile = allowed({child_born("2003-03-01")});
    EXPECT_EQ(why(ask(at("2019-01-29"), profile), "GA001"), std::nullopt);
    const auto due = ask(at("2019-01-30"), profile);
    EXPECT_EQ(why(due, "GA001"), ReasonCode::life_event);
    const auto card = std::ranges::find(due, "GA001", &Recommendation::item_id);
    ASSERT_NE(card, due.end());
    EXPECT_EQ(card->reasons.front().day, day("2019-03-01"));
    EXPECT_EQ(card->reasons.front().attribute, "child:one");
    EXPECT_EQ(why(ask(at("2019-08-29"), profile), "GA001"), std::nullopt);
}

TEST(Recommend, ASexIsLookedAtOnlyWhereARuleAsksForIt) {
    const Attribute woman{.kind = AttributeKind::sex, .sex = Sex::female};
    const Attribute man{.kind = AttributeKind::sex, .sex = Sex::male};
    const auto where = at("2019-01-30");
    EXPECT_EQ(why(ask(where, allowed({born("1984-01-10"), woman})), "FL002"),
              ReasonCode::life_event);
    EXPECT_EQ(why(ask(where, allowed({born("1984-01-10"), man})), "FL002"), std::nullopt);
    EXPECT_EQ(why(ask(where, allowed({born("1984-01-10")})), "FL002"), std::nullopt);
}

TEST(Recommend, WhatIsHiddenIsNotUsed) {
    const auto where = at("2018-10-10");
    EXPECT_EQ(why(ask(where, allowed({granted("WJ001", "2018-10-01")}, {"matter:WJ001"})), "GA008"),
              std::nullopt);
}

TEST(Recommend, WhatSimilarCasesDidIsSaidOfFiveApplicantsAndMore) {
    const Profile profile = allowed({granted("GA092", "2018-10-01")});
    const auto ask_of = [&](std::int64_t applicants, std::string_view today) {
        return why(ask(at(today), profile, {}, {{{"GA092", "RX003", applicants}}}), "RX003");
    };
    EXPECT_EQ(ask_of(4, "2018-10-10"), std::nullopt);
    EXPECT_EQ(ask_of(5, "2018-10-10"), ReasonCode::similar_cases);
    EXPECT_EQ(ask_of(5, "2019-03-30"), ReasonCode::similar_cases) << "180 days";
    EXPECT_EQ(ask_of(5, "2019-03-31"), std::nullopt);
}

TEST(Recommend, NotThisIsKeptToWhateverSpeaksForIt) {
    const auto where = at("2018-10-10");
    const Profile profile = allowed({granted("WJ001", "2018-10-01")});
    EXPECT_EQ(why(ask(where, profile, {.dismissed = {"GA008"}}), "GA008"), std::nullopt);
    for (const Recommendation& one : ask(where, {})) {
        EXPECT_EQ(why(ask(where, {}, {.dismissed = {one.item_id}}), one.item_id), std::nullopt);
    }
}

TEST(Recommend, WhatSheSubscribedToComesBeforeTheSeasonAndWhatOthersNeed) {
    const auto all =
        ask(at("2018-10-10"), {}, {.subscriptions = {{SubscriptionKind::item, "GA092"}}});
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.front().item_id, "GA092");
    EXPECT_EQ(why(all, "GA092"), ReasonCode::subscribed);
}

TEST(Recommend, AFirmSeesWhatFirmsNeedInTheSeason) {
    const auto spring = ask(at("2019-03-10", Audience::legal_person), {});
    EXPECT_EQ(why(spring, "SC017"), ReasonCode::season);
    EXPECT_EQ(why(spring, "SW012"), std::nullopt) << "that is for persons";
    EXPECT_EQ(why(ask(at("2019-07-01", Audience::legal_person), {}), "SC017"), std::nullopt);
}

TEST(Recommend, OnlyWhatCanBeHadWhereSheStands) {
    for (const char* today : {"2018-10-10", "2019-03-10"}) {
        const auto where = at(today);
        const auto all =
            ask(where, allowed({granted("WJ001", "2018-10-01"), granted("ZJ006", "2018-10-01")}));
        EXPECT_LE(all.size(), kMostRecommendations);
        EXPECT_FALSE(all.empty());
        for (const Recommendation& one : all) {
            const auto* item = real_catalogue().find_item(one.item_id);
            ASSERT_NE(item, nullptr) << one.item_id;
            EXPECT_TRUE(item->is_for(Audience::person)) << one.item_id;
            EXPECT_TRUE(real_catalogue().implementation_for(*item, *where.division));
            EXPECT_FALSE(one.reasons.empty());
        }
    }
}

// --- Whatever is known of somebody

const std::vector<std::string>& items_of_rules() {
    static const std::vector<std::string> kItems = [] {
        std::vector<std::string> items;
        for (const NextMatter& rule : real_rules().next_matters) items.push_back(rule.item);
        return items;
    }();
    return kItems;
}

rc::Gen<Date> any_day() {
    constexpr int kDays = 30'000;
    return rc::gen::map(rc::gen::inRange(0, kDays),
                        [](int days) { return day("1950-01-01").plus_days(days); });
}

rc::Gen<Attribute> any_attribute() {
    return rc::gen::exec([] {
        Attribute one;
        one.kind = *rc::gen::element(AttributeKind::born, AttributeKind::sex, AttributeKind::child,
                                     AttributeKind::legal_person, AttributeKind::matter);
        one.day = *any_day();
        if (one.kind == AttributeKind::sex) one.sex = *rc::gen::element(Sex::female, Sex::male);
        if (one.kind == AttributeKind::matter) one.key = *rc::gen::elementOf(items_of_rules());
        return one;
    });
}

rc::Gen<Statistics> any_statistics() {
    return rc::gen::exec([] {
        Statistics all;
        const int count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i) {
            all.followings.push_back({*rc::gen::elementOf(items_of_rules()),
                                      *rc::gen::elementOf(items_of_rules()),
                                      *rc::gen::inRange<std::int64_t>(1, 50)});
        }
        return all;
    });
}

/// The same question for two people of whom everything else differs.
RC_GTEST_PROP(RecommendProperties, WithoutConsentWhatAnybodyDidMakesNoDifference, ()) {
    const auto history = *rc::gen::container<std::vector<Attribute>>(any_attribute());
    const auto statistics = *any_statistics();
    const auto audience = *rc::gen::element(Audience::person, Audience::legal_person);
    Circumstances where = at("2018-10-10", audience);
    where.today = *any_day();
    Choices choices;
    if (*rc::gen::arbitrary<bool>())
        choices.dismissed.insert(*rc::gen::elementOf(items_of_rules()));
    if (*rc::gen::arbitrary<bool>()) {
        choices.subscriptions.push_back({SubscriptionKind::theme, "P090"});
    }
    const Profile of_history = Profile::of(history, Profile::Consent::missing, {});
    RC_ASSERT(ask(where, of_history, choices, statistics) == ask(where, {}, choices, {}));
}

RC_GTEST_PROP(RecommendProperties, EverythingHiddenIsAsGoodAsNoConsent, ()) {
    const auto history = *rc::gen::container<std::vector<Attribute>>(any_attribute());
    std::set<std::string> hidden;
    for (const Attribute& one : history) hidden.insert(one.id());
    const auto where = at("2018-10-10");
    RC_ASSERT(ask(where, allowed(history, hidden)) == ask(where, {}));
}

RC_GTEST_PROP(RecommendProperties, TheOrderInWhichThingsAreKnownMakesNoDifference, ()) {
    auto history = *rc::gen::container<std::vector<Attribute>>(any_attribute());
    Circumstances where = at("2018-10-10");
    where.today = *any_day();
    const auto first = ask(where, allowed(history));
    std::ranges::reverse(history);
    RC_ASSERT(ask(where, allowed(history)) == first);
}

}  // namespace
}  // namespace mashang::proactive
