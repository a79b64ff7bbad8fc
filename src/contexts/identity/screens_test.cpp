#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <set>
#include <thread>

#include "contexts/identity/authentication.h"
#include "contexts/identity/screen.h"
#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;
using testing::kMobile;
using testing::kOtherMobile;
using testing::Outcome;

constexpr std::string_view kOffice = "198.51.100.20";  // where the screen is
constexpr std::string_view kScreens = "/api/v1/screen-sign-ins";
constexpr std::string_view kAnswers = "/api/v1/me/screen-answers";
constexpr std::string_view kPersonalComputer =
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";

struct Screen {
    std::string id, key, token, number;
};

class ScreensTest : public testing::IdentityTest {
  protected:
    Outcome at_screen(std::string_view method, std::string_view path,
                      boost::json::object members = {}, std::string_view address = kOffice) {
        user_agent = kPersonalComputer;
        Outcome outcome = ask(method, path, std::move(members), {}, address);
        user_agent = testing::kUserAgent;
        return outcome;
    }
    Screen new_screen() {
        const auto body = at_screen("POST", kScreens).body();
        const auto text = [&](const char* name) { return std::string{body.at(name).as_string()}; };
        return {text("id"), text("key"), text("token"), text("number")};
    }
    std::string state_of(const Screen& screen) {
        const auto outcome = at_screen("GET", "/api/v1/screen-sign-ins/{id}", {{"id", screen.id}});
        return outcome.is_good() ? std::string{outcome.body().at("state").as_string()}
                                 : outcome.refused;
    }
    Outcome take(const Screen& screen, std::string_view address = kOffice) {
        return at_screen("POST", "/api/v1/screen-sign-ins/{id}/session",
                         {{"id", screen.id}, {"key", screen.key}}, address);
    }
    Outcome see(const Screen& screen, std::string_view phone) {
        return ask("POST", "/api/v1/me/screen-views", {{"token", screen.token}}, phone);
    }
    Outcome answer(const Screen& screen, std::string_view phone, std::string_view number) {
        return ask("POST", kAnswers, {{"token", screen.token}, {"number", number}}, phone);
    }
    static std::string other_number(const Screen& screen, const Outcome& seen) {
        for (const auto& number : seen.body().at("numbers").as_array()) {
            if (number.as_string() != screen.number) return std::string{number.as_string()};
        }
        return "";
    }
};
MASHANG_ON_EACH_ENGINE(ScreensTest);

TEST_P(ScreensTest, APhoneSignsAScreenInByTheNumberThatTheScreenShows) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    EXPECT_EQ(state_of(screen), "waiting");

    const auto seen = see(screen, phone).body();
    EXPECT_EQ(seen.at("device").as_string(), "Chrome · Windows");
    EXPECT_EQ(seen.at("address_masked").as_string(), "198.51.*.*");
    EXPECT_FALSE(seen.at("is_same_network").as_bool());
    EXPECT_EQ(seen.at("numbers").as_array().size(), 3U);
    EXPECT_THAT(seen.at("numbers").as_array(), Contains(boost::json::value(screen.number)));
    EXPECT_EQ(state_of(screen), "seen");
    EXPECT_EQ(take(screen).refused, "identity.screen_over");

    EXPECT_EQ(answer(screen, phone, screen.number).body().at("state").as_string(), "confirmed");
    EXPECT_EQ(state_of(screen), "confirmed");
    const auto taken = take(screen);
    ASSERT_EQ(taken.refused, "");
    const auto caller = caller_of(taken.session());
    EXPECT_EQ(caller.account_id, caller_of(phone).account_id);
    EXPECT_NE(caller.session_id, caller_of(phone).session_id);
    EXPECT_EQ(state_of(screen), "used");
}

