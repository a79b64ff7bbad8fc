// Second steps, showing anew who one is, and changing or losing what one signs in with.

#include <latch>
#include <thread>

#include "contexts/identity/flows.h"
#include "contexts/identity/testing/identity_fixture.h"
#include "platform/crypto/totp.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;

class FactorsTest : public testing::IdentityTest {
  protected:
    std::string account_of(std::string_view session) { return caller_of(session).account_id; }

    Outcome renew(std::string_view session, boost::json::object shown) {
        shown["account_id"] = account_of(session);
        return ask("POST", "/api/v1/me/renewals", std::move(shown), session);
    }

    std::string code_now() const { return app_->code_at(house_clock().now()); }
    /// Sets an app up; `session` must be fresh. Its codes on paper.
    std::vector<std::string> set_app_up(std::string_view session) {
        const Outcome made = ask("POST", "/api/v1/me/authenticator-app", {}, session);
        EXPECT_EQ(made.refused, "");
        const auto secret = made.body().at("secret").as_string();
        app_.emplace(crypto::Secret{*crypto::from_base32(std::string_view{secret})});
        const Outcome confirmed = ask("POST", "/api/v1/me/authenticator-app/confirmation",
                                      {{"code", code_now()}}, session);
        EXPECT_EQ(confirmed.refused, "");
        std::vector<std::string> codes;
        for (const auto& code : confirmed.body().at("codes").as_array()) {
            codes.emplace_back(code.as_string());
        }
        clock().advance(30s);
        return codes;
    }
    Outcome sign_in_with(std::string_view second) {
        return ask(
            "POST", "/api/v1/sessions",
            {{"mobile", kMobile.view()}, {"password", kPassword}, {"second_factor", second}});
    }
    boost::json::object factors(std::string_view session) {
        return ask("GET", "/api/v1/me/factors", {}, session).body();
    }
    Outcome recover(std::string_view password, boost::json::object more = {}) {
        EXPECT_TRUE(send_code("recover").is_good());
        more["mobile"] = kMobile.view();
        more["code"] = last_code();
        more["password"] = password;
        return ask("POST", "/api/v1/account-recoveries", std::move(more));
    }
    void set_level(std::string_view session, int level) {
        const auto person = PersonId::parse(caller_of(session).person_id).value();
        write([&](sql::Tx& tx) {
            tx.execute("UPDATE person SET level = $2 WHERE id = $1", person, level);
        });
    }

  private:
    const platform::SetClock& house_clock() const {
        return const_cast<FactorsTest*>(this)->clock();
    }
    std::optional<crypto::Totp> app_;
};
MASHANG_ON_EACH_ENGINE(FactorsTest);

TEST_P(FactorsTest, ASessionTellsHowItsHolderSignedIn) {
    const std::string first = sign_up();
    EXPECT_EQ(caller_of(first).methods, "sms");
    EXPECT_EQ(caller_of(first).strength, 1);
    clock().advance(1min);
    const http::Caller caller = caller_of(sign_in(kPassword).session());
    EXPECT_EQ(caller.methods, "pwd");
    EXPECT_EQ(caller.strength, 1);
    EXPECT_EQ(caller.signed_in_at, clock().now());
}

TEST_P(FactorsTest, ShowingAnewWhoOneIsKeepsTheSessionUnderANewReference) {
    const std::string session = sign_up();
    const http::Caller before = caller_of(session);
    clock().advance(20min);
    const Outcome renewed = renew(session, {{"password", kPassword}});
    ASSERT_EQ(renewed.refused, "");
    EXPECT_EQ(renewed.output.reply.status, 204);
    EXPECT_EQ(caller_of(session).kind, http::CallerKind::anonymous);
    const http::Caller after = caller_of(renewed.session());
    EXPECT_EQ(after.session_id, before.session_id);
    EXPECT_EQ(after.account_id, before.account_id);
    EXPECT_EQ(after.signed_in_at, clock().now());
    EXPECT_EQ(after.methods, "pwd sms mfa");
    EXPECT_EQ(after.strength, 2);
    EXPECT_EQ(whats_told("account:" + after.account_id),
              (std::vector<std::string>{"session.started", "session.renewed"}));
}

