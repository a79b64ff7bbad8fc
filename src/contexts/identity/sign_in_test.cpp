// From the first text message to a session, through the routes.

#include <latch>
#include <thread>

#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;

class SignInTest : public testing::IdentityTest {
  protected:
    Outcome open_account(std::string_view code, std::string_view password = kPassword,
                         const MobileNumber& mobile = kMobile) {
        return ask("POST", "/api/v1/accounts",
                   {{"mobile", mobile.view()}, {"code", code}, {"password", password}});
    }
    Outcome sign_in_by_code(std::string_view code, const MobileNumber& mobile = kMobile) {
        return ask("POST", "/api/v1/sessions", {{"mobile", mobile.view()}, {"code", code}});
    }
    static std::string other_than(const std::string& code) {
        std::string other = code;
        other[0] = other[0] == '9' ? '0' : static_cast<char>(other[0] + 1);
        return other;
    }
    /// Runs all at once; how many were good.
    int good_of(int count, const std::function<Outcome()>& attempt) {
        std::latch start{count};
        std::atomic<int> good{0};
        std::vector<std::jthread> threads;
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([&] {
                start.arrive_and_wait();
                good += attempt().is_good() ? 1 : 0;
            });
        }
        threads.clear();
        return good;
    }
};
MASHANG_ON_EACH_ENGINE(SignInTest);

TEST_P(SignInTest, WhoHoldsThePhoneOpensAnAccountAndIsSignedIn) {
    ASSERT_TRUE(send_code("register").is_good());
    const Outcome outcome = open_account(last_code());
    ASSERT_EQ(outcome.refused, "");
    EXPECT_EQ(outcome.output.reply.status, 201);
    const auto me = outcome.body();
    EXPECT_EQ(me.at("kind").as_string(), "person");
    EXPECT_EQ(me.at("display_name").as_string(), "138****5678");
    EXPECT_EQ(me.at("mobile_masked").as_string(), "138****5678");
    EXPECT_EQ(me.at("assurance_level").as_int64(), 0);
    EXPECT_FALSE(me.contains("citizen_id_masked"));

    const http::Caller caller = caller_of(outcome.session());
    EXPECT_EQ(caller.kind, http::CallerKind::person);
    EXPECT_EQ(caller.account_id, me.at("account_id").as_string());
    EXPECT_EQ(caller.assurance_level, 0);
    EXPECT_EQ(whats_told("person:" + caller.person_id),
              (std::vector<std::string>{"account.registered"}));
    EXPECT_EQ(whats_told("account:" + caller.account_id),
              (std::vector<std::string>{"session.started"}));
}

TEST_P(SignInTest, TheCookieIsHeldToThisHostAndItsValueIsNotStored) {
    ASSERT_TRUE(send_code("register").is_good());
    const Outcome outcome = open_account(last_code());
    ASSERT_EQ(outcome.output.reply.cookies.size(), 1u);
    const std::string& cookie = outcome.output.reply.cookies[0];
    EXPECT_TRUE(cookie.starts_with("__Host-sid="));
    EXPECT_NE(cookie.find("Secure"), cookie.npos);
    EXPECT_NE(cookie.find("HttpOnly"), cookie.npos);
    EXPECT_EQ(crypto::from_base64url(outcome.session())->size(), 32u);
    read([&](sql::Tx& tx) {
        for (const auto& hash : tx.query<std::string>("SELECT reference_hash FROM session")) {
            EXPECT_EQ(hash.find(outcome.session()), hash.npos);
        }
    });
}

TEST_P(SignInTest, AnAccountIsEnteredWithItsPasswordOrACode) {
    sign_up();
    EXPECT_TRUE(sign_in(kPassword).is_good());
    ASSERT_TRUE(send_code("sign_in").is_good());
    EXPECT_TRUE(sign_in_by_code(last_code()).is_good());
}

TEST_P(SignInTest, BothOrNeitherIsNoWayToSignIn) {
    EXPECT_EQ(ask("POST", "/api/v1/sessions", {{"mobile", kMobile.view()}}).refused,
              "identity.one_way_to_sign_in");
    EXPECT_EQ(ask("POST", "/api/v1/sessions",
                  {{"mobile", kMobile.view()}, {"password", "x"}, {"code", "123456"}})
                  .refused,
              "identity.one_way_to_sign_in");
}

