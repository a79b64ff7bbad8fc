// SignIn, as the OpenID provider's pages use it, and what relying parties are told.

#include "contexts/identity/flows_factors.h"
#include "contexts/identity/sealing.h"
#include "contexts/identity/sign_in.h"
#include "contexts/identity/testing/identity_fixture.h"
#include "platform/crypto/totp.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kMobile;
using testing::kPassword;

constexpr std::string_view kAddress = "203.0.113.7";

class SignInServiceTest : public testing::IdentityTest {
  protected:
    SignIn service() { return SignIn{parts()}; }
    const http::Caller nobody_{.address = std::string{kAddress}};

    template <class Work>
    std::string refused_in(Work work) {
        try {
            write(work);
        } catch (const Refused& refused) {
            return std::string{refused.refusal().code};
        }
        return "";
    }
    static std::string value_of_cookie(const std::string& cookie) {
        const auto begin = cookie.find('=') + 1;
        return cookie.substr(begin, cookie.find(';') - begin);
    }
    FirstStep enter(const Shown& shown) {
        FirstStep step;
        const SignInCheck check = service().check(kMobile, shown, kAddress);
        write([&](sql::Tx& tx) { step = service().sign_in(tx, nobody_, kMobile, check); });
        return step;
    }
    std::string second(std::string_view ticket, std::string_view typed, StartedSession* out) {
        const SecondCheck check = service().check_second(ticket, typed, kAddress);
        return refused_in([&](sql::Tx& tx) {
            auto session = service().sign_in_second(tx, nobody_, check);
            if (out != nullptr) *out = std::move(session);
        });
    }
    /// An app on the account; its codes.
    crypto::Totp with_app(const AccountId& account) {
        const auto secret = crypto::Totp::make_secret();
        write([&](sql::Tx& tx) {
            store::put_totp(tx, {.account_id = account,
                                 .secret_sealed = seal_app_secret(parts(), account, secret.view()),
                                 .enrolled_at = clock().now(),
                                 .confirmed_at = clock().now()});
        });
        return crypto::Totp{secret};
    }
};
MASHANG_ON_EACH_ENGINE(SignInServiceTest);

TEST_P(SignInServiceTest, APasswordOrACodeBeginsASession) {
    const std::string account = caller_of(sign_up()).account_id;
    const FirstStep step = enter({.password = std::string{kPassword}});
    ASSERT_TRUE(step.session);
    EXPECT_EQ(step.ticket, "");
    EXPECT_EQ(step.session->account.text(), account);
    const http::Caller caller = caller_of(value_of_cookie(step.session->cookie));
    EXPECT_EQ(caller.session_id, step.session->session.text());
    EXPECT_EQ(caller.person_id, step.session->person.text());

    write([&](sql::Tx& tx) { service().send_code(tx, nobody_, kMobile); });
    const FirstStep by_code = enter({.code = SixDigits::parse(last_code())});
    ASSERT_TRUE(by_code.session);
    EXPECT_EQ(caller_of(value_of_cookie(by_code.session->cookie)).methods, "sms");
}

TEST_P(SignInServiceTest, WithAnAppTheFirstStepGivesATicketForTheSecond) {
    const auto account = AccountId::parse(caller_of(sign_up()).account_id).value();
    const crypto::Totp app = with_app(account);
    const FirstStep step = enter({.password = std::string{kPassword}});
    EXPECT_FALSE(step.session);
    ASSERT_NE(step.ticket, "");
    EXPECT_EQ(second(step.ticket, "000000", nullptr), "identity.second_factor_wrong");
    EXPECT_EQ(second("made up", app.code_at(clock().now()), nullptr), "identity.ticket_over");
    StartedSession session{{}, SessionId{Uuid{}}, account, PersonId{Uuid{}}};
    EXPECT_EQ(second(step.ticket, app.code_at(clock().now()), &session), "");
    EXPECT_EQ(caller_of(value_of_cookie(session.cookie)).methods, "pwd otp mfa");
    EXPECT_EQ(second(step.ticket, app.code_at(clock().now()), nullptr),
              "identity.second_factor_wrong");  // the code served
    clock().advance(5min + 1ms);
    EXPECT_EQ(second(step.ticket, app.code_at(clock().now()), nullptr), "identity.ticket_over");
}

