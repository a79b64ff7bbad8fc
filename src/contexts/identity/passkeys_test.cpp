// Passkeys through the routes, with an authenticator in software.

#include <latch>
#include <thread>

#include "contexts/identity/flows_passkeys.h"
#include "contexts/identity/testing/identity_fixture.h"
#include "contexts/identity/testing/soft_authenticator.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::KeyKind;
using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;
using testing::SoftAuthenticator;

class PasskeysTest : public testing::IdentityTest {
  protected:
    boost::json::object options(std::string_view path, std::string_view session = {}) {
        const Outcome outcome = ask("POST", path, {}, session);
        EXPECT_EQ(outcome.refused, "");
        return outcome.is_good() ? outcome.body().at("public_key").as_object()
                                 : boost::json::object{};
    }
    static std::string challenge_of(const boost::json::object& options) {
        return *crypto::from_base64url(std::string_view{options.at("challenge").as_string()});
    }
    static std::string handle_of(const boost::json::object& options) {
        return std::string{options.at("user").at("id").as_string()};
    }

    Outcome finish(const SoftAuthenticator& device, const std::string& challenge,
                   std::string_view session) {
        return ask("POST", "/api/v1/me/passkeys",
                   {{"name", "我的手机"},
                    {"client_data",
                     crypto::to_base64url(device.client_data("webauthn.create", challenge))},
                    {"attestation", crypto::to_base64url(device.attestation())},
                    {"transports", {"hybrid", "internal", "telepathy"}}},
                   session);
    }
    /// Its id; what the device must remember is the user handle.
    std::string add_passkey(const SoftAuthenticator& device, std::string_view session) {
        const auto made = options("/api/v1/me/passkey-options", session);
        handle_ = handle_of(made);
        const Outcome outcome = finish(device, challenge_of(made), session);
        EXPECT_EQ(outcome.refused, "");
        return outcome.is_good() ? std::string{outcome.body().at("id").as_string()} : "";
    }
    boost::json::object shown(const SoftAuthenticator& device, const std::string& challenge) {
        const std::string client_data = device.client_data("webauthn.get", challenge);
        const std::string data = device.authenticator_data();
        return {{"credential_id", crypto::to_base64url(device.credential_id)},
                {"client_data", crypto::to_base64url(client_data)},
                {"authenticator_data", crypto::to_base64url(data)},
                {"signature", crypto::to_base64url(device.sign(data, client_data))},
                {"user_handle", handle_}};
    }
    Outcome enter(const SoftAuthenticator& device) {
        return ask("POST", "/api/v1/passkey-sessions",
                   shown(device, challenge_of(options("/api/v1/passkey-options"))));
    }
    boost::json::array listed(std::string_view session) {
        return ask("GET", "/api/v1/me/factors", {}, session).body().at("passkeys").as_array();
    }
    std::string fresh_and_strong(std::string_view session) {
        return ask("POST", "/api/v1/me/renewals",
                   {{"account_id", caller_of(session).account_id}, {"password", kPassword}},
                   session)
            .session();
    }

    std::string handle_;
};
MASHANG_ON_EACH_ENGINE(PasskeysTest);

TEST_P(PasskeysTest, APasskeyOfEachKindIsRegisteredAndSignsInAtOnce) {
    const MobileNumber numbers[]{kMobile, kOtherMobile, *MobileNumber::parse("13700001111")};
    int i = 0;
    for (const KeyKind kind : {KeyKind::es256, KeyKind::eddsa, KeyKind::rs256}) {
        const std::string session = sign_up(numbers[i++]);
        SoftAuthenticator device{kind};
        add_passkey(device, session);
        const Outcome entered = enter(device);
        ASSERT_EQ(entered.refused, "");
        EXPECT_EQ(entered.output.reply.status, 201);
        const http::Caller caller = caller_of(entered.session());
        EXPECT_EQ(caller.account_id, caller_of(session).account_id);
        EXPECT_EQ(caller.methods, "pop user hwk mfa");
        EXPECT_EQ(caller.strength, 3);
    }
}