TEST_P(ScreensTest, WhatAPhoneConfirmedIsOneFactorAndNoRecentProofOfWhoItIs) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    see(screen, phone);
    answer(screen, phone, screen.number);
    const std::string session = take(screen).session();
    EXPECT_EQ(caller_of(session).methods, kScreenMethod);
    EXPECT_EQ(caller_of(session).strength, 1);

    const boost::json::object wish{{"mobile", "13700000001"}};
    EXPECT_EQ(ask("POST", "/api/v1/me/mobile-codes", wish, session).refused,
              "identity.sign_in_again");
    const auto renewed = ask(
        "POST", "/api/v1/me/renewals",
        {{"account_id", caller_of(session).account_id}, {"password", testing::kPassword}}, session);
    EXPECT_EQ(renewed.refused, "");
    EXPECT_EQ(caller_of(renewed.session()).strength, 1);
    EXPECT_EQ(ask("POST", "/api/v1/me/mobile-codes", wish, renewed.session()).refused, "");
}

TEST_P(ScreensTest, AScreensSessionIsAsOldAsThePhonesAndAChainOfThemEndsWithTheFirst) {
    const std::string first = sign_up();
    const Instant shown = caller_of(first).signed_in_at;
    std::string phone = first;
    const auto sign_next_in = [&] {
        const Screen screen = new_screen();
        see(screen, phone);
        answer(screen, phone, screen.number);
        phone = take(screen).session();
    };
    while (clock().now() - shown + 20min <= parts().limits.session_absolute) {
        clock().advance(20min);
        sign_next_in();
        ASSERT_EQ(caller_of(phone).signed_in_at, shown);
    }
    EXPECT_EQ(told("account:" + caller_of(phone).account_id).back().at, clock().now());
    clock().advance(1s);
    EXPECT_EQ(caller_of(phone).kind, http::CallerKind::anonymous);
}

TEST_P(ScreensTest, OneWrongNumberEndsItForGoodAndIsTold) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    const std::string wrong = other_number(screen, see(screen, phone));
    EXPECT_EQ(answer(screen, phone, wrong).body().at("state").as_string(), "refused");
    EXPECT_EQ(answer(screen, phone, screen.number).refused, "identity.screen_over");
    EXPECT_EQ(state_of(screen), "refused");
    EXPECT_EQ(take(screen).refused, "identity.screen_over");
    const auto entries = told("account:" + caller_of(phone).account_id);
    EXPECT_EQ(entries.back().what, "screen.refused");
    EXPECT_EQ(entries.back().facts.at("why").as_string(), "wrong_number");
}

TEST_P(ScreensTest, WhoDidNotAskSaysNotMe) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    see(screen, phone);
    const auto outcome = ask("POST", kAnswers, {{"token", screen.token}}, phone);
    EXPECT_EQ(outcome.body().at("state").as_string(), "refused");
    EXPECT_EQ(take(screen).refused, "identity.screen_over");
}

TEST_P(ScreensTest, ACodeIsOverAfterTwoMinutesAtEachStep) {
    const std::string phone = sign_up();
    const Screen unseen = new_screen();
    const Screen unanswered = new_screen();
    const Screen untaken = new_screen();
    see(unanswered, phone);
    see(untaken, phone);
    answer(untaken, phone, untaken.number);
    clock().advance(2min);
    EXPECT_EQ(see(unseen, phone).refused, "identity.screen_over");
    EXPECT_EQ(answer(unanswered, phone, unanswered.number).refused, "identity.screen_over");
    EXPECT_EQ(take(untaken).refused, "identity.screen_over");
    EXPECT_EQ(state_of(untaken), "refused");
    clock().advance(1h);
    authenticator().flush();
    EXPECT_EQ(state_of(unseen), "identity.screen_over");  // nothing is left of it
}

TEST_P(ScreensTest, AScreenTakesItsSessionOnceAndOnlyWhereItAsked) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    see(screen, phone);
    answer(screen, phone, screen.number);
    EXPECT_EQ(take(screen, "192.0.2.99").refused, "identity.screen_over");
    const auto on_another_device = ask("POST", "/api/v1/screen-sign-ins/{id}/session",
                                       {{"id", screen.id}, {"key", screen.key}}, {}, kOffice);
    EXPECT_EQ(on_another_device.refused, "identity.screen_over");
    Screen without_key = screen;
    without_key.key = screen.token;
    EXPECT_EQ(take(without_key).refused, "identity.screen_over");
    EXPECT_EQ(take(screen).refused, "");
    EXPECT_EQ(take(screen).refused, "identity.screen_over");
}