TEST_P(SignInServiceTest, ManyGuessesWithATicketAreDelayed) {
    const auto account = AccountId::parse(caller_of(sign_up()).account_id).value();
    const crypto::Totp app = with_app(account);
    const FirstStep step = enter({.password = std::string{kPassword}});
    for (int i = 0; i < 5; ++i) second(step.ticket, "000000", nullptr);
    EXPECT_EQ(second(step.ticket, app.code_at(clock().now()), nullptr),
              "identity.too_many_attempts");
}

TEST_P(SignInServiceTest, AProviderEndsASessionAndKnowsWhetherItLives) {
    const http::Caller caller = caller_of(sign_up());
    const auto account = AccountId::parse(caller.account_id).value();
    const auto session = SessionId::parse(caller.session_id).value();
    const auto is_alive = [&] {
        bool alive = false;
        read([&](sql::Tx& tx) { alive = api().is_session_alive(tx, account, session); });
        return alive;
    };
    EXPECT_TRUE(is_alive());
    write([&](sql::Tx& tx) {
        EXPECT_TRUE(api().end_session(tx, account, session));
        EXPECT_FALSE(api().end_session(tx, account, session));
    });
    EXPECT_FALSE(is_alive());
    const auto ended = told("account:" + caller.account_id).back();
    EXPECT_EQ(ended.what, "session.ended");
    EXPECT_EQ(ended.facts.at("why").as_string(), "ended_by_provider");
}

TEST_P(SignInServiceTest, SigningOutForgetsTheCookie) {
    const std::string cookie = sign_up();
    const http::Caller caller = caller_of(cookie);
    std::string set;
    write([&](sql::Tx& tx) { set = service().sign_out(tx, caller); });
    EXPECT_NE(set.find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(caller_of(cookie).kind, http::CallerKind::anonymous);
    write([&](sql::Tx& tx) { set = service().sign_out(tx, nobody_); });
    EXPECT_NE(set.find("Max-Age=0"), std::string::npos);
}

TEST_P(SignInServiceTest, ASubjectsFactsComeWithTheProofOfHerLevel) {
    const http::Caller caller =
        testing::proven_person(database(), api(), "13800005678", "350102199003071234");
    const auto person = PersonId::parse(caller.person_id).value();
    read([&](sql::Tx& tx) {
        const SubjectFacts facts = api().subject_facts(tx, person);
        EXPECT_EQ(facts.name->text(), "林小红");
        EXPECT_EQ(facts.mobile.text(), "13800005678");
        EXPECT_EQ(facts.level, kLevelMatched);
        EXPECT_EQ(facts.birth_date->text(), "1990-03-07");
        EXPECT_EQ(facts.sex, Sex::male);
        EXPECT_EQ(facts.address, "福州市鼓楼区东街1号");
        const auto proof = api().verified_claims(tx, person).value();
        const auto& verification = proof.at("verification").as_object();
        EXPECT_EQ(verification.at("trust_framework").as_string(), "cn_city_realname");
        EXPECT_EQ(proof.at("claims").at("cn_id_no").as_string(), "350102199003071234");
    });
    const http::Caller unproven = caller_of(sign_up(*MobileNumber::parse("13900001234")));
    read([&](sql::Tx& tx) {
        const auto nobody = PersonId::parse(unproven.person_id).value();
        const SubjectFacts facts = api().subject_facts(tx, nobody);
        EXPECT_FALSE(facts.name || facts.citizen_id || facts.birth_date);
        EXPECT_FALSE(api().verified_claims(tx, nobody));
    });
}

}  // namespace
}  // namespace mashang::identity
