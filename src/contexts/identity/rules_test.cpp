#include "contexts/identity/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Instant kNow = Instant::from_ms(1'538'297'940'000);
const DelayPolicy kPolicy{.free_failures = 5, .one_forgotten_each = 1h};

std::vector<std::string> codes_of(std::string_view password) {
    const std::array<std::string_view, 2> own{"13800005678", "lin.xiaohong"};
    std::vector<std::string> codes;
    for (const Fault& fault : faults_of_password(password, own)) {
        codes.emplace_back(fault.refusal->code);
    }
    return codes;
}

TEST(PasswordRulesTest, AnyCharactersMakeAPassword) {
    const std::string_view good[]{
        "correct horse", "一二三四五六七八", "        x        y",        "😀😁😂🤣😃😄😅😆",
        "wk7#qa2!",      "onlysmallletters", "'; DROP TABLE account; --", "tab\tand\x01control"};
    for (const std::string_view password : good) {
        EXPECT_THAT(codes_of(password), IsEmpty()) << password;
    }
    EXPECT_THAT(codes_of("a perfectly fine sentence with 13800005678 in it"), IsEmpty());
}

TEST(PasswordRulesTest, LengthsAreCountedInCharacters) {
    EXPECT_THAT(codes_of("wk7#qa2"), ElementsAre("identity.password.short"));
    EXPECT_THAT(codes_of("一二三四五六七"), ElementsAre("identity.password.short"));
    std::string longest;
    for (int i = 0; i < 64; ++i) longest += "马上";
    EXPECT_THAT(codes_of(longest + "办"), ElementsAre("identity.password.long"));
    longest.resize(longest.size() - 3);
    EXPECT_THAT(codes_of(longest + "办"), IsEmpty());
}

TEST(PasswordRulesTest, WhatIsGuessedFirstIsRefused) {
    const std::string_view common[]{
        "password", "PassWord1", "12345678",  "87654321",   "qwertyuiop", "aaaaaaaa",  "abcdefgh",
        "hgfedcba", "12121212",  "abcabcabc", "woaini1314", "1qaz2wsx",   "5201314520"};
    for (const std::string_view password : common) {
        EXPECT_THAT(codes_of(password), ElementsAre("identity.password.common")) << password;
    }
}

TEST(PasswordRulesTest, OnesOwnNumberAndOurNameAreRefused) {
    const std::string_view telling[]{"13800005678", "13800005678a", "a13800005678!", "Lin.Xiaohong",
                                     "mashang2018", "MaShangBan!!", "fujian2018",    "马上办1234"};
    for (const std::string_view password : telling) {
        const auto codes = codes_of(password);
        EXPECT_NE(std::ranges::find(codes, "identity.password.telling"), codes.end()) << password;
    }
}

TEST(PasswordRulesTest, AllFaultsAreNamedAtOnce) {
    EXPECT_THAT(codes_of("1111"),
                ElementsAre("identity.password.short", "identity.password.common"));
    EXPECT_THAT(codes_of(""), ElementsAre("identity.password.short"));
}

TEST(FactorRulesTest, AFactorOfTheLastDayStandsInForNoNumber) {
    const Instant now = *Instant::parse("2018-09-30T16:59:00+08:00");
    EXPECT_TRUE(needs_old_number(1, std::nullopt, now));
    EXPECT_TRUE(needs_old_number(1, now - std::chrono::days{30}, now));
    EXPECT_FALSE(needs_old_number(2, std::nullopt, now)) << "she showed the number itself";
    for (const int strength : {2, 3}) {
        EXPECT_TRUE(needs_old_number(strength, now, now));
        EXPECT_TRUE(needs_old_number(strength, now - 24h, now));
        EXPECT_FALSE(needs_old_number(strength, now - 24h - 1ms, now));
    }
}

TEST(DelayTest, DelaysDoubleAfterTheFreeFailures) {
    const std::pair<std::int64_t, std::chrono::milliseconds> delays[]{
        {0, 0s},       {4, 0s},
        {5, 1s},       {6, 2s},
        {7, 4s},       {14, 512s},
        {15, 15min},   {16, 15min},
        {1000, 15min}, {std::numeric_limits<std::int64_t>::max(), 15min}};
    for (const auto& [count, delay] : delays)
        EXPECT_EQ(delay_after(count, kPolicy), delay) << count;
}

TEST(DelayTest, WhoFailedFiveTimesWaitsASecond) {
    const Failures failures{.count = 5, .last = kNow};
    EXPECT_EQ(wait_of(failures, kPolicy, kNow), 1s);
    EXPECT_EQ(wait_of(failures, kPolicy, kNow + 1ms), 1s);
    EXPECT_EQ(wait_of(failures, kPolicy, kNow + 1s), std::nullopt);
    EXPECT_EQ(wait_of({.count = 4, .last = kNow}, kPolicy, kNow), std::nullopt);
    EXPECT_EQ(wait_of({}, kPolicy, kNow), std::nullopt);
}

TEST(DelayTest, AClockThatWasSetBackMakesNobodyWait) {
    EXPECT_EQ(wait_of({.count = 100, .last = kNow}, kPolicy, kNow - 1h), std::nullopt);
    EXPECT_EQ(with_failure({.count = 3, .last = kNow}, kPolicy, kNow - 1h).count, 4);
}

TEST(DelayTest, TimeForgetsFailuresOneByOne) {
    const Failures failures{.count = 7, .last = kNow};
    EXPECT_EQ(with_failure(failures, kPolicy, kNow + 59min).count, 8);
    EXPECT_EQ(with_failure(failures, kPolicy, kNow + 2h).count, 6);
    EXPECT_EQ(with_failure(failures, kPolicy, kNow + 1000h).count, 1);
    EXPECT_EQ(with_failure({}, kPolicy, kNow).count, 1);
}

RC_GTEST_PROP(DelayTest, NobodyEverWaitsLongerThanTheLongestDelay, (std::uint16_t count)) {
    const auto ahead = std::chrono::seconds{*rc::gen::inRange(-1'000'000, 1'000'000)};
    const auto wait = wait_of({.count = count, .last = kNow}, kPolicy, kNow + ahead);
    if (wait) RC_ASSERT(*wait > 0s && *wait <= kPolicy.longest);
    RC_ASSERT(delay_after(count, kPolicy) <= delay_after(count + 1, kPolicy));
}

TEST(SessionRulesTest, ASessionHoldsHalfAnHourIdleAndTwelveHoursInAll) {
    const Limits limits;
    EXPECT_TRUE(is_alive(kNow, kNow, limits, kNow));
    EXPECT_TRUE(is_alive(kNow, kNow, limits, kNow + 30min));
    EXPECT_FALSE(is_alive(kNow, kNow, limits, kNow + 30min + 1ms));
    EXPECT_TRUE(is_alive(kNow, kNow + 12h, limits, kNow + 12h));
    EXPECT_FALSE(is_alive(kNow, kNow + 12h, limits, kNow + 12h + 1ms));
    EXPECT_TRUE(is_alive(kNow, kNow, limits, kNow - 100h));  // a clock set back
}

}  // namespace
}  // namespace mashang::identity