TEST_P(FactorsTest, ACodeToOnesOwnNumberShowsWhoOneIs) {
    sign_up();
    const std::string session = sign_in(kPassword).session();
    ASSERT_EQ(ask("POST", "/api/v1/me/renewal-codes", {}, session).refused, "");
    const Outcome renewed = renew(session, {{"code", last_code()}});
    ASSERT_EQ(renewed.refused, "");
    EXPECT_EQ(caller_of(renewed.session()).strength, 2);
    EXPECT_EQ(renew(renewed.session(), {{"code", last_code()}}).refused, "identity.code.wrong");
}

TEST_P(FactorsTest, WhoShowsNothingOrAnothersThingsIsNotRenewed) {
    const std::string session = sign_up();
    const std::string stranger = sign_up(kOtherMobile);
    EXPECT_EQ(renew(session, {{"password", "wrong"}}).refused, "identity.sign_in_failed");
    EXPECT_EQ(renew(session, {}).refused, "identity.one_way_to_sign_in");
    EXPECT_EQ(renew(session, {{"password", kPassword}, {"code", "123456"}}).refused,
              "identity.one_way_to_sign_in");
    EXPECT_EQ(renew(session, {{"second_factor", "123456"}}).refused,
              "identity.second_factor_wrong");
    const Outcome anothers =
        ask("POST", "/api/v1/me/renewals",
            {{"password", kPassword}, {"account_id", account_of(session)}}, stranger);
    EXPECT_EQ(anothers.refused, "identity.sign_in_failed");
    EXPECT_TRUE(caller_of(session).kind == http::CallerKind::person);
}

TEST_P(FactorsTest, WithAnAppEachSignInNeedsItsCode) {
    const auto paper = set_app_up(sign_up());
    EXPECT_EQ(paper.size(), 10u);
    EXPECT_EQ(sign_in(kPassword).refused, "identity.second_factor_needed");
    EXPECT_EQ(sign_in("wrong").refused, "identity.sign_in_failed");
    EXPECT_EQ(sign_in_with("000000").refused, "identity.second_factor_wrong");
    const Outcome entered = sign_in_with(code_now());
    ASSERT_EQ(entered.refused, "");
    EXPECT_EQ(caller_of(entered.session()).methods, "pwd otp mfa");
    EXPECT_EQ(caller_of(entered.session()).strength, 2);
    EXPECT_EQ(sign_in_with(code_now()).refused, "identity.second_factor_wrong");  // once
}

TEST_P(FactorsTest, ATextMessageDoesNotGoAroundTheApp) {
    set_app_up(sign_up());
    ASSERT_TRUE(send_code("sign_in").is_good());
    const auto enter = [&](boost::json::object more) {
        more["mobile"] = kMobile.view();
        more["code"] = last_code();
        return ask("POST", "/api/v1/sessions", std::move(more));
    };
    EXPECT_EQ(enter({}).refused, "identity.second_factor_needed");
    const Outcome entered = enter({{"second_factor", code_now()}});
    ASSERT_EQ(entered.refused, "");
    EXPECT_EQ(caller_of(entered.session()).methods, "sms otp");
    EXPECT_EQ(caller_of(entered.session()).strength, 1);  // both are things one has
}

TEST_P(FactorsTest, ACodeOnPaperServesOnceHoweverItIsTyped) {
    const auto paper = set_app_up(sign_up());
    std::string typed = paper[3];
    for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::tolower(c));
    const Outcome entered = sign_in_with(typed);
    ASSERT_EQ(entered.refused, "");
    EXPECT_EQ(factors(entered.session()).at("paper_codes").as_int64(), 9);
    EXPECT_EQ(sign_in_with(paper[3]).refused, "identity.second_factor_wrong");
    EXPECT_EQ(sign_in_with(paper[4]).refused, "");
    EXPECT_EQ(sign_in_with("").refused, "identity.second_factor_wrong");
    EXPECT_EQ(sign_in_with(std::string(5000, 'A')).refused, "identity.second_factor_wrong");
}

TEST_P(FactorsTest, OfOneCodeSentAtOnceManyTimesOneSucceeds) {
    set_app_up(sign_up());
    const std::string code = code_now();
    std::latch start{6};
    std::atomic<int> good{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            good += sign_in_with(code).is_good() ? 1 : 0;
        });
    }
    threads.clear();
    EXPECT_EQ(good, 1);
}