TEST_P(ScreensTest, ASecondPhoneReadsNothing) {
    const std::string phone = sign_up();
    const std::string other = sign_up(kOtherMobile);
    const Screen screen = new_screen();
    EXPECT_EQ(answer(screen, phone, screen.number).refused, "identity.screen_over");  // unseen
    EXPECT_EQ(see(screen, phone).refused, "");
    EXPECT_EQ(see(screen, phone).refused, "");  // loaded again
    EXPECT_EQ(see(screen, other).refused, "identity.screen_over");
    EXPECT_EQ(answer(screen, other, screen.number).refused, "identity.screen_over");
    EXPECT_EQ(answer(screen, phone, screen.number).refused, "");
}

TEST_P(ScreensTest, OfTwoPhonesAtOnceOneReadsIt) {
    const std::string phone = sign_up();
    const std::string other = sign_up(kOtherMobile);
    for (int round = 0; round < 10; ++round) {
        const Screen screen = new_screen();
        std::array<Outcome, 2> outcomes;
        {
            std::jthread first{[&] { outcomes[0] = see(screen, phone); }};
            std::jthread second{[&] { outcomes[1] = see(screen, other); }};
        }
        EXPECT_EQ(outcomes[0].is_good() + outcomes[1].is_good(), 1) << round;
    }
}

TEST_P(ScreensTest, OfManyTakingAtOnceOneGetsTheSession) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    see(screen, phone);
    answer(screen, phone, screen.number);
    std::atomic<int> got{0};
    user_agent = kPersonalComputer;
    {
        std::vector<std::jthread> screens;
        for (int i = 0; i < 8; ++i) {
            screens.emplace_back([&] {
                got += ask("POST", "/api/v1/screen-sign-ins/{id}/session",
                           {{"id", screen.id}, {"key", screen.key}}, {}, kOffice)
                           .is_good();
            });
        }
    }
    EXPECT_EQ(got, 1);
}

TEST_P(ScreensTest, AThousandPollsChangeNothing) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    see(screen, phone);
    for (int i = 0; i < 1000; ++i) ASSERT_EQ(state_of(screen), "seen");
    EXPECT_EQ(answer(screen, phone, screen.number).refused, "");
    EXPECT_EQ(take(screen).refused, "");
}

TEST_P(ScreensTest, APhoneThatHasSignedOutSignsNoScreenIn) {
    const std::string phone = sign_up();
    const Screen screen = new_screen();
    see(screen, phone);
    answer(screen, phone, screen.number);
    ask("DELETE", "/api/v1/sessions/current", {}, phone);
    EXPECT_EQ(take(screen).refused, "identity.screen_over");
}

TEST_P(ScreensTest, NothingThatOpensAScreenLiesInTheTableInClear) {
    const Screen screen = new_screen();
    std::string row;
    read([&](sql::Tx& tx) {
        row = tx.get<std::string>(
            "SELECT token_hash || key_hash || address_index || address_masked FROM "
            "screen_sign_in");
    });
    for (const std::string_view secret :
         {std::string_view{screen.key}, std::string_view{screen.token}, kOffice}) {
        EXPECT_THAT(row, ::testing::Not(HasSubstr(std::string{secret})));
    }
}

TEST(ScreenNumbers, AreThreeDifferentOnesOfWhichAnyMayBeShown) {
    std::set<std::size_t> places;
    for (int i = 0; i < 200; ++i) {
        const ScreenNumbers numbers = make_numbers(crypto::random_bytes);
        ASSERT_EQ(std::set(numbers.choice.begin(), numbers.choice.end()).size(), 3U);
        EXPECT_TRUE(std::ranges::is_sorted(numbers.choice));
        const auto at = std::ranges::find(numbers.choice, numbers.shown);
        ASSERT_NE(at, numbers.choice.end());
        EXPECT_EQ(numbers.shown.size(), 2U);
        places.insert(static_cast<std::size_t>(at - numbers.choice.begin()));
    }
    EXPECT_EQ(places.size(), 3U);
}

}  // namespace
}  // namespace mashang::identity