TEST_P(SignInTest, ACodeServesOnceAndOnlyItsPurposeAndNumber) {
    ASSERT_TRUE(send_code("register").is_good());
    const std::string code = last_code();
    ASSERT_TRUE(send_code("register", kOtherMobile).is_good());
    EXPECT_EQ(sign_in_by_code(code).refused, "identity.code.wrong");
    if (code != last_code(kOtherMobile)) {
        EXPECT_EQ(open_account(code, kPassword, kOtherMobile).refused, "identity.code.wrong");
    }
    EXPECT_TRUE(open_account(code).is_good());
    EXPECT_EQ(open_account(code).refused, "identity.code.wrong");
}

TEST_P(SignInTest, ACodeIsOverAfterFiveMinutes) {
    ASSERT_TRUE(send_code("register").is_good());
    clock().advance(5min);
    EXPECT_EQ(open_account(last_code()).refused, "identity.code.wrong");
}

TEST_P(SignInTest, TheSixthTryFailsEvenWithTheRightCode) {
    ASSERT_TRUE(send_code("register").is_good());
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(open_account(other_than(last_code())).refused, "identity.code.wrong");
    }
    EXPECT_EQ(open_account(last_code()).refused, "identity.code.wrong");
}

TEST_P(SignInTest, TheFifthTryMayStillBeRight) {
    ASSERT_TRUE(send_code("register").is_good());
    for (int i = 0; i < 4; ++i) open_account(other_than(last_code()));
    EXPECT_EQ(open_account(last_code()).refused, "");
}

TEST_P(SignInTest, OfManyTriesAtOnceNoMoreThanFiveAreLookedAt) {
    ASSERT_TRUE(send_code("register").is_good());
    const std::string wrong = other_than(last_code());
    EXPECT_EQ(good_of(12, [&] { return open_account(wrong); }), 0);
    read([&](sql::Tx& tx) { EXPECT_EQ(tx.get<std::int64_t>("SELECT tries FROM sms_code"), 5); });
}

TEST_P(SignInTest, OfTwoWhoRegisterOneNumberAtOnceOneSucceeds) {
    ASSERT_TRUE(send_code("register").is_good());
    EXPECT_EQ(good_of(4, [&] { return open_account(last_code()); }), 1);
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM account"), 1);
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM person"), 1);
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM session"), 1);
    });
}

TEST_P(SignInTest, OneCodeSignsInOnceHoweverOftenItIsSentAtOnce) {
    sign_up();
    ASSERT_TRUE(send_code("sign_in").is_good());
    EXPECT_EQ(good_of(4, [&] { return sign_in_by_code(last_code()); }), 1);
}

TEST_P(SignInTest, ANumberWithAnAccountGetsNoSecondOne) {
    sign_up();
    clock().advance(61s);
    ASSERT_TRUE(send_code("register").is_good());
    EXPECT_EQ(open_account(last_code(), "another password").refused, "identity.account_exists");
    EXPECT_TRUE(sign_in(kPassword).is_good());
}

TEST_P(SignInTest, AskingForACodeTellsNothingOfAccounts) {
    sign_up();
    const std::size_t before = house().orders().size();
    const Outcome known = send_code("sign_in");
    const Outcome unknown = send_code("sign_in", kOtherMobile);
    EXPECT_EQ(known.refused, unknown.refused);
    EXPECT_EQ(known.output.body, unknown.output.body);
    EXPECT_EQ(known.output.reply.status, unknown.output.reply.status);
    EXPECT_EQ(house().orders().size(), before + 2);  // the same work
    EXPECT_EQ(last_code(kOtherMobile), "");          // and no code for whom it would not help
    EXPECT_EQ(sign_in_by_code("000000", kOtherMobile).refused, "identity.code.wrong");
}