TEST_P(FactorsTest, GuessingAtTheSecondStepIsDelayed) {
    set_app_up(sign_up());
    for (int i = 0; i < 5; ++i) sign_in_with("000000");
    EXPECT_EQ(sign_in_with(code_now()).refused, "identity.too_many_attempts");
    clock().advance(1min);
    EXPECT_EQ(sign_in_with(code_now()).refused, "");
}

TEST_P(FactorsTest, AnAppThatWasNotConfirmedAsksForNothing) {
    const std::string session = sign_up();
    ASSERT_EQ(ask("POST", "/api/v1/me/authenticator-app", {}, session).refused, "");
    EXPECT_EQ(sign_in(kPassword).refused, "");
    EXPECT_EQ(
        ask("POST", "/api/v1/me/authenticator-app/confirmation", {{"code", "000000"}}, session)
            .refused,
        "identity.second_factor_wrong");
    clock().advance(11min);
    EXPECT_EQ(
        ask("POST", "/api/v1/me/authenticator-app/confirmation", {{"code", "000000"}}, session)
            .refused,
        "identity.no_app");
}

TEST_P(FactorsTest, FactorsAreChangedOnlySoonAfterShowingWhoOneIs) {
    const std::string session = sign_up();
    clock().advance(5min + 1ms);
    for (const auto& [method, path] : std::vector<std::pair<const char*, const char*>>{
             {"POST", "/api/v1/me/authenticator-app"},
             {"DELETE", "/api/v1/me/authenticator-app"},
             {"POST", "/api/v1/me/paper-codes"},
             {"POST", "/api/v1/me/passkey-options"}}) {
        EXPECT_EQ(ask(method, path, {}, session).refused, "identity.sign_in_again") << path;
    }
    const std::string renewed = renew(session, {{"password", kPassword}}).session();
    EXPECT_EQ(ask("POST", "/api/v1/me/authenticator-app", {}, renewed).refused, "");
}

TEST_P(FactorsTest, WhereThereIsMoreToProtectOneKindOfFactorDoesNotChangeThem) {
    const std::string session = sign_up();
    set_level(session, kLevelCard);
    const Outcome refused = ask("POST", "/api/v1/me/authenticator-app", {}, session);
    EXPECT_EQ(refused.refused, "identity.sign_in_again");
    EXPECT_EQ(refused.facts.at("strength"), "2");
    EXPECT_EQ(factors(session).at("strength_to_change").as_int64(), 2);
    const std::string renewed = renew(session, {{"password", kPassword}}).session();
    EXPECT_EQ(ask("POST", "/api/v1/me/authenticator-app", {}, renewed).refused, "");
}

TEST_P(FactorsTest, AnAppIsRemovedWithItsPaper) {
    const auto paper = set_app_up(sign_up());
    const std::string session = sign_in_with(code_now()).session();
    EXPECT_TRUE(factors(session).at("has_app").as_bool());
    ASSERT_EQ(ask("DELETE", "/api/v1/me/authenticator-app", {}, session).refused, "");
    EXPECT_FALSE(factors(session).at("has_app").as_bool());
    EXPECT_EQ(sign_in(kPassword).refused, "");
    read([](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM recovery_code"), 0);
    });
    EXPECT_EQ(whats_told("person:" + caller_of(session).person_id),
              (std::vector<std::string>{"account.registered", "factor.added", "factor.removed"}));
}

TEST_P(FactorsTest, SecretsAndPaperCodesAreNotStoredInClear) {
    const std::string session = sign_up();
    const Outcome made = ask("POST", "/api/v1/me/authenticator-app", {}, session);
    const std::string secret{made.body().at("secret").as_string()};
    EXPECT_TRUE(made.body().at("uri").as_string().starts_with("otpauth://totp/"));
    EXPECT_EQ(made.body().at("uri").as_string().find(kMobile.view()), std::string_view::npos);
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT secret_sealed FROM totp").find(secret),
                  std::string::npos);
    });
}