TEST_P(PasskeysTest, TheOptionsAskForADiscoverableKeyThatVerifiesItsHolder) {
    const std::string session = sign_up();
    const auto made = options("/api/v1/me/passkey-options", session);
    EXPECT_EQ(made.at("rp").at("id").as_string(), "localhost");
    EXPECT_EQ(made.at("user").at("name").as_string(), "138****5678");
    EXPECT_EQ(made.at("attestation").as_string(), "none");
    const auto& selection = made.at("authenticatorSelection").as_object();
    EXPECT_EQ(selection.at("residentKey").as_string(), "required");
    EXPECT_EQ(selection.at("userVerification").as_string(), "required");
    EXPECT_EQ(challenge_of(made).size(), 32u);
    EXPECT_EQ(crypto::from_base64url(handle_of(made))->size(), 32u);
    EXPECT_NE(options("/api/v1/me/passkey-options", session).at("challenge"), made.at("challenge"));
    const auto entering = options("/api/v1/passkey-options");
    EXPECT_EQ(entering.at("userVerification").as_string(), "required");
    EXPECT_TRUE(entering.at("allowCredentials").as_array().empty());
}

TEST_P(PasskeysTest, AKnownPasskeyIsNotOfferedAgainAndNotTakenTwice) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    add_passkey(device, session);
    const std::string renewed = fresh_and_strong(session);
    const auto made = options("/api/v1/me/passkey-options", renewed);
    const auto& known = made.at("excludeCredentials").as_array();
    ASSERT_EQ(known.size(), 1u);
    EXPECT_EQ(known[0].at("id").as_string(), crypto::to_base64url(device.credential_id));
    EXPECT_EQ(finish(device, challenge_of(made), renewed).refused, "identity.passkey_known");
}

TEST_P(PasskeysTest, ACredentialOfAnotherAccountIsNotTakenOver) {
    SoftAuthenticator device;
    add_passkey(device, sign_up());
    const std::string stranger = sign_up(kOtherMobile);
    const auto made = options("/api/v1/me/passkey-options", stranger);
    SoftAuthenticator forged;
    forged.credential_id = device.credential_id;
    EXPECT_EQ(finish(forged, challenge_of(made), stranger).refused, "identity.passkey_known");
}

TEST_P(PasskeysTest, AChallengeServesOnceItsPurposeAndItsAccount) {
    const std::string session = sign_up();
    const std::string stranger = sign_up(kOtherMobile);
    const SoftAuthenticator device;
    const std::string challenge = challenge_of(options("/api/v1/me/passkey-options", session));
    EXPECT_EQ(finish(device, challenge, stranger).refused, "identity.passkey_refused");
    EXPECT_EQ(finish(device, challenge, session).refused, "identity.passkey_refused");  // used up
    EXPECT_EQ(finish(device, challenge_of(options("/api/v1/passkey-options")), session).refused,
              "identity.passkey_refused");
    add_passkey(device, session);
    const auto answer = shown(device, challenge_of(options("/api/v1/passkey-options")));
    EXPECT_EQ(ask("POST", "/api/v1/passkey-sessions", answer).refused, "");
    EXPECT_EQ(ask("POST", "/api/v1/passkey-sessions", answer).refused, "identity.passkey_refused");
    const auto other = shown(
        device, challenge_of(options("/api/v1/me/passkey-options", fresh_and_strong(session))));
    EXPECT_EQ(ask("POST", "/api/v1/passkey-sessions", other).refused, "identity.passkey_refused");
}

TEST_P(PasskeysTest, OfOneAnswerSentAtOnceManyTimesOneSucceeds) {
    SoftAuthenticator device;
    add_passkey(device, sign_up());
    const auto answer = shown(device, challenge_of(options("/api/v1/passkey-options")));
    std::latch start{6};
    std::atomic<int> good{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            good += ask("POST", "/api/v1/passkey-sessions", answer).is_good() ? 1 : 0;
        });
    }
    threads.clear();
    EXPECT_EQ(good, 1);
}

TEST_P(PasskeysTest, AChallengeIsOverAfterFiveMinutes) {
    SoftAuthenticator device;
    add_passkey(device, sign_up());
    const std::string challenge = challenge_of(options("/api/v1/passkey-options"));
    clock().advance(5min + 1ms);
    EXPECT_EQ(ask("POST", "/api/v1/passkey-sessions", shown(device, challenge)).refused,
              "identity.passkey_refused");
}