TEST_P(SignInTest, CodesAreSpacedAndCountedByNumberAndByAddress) {
    ASSERT_TRUE(send_code("register").is_good());
    const Outcome soon = send_code("register");
    EXPECT_EQ(soon.refused, "identity.code.too_soon");
    EXPECT_EQ(soon.facts.at("seconds"), "60");
    for (int i = 1; i < parts().limits.codes_per_mobile; ++i) {
        clock().advance(60s);
        ASSERT_EQ(send_code("register").refused, "") << i;
    }
    clock().advance(60s);
    EXPECT_EQ(send_code("register").refused, "identity.code.too_many");
    EXPECT_EQ(send_code("register", kMobile, "198.51.100.1").refused, "identity.code.too_many");
    EXPECT_TRUE(send_code("register", kOtherMobile).is_good());

    clock().set(*Instant::parse("2018-10-01T00:00:00+08:00"));
    EXPECT_EQ(send_code("register").refused, "");  // another day
    parts().limits.codes_per_address = 1;
    EXPECT_EQ(send_code("register", kOtherMobile).refused, "identity.code.too_many");
    EXPECT_EQ(send_code("register", kOtherMobile, "198.51.100.1").refused, "");
}

TEST_P(SignInTest, AnUnknownAccountIsRefusedAsAWrongPasswordIsAndCostsTheSame) {
    sign_up();
    const int before = house().passwords.verifications;
    const Outcome wrong = sign_in("a wrong password");
    const int for_wrong = house().passwords.verifications - before;
    const Outcome unknown = sign_in("a wrong password", kOtherMobile);
    const int for_unknown = house().passwords.verifications - before - for_wrong;
    EXPECT_EQ(wrong.refused, "identity.sign_in_failed");
    EXPECT_EQ(unknown.refused, wrong.refused);
    EXPECT_EQ(unknown.facts, wrong.facts);
    EXPECT_EQ(for_wrong, 1);
    EXPECT_EQ(for_unknown, 1);
}

TEST_P(SignInTest, KnownAndUnknownAccountsAreDelayedAlike) {
    sign_up();
    for (const MobileNumber& mobile : {kMobile, kOtherMobile}) {
        for (int i = 0; i < 5; ++i) {
            EXPECT_EQ(sign_in("wrong password", mobile).refused, "identity.sign_in_failed") << i;
        }
        const int before = house().passwords.verifications;
        const Outcome delayed = sign_in(kPassword, mobile);
        EXPECT_EQ(delayed.refused, "identity.too_many_attempts");
        EXPECT_EQ(delayed.facts.at("seconds"), "1");
        EXPECT_EQ(house().passwords.verifications, before);
    }
    ASSERT_TRUE(send_code("sign_in").is_good());
    EXPECT_EQ(sign_in_by_code(last_code()).refused, "");  // a text message does not wait
    clock().advance(1s);
    EXPECT_EQ(sign_in(kPassword).refused, "");
    EXPECT_EQ(sign_in("wrong password").refused, "identity.sign_in_failed");  // counted anew
}

TEST_P(SignInTest, GuessingAtManyAccountsFromOneAddressIsDelayedThere) {
    sign_up();
    parts().limits.address_delay.free_failures = 3;
    for (int i = 0; i < 3; ++i) {
        const auto mobile = *MobileNumber::parse("1370000000" + std::to_string(i));
        EXPECT_EQ(sign_in("guess", mobile).refused, "identity.sign_in_failed");
    }
    EXPECT_EQ(sign_in(kPassword).refused, "identity.too_many_attempts");
    EXPECT_EQ(sign_in(kPassword, kMobile, "198.51.100.1").refused, "");
}

TEST_P(SignInTest, KnowingOnePasswordDoesNotGiveFreeGuessesAtOthers) {
    sign_up();
    parts().limits.address_delay.free_failures = 3;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(sign_in("guess", kOtherMobile).refused, "identity.sign_in_failed");
        if (i < 2) EXPECT_TRUE(sign_in(kPassword).is_good());
    }
    EXPECT_EQ(sign_in(kPassword).refused, "identity.too_many_attempts");
}

