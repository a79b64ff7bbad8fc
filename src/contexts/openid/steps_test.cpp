#include "contexts/openid/steps.h"

#include <gtest/gtest.h>

#include <vector>

namespace mashang::openid {
namespace {

using std::chrono::seconds;

const Instant kBegun = Instant::from_ms(1'700'000'000'000);

/// Signed in ten minutes before the app sent her, agreed long ago.
Situation settled() {
    return {.is_signed_in = true,
            .signed_in_at = kBegun - seconds{600},
            .held = {.level = 2, .strength = 1},
            .is_covered = true,
            .consented_at = kBegun - seconds{86400},
            .begun_at = kBegun,
            .now = kBegun + seconds{1}};
}

AuthorizationRequest asking(std::string_view prompt) {
    AuthorizationRequest request;
    request.prompt = words_of(prompt);
    return request;
}

TEST(Steps, WithNothingLeftItIsDone) {
    EXPECT_EQ(next_step(asking(""), settled()), Step::done);
    EXPECT_EQ(next_step(asking("none"), settled()), Step::done);
}

TEST(Steps, MaxAgeIsMetUpToItsSecond) {
    AuthorizationRequest request = asking("");
    request.max_age = seconds{601};
    EXPECT_EQ(next_step(request, settled()), Step::done);
    request.max_age = seconds{600};
    EXPECT_EQ(next_step(request, settled()), Step::renew);
    request.max_age = seconds{0};
    EXPECT_EQ(next_step(request, settled()), Step::renew);
    Situation anew = settled();
    anew.signed_in_at = kBegun;
    EXPECT_EQ(next_step(request, anew), Step::done) << "else nobody could ever meet max_age 0";
}

TEST(Steps, WhoIsNotHintedChoosesAgainWhateverSheSaid) {
    Situation other = settled();
    other.is_hinted_person = false;
    other.has_chosen = true;
    EXPECT_EQ(next_step(asking(""), other), Step::choose_account);
}

TEST(Steps, AnAcrThatSignInCanReachIsStrengthenedAndAHigherLevelIsRaised) {
    AuthorizationRequest request = asking("");
    request.acr.values = {{.level = 2, .strength = 2}};
    EXPECT_EQ(next_step(request, settled()), Step::strengthen);
    request.acr.values = {{.level = 3}};
    EXPECT_EQ(next_step(request, settled()), Step::raise_level);
    request.acr.values = {{.level = 3}, {.level = 2, .strength = 3}};
    EXPECT_EQ(next_step(request, settled()), Step::strengthen) << "the nearer one";
    Situation weaker = settled();
    weaker.goes_on_weaker = true;
    EXPECT_EQ(next_step(request, weaker), Step::done);
    request.acr.is_essential = true;
    EXPECT_EQ(next_step(request, weaker), Step::strengthen);
}

/// Each in the words of the standard: what is missing, in the order in which pages are shown.
Step expected(const AuthorizationRequest& request, const Situation& of) {
    if (!of.is_signed_in) return Step::sign_in;
    if (!of.is_hinted_person) return Step::choose_account;
    if (request.prompts("select_account") && !of.has_chosen) return Step::choose_account;
    const bool is_fresh = of.signed_in_at >= of.begun_at;
    const bool is_aged = request.max_age && of.signed_in_at + *request.max_age < of.now;
    if (!is_fresh && (request.prompts("login") || is_aged)) return Step::renew;
    const bool wants_more = !request.acr.values.empty() && !of.held.meets(request.acr.values[0]);
    if (wants_more && (request.acr.is_essential || !of.goes_on_weaker)) {
        return of.held.level < request.acr.values[0].level ? Step::raise_level : Step::strengthen;
    }
    if (!of.is_covered) return Step::consent;
    if (request.prompts("consent") && of.consented_at < of.begun_at) return Step::consent;
    return Step::done;
}

std::vector<AuthorizationRequest> all_requests() {
    std::vector<AuthorizationRequest> all;
    for (const char* prompt :
         {"", "none", "login", "consent", "select_account", "login consent select_account"}) {
        for (const int max_age : {-1, 0, 300, 3600}) {
            for (const Acr acr :
                 {Acr{}, Acr{.level = 2}, Acr{.level = 2, .strength = 2}, Acr{.level = 4}}) {
                for (const bool is_essential : {false, true}) {
                    AuthorizationRequest request = asking(prompt);
                    if (max_age >= 0) request.max_age = seconds{max_age};
                    if (acr != Acr{}) request.acr = {{acr}, is_essential};
                    all.push_back(request);
                }
            }
        }
    }
    return all;
}

std::vector<Situation> all_situations() {
    std::vector<Situation> all;
    for (unsigned bits = 0; bits < 256; ++bits) {
        const auto is_set = [&](unsigned bit) { return (bits >> bit & 1U) != 0; };
        Situation of = settled();
        of.is_signed_in = is_set(0);
        of.is_hinted_person = is_set(1);
        of.is_covered = is_set(2);
        of.has_chosen = is_set(3);
        of.goes_on_weaker = is_set(4);
        if (is_set(5)) of.signed_in_at = kBegun + seconds{1};
        if (is_set(6)) of.consented_at = kBegun + seconds{1};
        if (is_set(7)) of.held.strength = 2;
        all.push_back(of);
    }
    return all;
}

TEST(Steps, AllRequestsTimesAllSituations) {
    std::size_t pairs = 0;
    for (const AuthorizationRequest& request : all_requests()) {
        for (const Situation& situation : all_situations()) {
            ASSERT_EQ(next_step(request, situation), expected(request, situation))
                << text_of(request.prompt) << " at pair " << pairs;
            ++pairs;
        }
    }
    EXPECT_EQ(pairs, 192U * 256U);
}

TEST(Steps, WhatAnAppWithoutPagesIsTold) {
    AuthorizationRequest request = asking("none");
    EXPECT_EQ(error_of(Step::sign_in, request), "login_required");
    EXPECT_EQ(error_of(Step::renew, request), "login_required");
    EXPECT_EQ(error_of(Step::choose_account, request), "account_selection_required");
    EXPECT_EQ(error_of(Step::consent, request), "consent_required");
    EXPECT_EQ(error_of(Step::done, request), "");
    for (const Step step : {Step::strengthen, Step::raise_level}) {
        request.acr.is_essential = false;
        EXPECT_EQ(error_of(step, request), "") << "best effort";
        request.acr.is_essential = true;
        EXPECT_EQ(error_of(step, request), "unmet_authentication_requirements");
    }
}

}  // namespace
}  // namespace mashang::openid