TEST_P(PasskeysTest, OnlyTheRightKeyForTheRightPageAndHolderEnters) {
    SoftAuthenticator device;
    add_passkey(device, sign_up());
    SoftAuthenticator forged;
    forged.credential_id = device.credential_id;
    EXPECT_EQ(enter(forged).refused, "identity.passkey_refused");
    EXPECT_EQ(enter(SoftAuthenticator{}).refused, "identity.passkey_refused");
    device.origin = "https://evil.example";
    EXPECT_EQ(enter(device).refused, "identity.passkey_refused");
    device.origin = "http://localhost:8080";
    device.flags = 0x01;
    EXPECT_EQ(enter(device).refused, "identity.passkey_refused");
    device.flags = 0x05;
    handle_ = "somebody-else";
    EXPECT_EQ(enter(device).refused, "identity.passkey_refused");
}

TEST_P(PasskeysTest, NonsenseIsRefusedLikeAnyOtherWrongAnswer) {
    const std::string session = sign_up();
    for (const char* text : {"", "*", "e30", "bm90IGpzb24"}) {
        EXPECT_EQ(ask("POST", "/api/v1/passkey-sessions",
                      {{"credential_id", text},
                       {"client_data", text},
                       {"authenticator_data", text},
                       {"signature", text},
                       {"user_handle", text}})
                      .refused,
                  "identity.passkey_refused");
        EXPECT_EQ(ask("POST", "/api/v1/me/passkeys",
                      {{"name", "x"},
                       {"client_data", text},
                       {"attestation", text},
                       {"transports", boost::json::array{}}},
                      session)
                      .refused,
                  "identity.passkey_refused");
    }
}

TEST_P(PasskeysTest, ACounterThatGoesBackIsFlaggedAndEntersStill) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    device.sign_count = 5;
    add_passkey(device, session);
    device.sign_count = 6;
    EXPECT_EQ(enter(device).refused, "");
    EXPECT_FALSE(listed(session)[0].at("is_suspect").as_bool());
    EXPECT_EQ(enter(device).refused, "");  // 6 again
    EXPECT_TRUE(listed(session)[0].at("is_suspect").as_bool());
    EXPECT_EQ(whats_told("person:" + caller_of(session).person_id).back(), "passkey.count_fell");
}

TEST_P(PasskeysTest, ADeviceThatDoesNotCountIsNotSuspect) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    device.flags = 0x1d;
    add_passkey(device, session);
    EXPECT_EQ(caller_of(enter(device).session()).methods, "pop user swk mfa");
    EXPECT_EQ(enter(device).refused, "");
    const auto passkey = listed(session)[0].as_object();
    EXPECT_FALSE(passkey.at("is_suspect").as_bool());
    EXPECT_TRUE(passkey.at("is_synced").as_bool());
    read([](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT transports FROM passkey"), "hybrid,internal");
    });
}

TEST_P(PasskeysTest, OnesPasskeysAreNamedAndRemovedAndNobodyElses) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    const std::string id = add_passkey(device, session);
    const std::string stranger = sign_up(kOtherMobile);
    const std::string path = "/api/v1/me/passkeys/{id}";
    EXPECT_EQ(ask("PUT", path, {{"id", id}, {"name", "x"}}, stranger).refused,
              "identity.no_such_passkey");
    EXPECT_EQ(ask("DELETE", path, {{"id", id}}, stranger).refused, "identity.no_such_passkey");
    EXPECT_EQ(ask("PUT", path, {{"id", id}, {"name", "办公电脑"}}, session).refused, "");
    EXPECT_EQ(listed(session)[0].at("name").as_string(), "办公电脑");
    EXPECT_EQ(ask("DELETE", path, {{"id", id}}, session).refused, "identity.sign_in_again");
    EXPECT_EQ(ask("DELETE", path, {{"id", id}}, fresh_and_strong(session)).refused, "");
    EXPECT_EQ(enter(device).refused, "identity.passkey_refused");
}