TEST_P(FactorsTest, ThePasswordChangesWithTheOldOneAndEndsOtherSessions) {
    const std::string session = sign_up();
    const std::string other = sign_in(kPassword).session();
    const auto change = [&](std::string_view current, std::string_view wanted) {
        return ask("PUT", "/api/v1/me/password",
                   {{"account_id", account_of(session)},
                    {"current_password", current},
                    {"password", wanted}},
                   session);
    };
    EXPECT_EQ(change("wrong", "another horse 电池").refused, "identity.sign_in_failed");
    EXPECT_EQ(change(kPassword, "short").faults.size(), 1u);
    EXPECT_EQ(change(kPassword, "13800005678").faults.at(0).refusal->code,
              "identity.password.telling");
    const Outcome changed = change(kPassword, "another horse 电池");
    ASSERT_EQ(changed.refused, "");
    EXPECT_EQ(caller_of(other).kind, http::CallerKind::anonymous);
    EXPECT_EQ(caller_of(changed.session()).kind, http::CallerKind::person);
    EXPECT_EQ(sign_in(kPassword).refused, "identity.sign_in_failed");
    EXPECT_EQ(sign_in("another horse 电池").refused, "");
}

TEST_P(FactorsTest, TheNumberChangesToOneThatIsInHandAndFree) {
    const std::string session = sign_up();
    const MobileNumber fresh = *MobileNumber::parse("13700001111");
    ASSERT_EQ(ask("POST", "/api/v1/me/mobile-codes", {{"mobile", fresh.view()}}, session).refused,
              "");
    const std::string account = caller_of(session).account_id;
    const auto change = [&](const MobileNumber& mobile, const MobileNumber& old) {
        const std::string code = last_code(mobile);
        clock().advance(61s);
        ask("POST", "/api/v1/me/renewal-codes", {}, session);
        return ask("PUT", "/api/v1/me/mobile",
                   {{"account_id", account},
                    {"mobile", mobile.view()},
                    {"code", code},
                    {"old_code", last_code(old)}},
                   session);
    };
    const boost::json::object with_the_new_alone{
        {"account_id", account}, {"mobile", fresh.view()}, {"code", last_code(fresh)}};
    EXPECT_EQ(ask("PUT", "/api/v1/me/mobile", with_the_new_alone, session).refused,
              "identity.old_number_needed");
    ASSERT_EQ(change(fresh, kMobile).refused, "");
    EXPECT_NE(last_text(kMobile).find("已更换手机号码"), std::string::npos);
    EXPECT_EQ(sign_in(kPassword).refused, "identity.sign_in_failed");
    EXPECT_EQ(sign_in(kPassword, fresh).refused, "");

    sign_up(kMobile);  // it is free again
    ASSERT_EQ(ask("POST", "/api/v1/me/mobile-codes", {{"mobile", kMobile.view()}}, session).refused,
              "");
    EXPECT_EQ(change(kMobile, fresh).refused, "identity.account_exists");
}

TEST_P(FactorsTest, AnAppThatWasAddedTodayStandsInForNoOldNumber) {
    sign_up();
    std::string entered = sign_in(kPassword).session();
    const std::string account = account_of(entered);
    set_app_up(entered);
    const MobileNumber fresh = *MobileNumber::parse("13700001111");
    const auto change = [&] {
        boost::json::object wish{{"account_id", account}, {"mobile", fresh.view()}};
        const Outcome renewed = renew(entered, {{"second_factor", code_now()}});
        EXPECT_EQ(renewed.refused, "");
        entered = renewed.session();
        EXPECT_EQ(caller_of(entered).strength, 2);
        EXPECT_EQ(
            ask("POST", "/api/v1/me/mobile-codes", {{"mobile", fresh.view()}}, entered).refused,
            "");
        wish["code"] = last_code(fresh);
        return ask("PUT", "/api/v1/me/mobile", std::move(wish), entered).refused;
    };
    EXPECT_EQ(change(), "identity.old_number_needed");
    clock().advance(24h);
    entered = sign_in_with(code_now()).session();
    clock().advance(30s);
    EXPECT_EQ(change(), "");
    EXPECT_EQ(sign_in(kPassword, fresh).refused, "identity.second_factor_needed");
}

