#include "contexts/openid/acr.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace mashang::openid {
namespace {

rc::Gen<Acr> any_acr() {
    return rc::gen::map(
        rc::gen::pair(rc::gen::inRange(0, kHighestLevel + 1),
                      rc::gen::inRange(0, kHighestStrength + 1)),
        [](const auto& pair) { return Acr{.level = pair.first, .strength = pair.second}; });
}

TEST(Acr, IsWrittenWithOrWithoutItsStrength) {
    EXPECT_EQ((Acr{.level = 2, .strength = 1}.text()), "urn:mashang:acr:r2:a1");
    EXPECT_EQ((Acr{.level = 4}.text()), "urn:mashang:acr:r4");
    EXPECT_EQ(Acr::parse("urn:mashang:acr:r0"), (Acr{.level = 0}));
    EXPECT_EQ(Acr::parse("urn:mashang:acr:r3:a3"), (Acr{.level = 3, .strength = 3}));
}

TEST(Acr, WhatIsNotQuiteOneIsNone) {
    for (const char* text : {"",
                             "urn:mashang:acr:",
                             "urn:mashang:acr:r",
                             "urn:mashang:acr:r5",
                             "urn:mashang:acr:r-1",
                             "urn:mashang:acr:r22",
                             "urn:mashang:acr:r2:",
                             "urn:mashang:acr:r2:a",
                             "urn:mashang:acr:r2:a0",
                             "urn:mashang:acr:r2:a4",
                             "urn:mashang:acr:r2:a11",
                             "urn:mashang:acr:r2a1",
                             "urn:mashang:acr:R2",
                             "urn:mashang:acr:a1",
                             "urn:mashang:acr:r2:a1 ",
                             " urn:mashang:acr:r2",
                             "URN:mashang:acr:r2",
                             "urn:mashang:acr:r2:r1",
                             "r2:a1",
                             "0",
                             "urn:mashang:acr:r2;a1"}) {
        EXPECT_EQ(Acr::parse(text), std::nullopt) << text;
    }
}

TEST(Acr, AllThereAreAreListedOnceAndCanBeRead) {
    const auto all = all_acr_values();
    EXPECT_EQ(all.size(), 20U);
    EXPECT_EQ((std::set<std::string>{all.begin(), all.end()}.size()), all.size());
    EXPECT_EQ(all.front(), "urn:mashang:acr:r0");
    EXPECT_EQ(all.back(), "urn:mashang:acr:r4:a3");
    for (const std::string& text : all) {
        const auto acr = Acr::parse(text);
        ASSERT_TRUE(acr) << text;
        EXPECT_EQ(acr->text(), text);
    }
}

RC_GTEST_PROP(AcrProperty, WhatIsPrintedIsReadAgain, ()) {
    const Acr acr = *any_acr();
    RC_ASSERT(Acr::parse(acr.text()) == acr);
}

RC_GTEST_PROP(AcrProperty, NoTextMakesItThrowAndWhatIsReadIsInRange, (const std::string& tail)) {
    const std::string text =
        *rc::gen::element<std::string>("", "urn:mashang:acr:", "urn:mashang:acr:r") + tail;
    if (const auto acr = Acr::parse(text)) RC_ASSERT(acr->text() == text);
}

RC_GTEST_PROP(AcrProperty, MeetingIsAnOrder, ()) {
    const Acr one = *any_acr();
    const Acr other = *any_acr();
    const Acr third = *any_acr();
    RC_ASSERT(one.meets(one));
    RC_ASSERT(!(one.meets(other) && other.meets(one)) || one == other);
    RC_ASSERT(!(one.meets(other) && other.meets(third)) || one.meets(third));
}

TEST(WantedAcr, NothingWantedIsAlwaysMet) {
    EXPECT_TRUE(WantedAcr{}.is_met_by({}));
    EXPECT_EQ(WantedAcr{}.nearest({}), std::nullopt);
}

TEST(WantedAcr, AnyOfThemMeetsIt) {
    const WantedAcr wanted{.values = {{.level = 4}, {.level = 1, .strength = 3}}};
    EXPECT_TRUE(wanted.is_met_by({.level = 4, .strength = 1}));
    EXPECT_TRUE(wanted.is_met_by({.level = 1, .strength = 3}));
    EXPECT_FALSE(wanted.is_met_by({.level = 3, .strength = 2}));
    EXPECT_FALSE(wanted.is_met_by({.level = 0, .strength = 3}));
}

TEST(WantedAcr, TheNearestIsWhatAStrongerSignInReachesElseTheMostWanted) {
    const WantedAcr wanted{.values = {{.level = 4}, {.level = 2, .strength = 2}}};
    EXPECT_EQ(wanted.nearest({.level = 2, .strength = 1}), (Acr{.level = 2, .strength = 2}));
    EXPECT_EQ(wanted.nearest({.level = 1, .strength = 1}), (Acr{.level = 4}));
}

RC_GTEST_PROP(WantedAcrProperty, TheNearestIsOneOfThoseWanted, ()) {
    const WantedAcr wanted{.values =
                               *rc::gen::nonEmpty(rc::gen::container<std::vector<Acr>>(any_acr()))};
    const Acr held = *any_acr();
    const auto nearest = wanted.nearest(held);
    RC_ASSERT(nearest.has_value());
    RC_ASSERT(std::ranges::find(wanted.values, *nearest) != wanted.values.end());
    const bool reaches_one =
        std::ranges::any_of(wanted.values, [&](const Acr& one) { return held.level >= one.level; });
    RC_ASSERT(reaches_one == (held.level >= nearest->level));
}

}  // namespace
}  // namespace mashang::openid