TEST_P(PasskeysTest, APasskeyShowsAnewWhoItsHolderIs) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    add_passkey(device, session);
    clock().advance(10min);
    const auto renew = [&](std::string_view who) {
        return ask("POST", "/api/v1/me/passkey-renewals",
                   shown(device, challenge_of(options("/api/v1/passkey-options"))), who);
    };
    const std::string stranger = sign_up(kOtherMobile);
    EXPECT_EQ(renew(stranger).refused, "identity.passkey_refused");
    const Outcome renewed = renew(session);
    ASSERT_EQ(renewed.refused, "");
    EXPECT_EQ(caller_of(renewed.session()).strength, 3);
    EXPECT_EQ(caller_of(renewed.session()).signed_in_at, clock().now());
}

TEST_P(PasskeysTest, APasskeyFromBeforeARecoveryGivesTheLevelBack) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    add_passkey(device, session);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE person SET level = $1", kLevelFace);
        tx.execute("UPDATE account SET recovered_at = $1", clock().now() + 1s);
    });
    EXPECT_EQ(caller_of(session).assurance_level, kLevelMatched);
    EXPECT_EQ(caller_of(enter(device).session()).assurance_level, kLevelFace);
}

TEST_P(PasskeysTest, APasskeyFromAfterARecoveryDoesNot) {
    const std::string session = sign_up();
    SoftAuthenticator device;
    add_passkey(device, session);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE person SET level = $1", kLevelFace);
        tx.execute("UPDATE account SET recovered_at = $1", clock().now() - 1s);
    });
    EXPECT_EQ(caller_of(enter(device).session()).assurance_level, kLevelMatched);
}

TEST_P(PasskeysTest, AnAccountHasNoMoreThanItMay) {
    parts().limits.passkeys_per_account = 2;
    std::string session = sign_up();
    for (int i = 0; i < 2; ++i) {
        add_passkey(SoftAuthenticator{}, session);
        session = fresh_and_strong(session);
    }
    EXPECT_EQ(ask("POST", "/api/v1/me/passkey-options", {}, session).refused,
              "identity.too_many_passkeys");
}

TEST_P(PasskeysTest, OneThatWasAddedTodayStandsInForNoOldNumber) {
    sign_up();
    const std::string by_password = sign_in(kPassword).session();
    SoftAuthenticator device;
    add_passkey(device, by_password);
    const MobileNumber fresh = *MobileNumber::parse("13700001111");
    const auto change = [&] {
        const std::string session = enter(device).session();
        EXPECT_EQ(caller_of(session).strength, 3);
        EXPECT_EQ(
            ask("POST", "/api/v1/me/mobile-codes", {{"mobile", fresh.view()}}, session).refused,
            "");
        return ask("PUT", "/api/v1/me/mobile",
                   {{"account_id", caller_of(session).account_id},
                    {"mobile", fresh.view()},
                    {"code", last_code(fresh)}},
                   session)
            .refused;
    };
    EXPECT_EQ(change(), "identity.old_number_needed");
    clock().advance(24h + 1ms);
    EXPECT_EQ(change(), "");
}

/// A passkey confirms what lies before its holder, and nothing else.
class Confirming : public PasskeysTest {
  protected:
    void SetUp() override {
        PasskeysTest::SetUp();
        session = sign_up();
        add_passkey(device, session);
    }
    static std::string digest_of(std::string_view text) {
        return std::string{crypto::view(crypto::sha256(text))};
    }
    std::string challenge_for(const http::Caller& caller, std::string_view text) {
        boost::json::object made;
        write([&](sql::Tx& tx) {
            made = confirmation_options(tx, parts(), caller, digest_of(text));
        });
        return challenge_of(made);
    }
    Assertion answer(const SoftAuthenticator& with, const std::string& challenge) {
        const auto said = shown(with, challenge);
        const auto text = [&](const char* name) { return std::string{said.at(name).as_string()}; };
        return {.credential_id = text("credential_id"),
                .client_data = text("client_data"),
                .authenticator_data = text("authenticator_data"),
                .signature = text("signature"),
                .user_handle = text("user_handle")};
    }
    /// Whether `check` confirms that text of the caller's.
    bool confirms(const http::Caller& caller, const ConfirmationCheck& check,
                  std::string_view text) {
        try {
            write([&](sql::Tx& tx) {
                confirmed = accept_confirmation(tx, parts(), caller, check, digest_of(text));
            });
        } catch (const Refused& refused) {
            EXPECT_EQ(&refused.refusal(), &refusals::kPasskeyRefused);
            return false;
        }
        return true;
    }