TEST_P(FactorsTest, AnothersOldCodeChangesNoNumber) {
    const std::string session = sign_up();
    const std::string other = sign_up(kOtherMobile);
    const MobileNumber fresh = *MobileNumber::parse("13700001111");
    ask("POST", "/api/v1/me/mobile-codes", {{"mobile", fresh.view()}}, session);
    ask("POST", "/api/v1/me/renewal-codes", {}, other);
    EXPECT_EQ(ask("PUT", "/api/v1/me/mobile",
                  {{"account_id", caller_of(other).account_id},
                   {"mobile", fresh.view()},
                   {"code", last_code(fresh)},
                   {"old_code", last_code(kOtherMobile)}},
                  session)
                  .refused,
              "identity.sign_in_failed");
    EXPECT_EQ(sign_in(kPassword).refused, "");
}

TEST_P(FactorsTest, ACodeForOneThingServesNoOther) {
    const std::string session = sign_up();
    ASSERT_TRUE(send_code("recover").is_good());
    EXPECT_EQ(renew(session, {{"code", last_code()}}).refused, "identity.code.wrong");
    EXPECT_EQ(ask("POST", "/api/v1/sms-codes", {{"mobile", kMobile.view()}, {"purpose", "confirm"}})
                  .refused,
              "json.invalid");
}

TEST_P(FactorsTest, WhoForgotThePasswordComesBackByPhone) {
    const std::string old = sign_up();
    const Outcome back = recover("another horse 电池");
    ASSERT_EQ(back.refused, "");
    EXPECT_EQ(caller_of(old).kind, http::CallerKind::anonymous);
    EXPECT_EQ(caller_of(back.session()).methods, "sms");
    EXPECT_EQ(sign_in("another horse 电池").refused, "");
    EXPECT_FALSE(factors(back.session()).at("is_held_back").as_bool());  // nothing to hold back
}

TEST_P(FactorsTest, TheAnswerToARecoveryDoesNotTellWhetherThereIsAnAccount) {
    ASSERT_TRUE(send_code("recover", kOtherMobile).is_good());
    EXPECT_EQ(last_code(kOtherMobile), "");
    EXPECT_EQ(ask("POST", "/api/v1/account-recoveries",
                  {{"mobile", kOtherMobile.view()},
                   {"code", "123456"},
                   {"password", "another horse 电池"}})
                  .refused,
              "identity.code.wrong");
}

TEST_P(FactorsTest, ARecoveryByPhoneAloneHoldsTheLevelBack) {
    const std::string session = sign_up();
    set_level(session, kLevelFace);
    const std::string back = recover("another horse 电池").session();
    EXPECT_EQ(caller_of(back).assurance_level, kLevelMatched);
    EXPECT_TRUE(factors(back).at("is_held_back").as_bool());
    read([](sql::Tx& tx) {  // it did not fall
        EXPECT_EQ(tx.get<std::int64_t>("SELECT level FROM person"), kLevelFace);
    });
    // A factor that is added now lifts nothing: it may be a thief's.
    const std::string renewed = renew(back, {{"password", "another horse 电池"}}).session();
    set_app_up(renewed);
    const std::string again = ask("POST", "/api/v1/sessions",
                                  {{"mobile", kMobile.view()},
                                   {"password", "another horse 电池"},
                                   {"second_factor", code_now()}})
                                  .session();
    EXPECT_EQ(caller_of(again).assurance_level, kLevelMatched);
}

TEST_P(FactorsTest, ARecoveryWithTheAppKeepsTheLevel) {
    const std::string session = sign_up();
    set_app_up(session);
    set_level(session, kLevelFace);
    EXPECT_EQ(recover("another horse 电池").refused, "identity.second_factor_needed");
    clock().advance(1min);
    const Outcome back = recover("another horse 电池", {{"second_factor", code_now()}});
    ASSERT_EQ(back.refused, "");
    EXPECT_EQ(caller_of(back.session()).assurance_level, kLevelFace);
}

TEST_P(FactorsTest, AClosedAccountIsClosedToWhoeverShowsThatItIsHers) {
    const std::string session = sign_up();
    const auto account = AccountId::parse(account_of(session)).value();
    write([&](sql::Tx& tx) { store::close_account(tx, account, clock().now(), "by_owner"); });
    EXPECT_EQ(caller_of(session).kind, http::CallerKind::anonymous);
    EXPECT_EQ(sign_in("wrong").refused, "identity.sign_in_failed");
    EXPECT_EQ(sign_in(kPassword).refused, "identity.account_closed");
    EXPECT_EQ(recover("another horse 电池").refused, "identity.account_closed");
}

}  // namespace
}  // namespace mashang::identity