TEST_P(SignInTest, OfManyGuessesAtOnceOnlyTheFreeOnesAreHashed) {
    sign_up();
    const int before = house().passwords.verifications;
    EXPECT_EQ(good_of(16, [&] { return sign_in("a guess at it"); }), 0);
    EXPECT_EQ(house().passwords.verifications - before, 5);
}

TEST_P(SignInTest, APasswordThatChangedMeanwhileDoesNotSignIn) {
    sign_up();
    const auto& row = route("POST", "/api/v1/sessions");
    http::RawInput input{.members = {{"mobile", kMobile.view()}, {"password", kPassword}}};
    row.handler.decode(input);
    row.handler.before(input, {});
    write([](sql::Tx& tx) { tx.execute("UPDATE account SET password = 'another'"); });
    EXPECT_THROW(write([&](sql::Tx& tx) { row.handler.run(&tx, {}, input); }), Refused);
}

TEST_P(SignInTest, AHashOfOldIsReplacedAtTheNextSignIn) {
    sign_up();
    house().passwords.generation = "second:";
    EXPECT_TRUE(sign_in(kPassword).is_good());
    read([](sql::Tx& tx) {
        EXPECT_TRUE(tx.get<std::string>("SELECT password FROM account").starts_with("second:"));
    });
    EXPECT_TRUE(sign_in(kPassword).is_good());
}

TEST_P(SignInTest, ABadPasswordIsRefusedBeforeTheCodeIsTouched) {
    ASSERT_TRUE(send_code("register").is_good());
    const Outcome outcome = open_account(last_code(), "12345678");
    EXPECT_EQ(outcome.refused, "json.invalid");
    ASSERT_EQ(outcome.faults.size(), 1u);
    EXPECT_EQ(outcome.faults[0].refusal->code, "identity.password.common");
    EXPECT_EQ(outcome.faults[0].pointer, "/password");
    EXPECT_TRUE(open_account(last_code()).is_good());
}

TEST_P(SignInTest, ASecondSignInInOneBrowserEndsTheFirstSession) {
    const std::string first = sign_up();
    const Outcome again = ask("POST", "/api/v1/sessions",
                              {{"mobile", kMobile.view()}, {"password", kPassword}}, first);
    ASSERT_EQ(again.refused, "");
    EXPECT_NE(again.session(), first);
    EXPECT_EQ(caller_of(first).kind, http::CallerKind::anonymous);
    EXPECT_EQ(caller_of(again.session()).kind, http::CallerKind::person);
}

TEST_P(SignInTest, HostileInputIsRefusedByName) {
    const std::vector<boost::json::object> bodies{
        {{"mobile", "12345"}, {"purpose", "register"}},
        {{"mobile", "13800005678' OR 1=1"}, {"purpose", "register"}},
        {{"mobile", "13800005678"}, {"purpose", "pay"}},
        {{"mobile", "13800005678"}, {"purpose", "register_"}},
        {{"mobile", 13800005678}, {"purpose", "register"}},
        {{"mobile", nullptr}, {"purpose", "register"}},
        {{"mobile", "13800005678"}, {"purpose", "register"}, {"check", true}},
    };
    for (const auto& body : bodies) {
        EXPECT_EQ(ask("POST", "/api/v1/sms-codes", body).refused, "json.invalid")
            << boost::json::serialize(body);
    }
    const std::string_view codes[]{"", "12345", "1234567", "12345a", "１２３４５６", "-12345"};
    for (const std::string_view code : codes) {
        EXPECT_EQ(open_account(code).refused, "json.invalid") << code;
    }
    EXPECT_EQ(house().orders().size(), 0u);
}

TEST_P(SignInTest, WhatTheStepBeforeFindsOutCannotBeSentIn) {
    const Outcome outcome = ask("POST", "/api/v1/accounts",
                                {{"mobile", kMobile.view()},
                                 {"code", "123456"},
                                 {"password", kPassword},
                                 {"check", {{"is_right", true}, {"code_id", ""}}},
                                 {"hash", "x"}});
    EXPECT_EQ(outcome.refused, "json.invalid");
    EXPECT_EQ(outcome.faults.size(), 2u);
}

}  // namespace
}  // namespace mashang::identity