    std::string session;
    SoftAuthenticator device;
    Confirmation confirmed;
};
MASHANG_ON_EACH_ENGINE(Confirming);

TEST_P(Confirming, WhatLiesBeforeHerIsInTheChallengeThatSheSigns) {
    const http::Caller caller = caller_of(session);
    const std::string challenge = challenge_for(caller, "同意");
    EXPECT_EQ(challenge.size(), 64U);
    EXPECT_TRUE(challenge.ends_with(digest_of("同意")));
    const Assertion said = answer(device, challenge);
    ASSERT_TRUE(confirms(caller, check_confirmation(parts(), said), "同意"));
    // What is kept verifies by itself.
    const auto bytes = [](const std::string& text) { return *crypto::from_base64url(text); };
    EXPECT_TRUE(webauthn::verify_assertion(bytes(confirmed.client_data),
                                           bytes(confirmed.authenticator_data),
                                           bytes(confirmed.signature), bytes(confirmed.public_key),
                                           {.challenge = challenge, .site = parts().site}));
}

TEST_P(Confirming, ServesOnceForThatTextAndForNobodyElse) {
    const http::Caller caller = caller_of(session);
    const Assertion said = answer(device, challenge_for(caller, "同意"));
    const auto check = check_confirmation(parts(), said);
    EXPECT_FALSE(confirms(caller, check, "不同意"));
    EXPECT_FALSE(confirms(caller, check_confirmation(parts(), said), "同意")) << "used up";
    const http::Caller other = caller_of(sign_up(kOtherMobile));
    const auto hers = check_confirmation(parts(), answer(device, challenge_for(caller, "同意")));
    EXPECT_FALSE(confirms(other, hers, "同意"));
    EXPECT_TRUE(confirms(caller, hers, "同意"));
}

TEST_P(Confirming, ThePasskeyNeedNotSayOfWhomItIsButNeverSaysAnother) {
    const http::Caller caller = caller_of(session);
    Assertion said = answer(device, challenge_for(caller, "同意"));
    said.user_handle = "";
    EXPECT_TRUE(confirms(caller, check_confirmation(parts(), said), "同意"));
    said = answer(device, challenge_for(caller, "同意"));
    said.user_handle = crypto::to_base64url(std::string(32, 'x'));
    EXPECT_FALSE(confirms(caller, check_confirmation(parts(), said), "同意"));
}

TEST_P(Confirming, NeitherASignInNorAnotherDeviceConfirmsAnything) {
    const http::Caller caller = caller_of(session);
    const auto by_sign_in = challenge_of(options("/api/v1/passkey-options"));
    EXPECT_FALSE(confirms(caller, check_confirmation(parts(), answer(device, by_sign_in)), ""));
    const std::string mine = challenge_for(caller, "同意");
    EXPECT_FALSE(
        confirms(caller, check_confirmation(parts(), answer(SoftAuthenticator{}, mine)), "同意"));
    const std::string late = challenge_for(caller, "同意");
    clock().advance(5min + 1ms);
    EXPECT_FALSE(confirms(caller, check_confirmation(parts(), answer(device, late)), "同意"));
    EXPECT_EQ(enter(device).refused, "") << "it signs in as before";
    const std::string anew = challenge_for(caller, "同意");
    EXPECT_EQ(ask("POST", "/api/v1/passkey-sessions", shown(device, anew)).refused,
              "identity.passkey_refused");
}

TEST_P(Confirming, WhoHasNoPasskeyIsAskedForNone) {
    const http::Caller other = caller_of(sign_up(kOtherMobile));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  confirmation_options(tx, parts(), other, digest_of("同意"));
              }),
              &refusals::kNoSuchPasskey);
}

TEST_P(PasskeysTest, WhatIsOverIsSweptAway) {
    options("/api/v1/passkey-options");
    clock().advance(24h);
    authenticator().flush();
    read([](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM passkey_challenge"), 0);
    });
}

}  // namespace
}  // namespace mashang::identity
