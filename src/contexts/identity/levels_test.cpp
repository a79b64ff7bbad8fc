// A card, a live face, a window: the levels beyond the register's match.

#include "base/enum_names.h"
#include "contexts/identity/card_wire.h"
#include "contexts/identity/face_wire.h"
#include "contexts/identity/flows_levels.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/testing/identity_fixture.h"
#include "platform/crypto/totp.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;

constexpr std::string_view kNumber = "350102199003071234";
constexpr std::string_view kName = "林小红";
constexpr std::string_view kBankCard = "6222 0200 0000 0000 000";
const Claim kClaim{*PersonName::parse(kName), *CitizenId::parse(kNumber)};

TEST(LevelOfWay, EachWayGivesALevelOfItsOwn) {
    EXPECT_EQ(level_of(ProofingWay::population_register), 1);
    EXPECT_EQ(level_of(ProofingWay::bank_card), 2);
    EXPECT_EQ(level_of(ProofingWay::social_security_card), 2);
    EXPECT_EQ(level_of(ProofingWay::face), 3);
    EXPECT_EQ(level_of(ProofingWay::window), 4);
}

TEST(LevelOfWay, TheNumberTellsWhatDocumentItIsOf) {
    const auto kind = [](const char* seventeen) {
        std::string number{seventeen};
        for (const char last : std::string_view{"0123456789X"}) {
            if (const auto id = CitizenId::parse(number + last)) {
                return name_of_enumerator(document_kind_of(*id));
            }
        }
        return std::string_view{"none"};
    };
    EXPECT_EQ(kind("35010219900307123"), "id_card");
    EXPECT_EQ(kind("81000019900307123"), "hk_mo_tw_residence_permit");
    EXPECT_EQ(kind("82000019900307123"), "hk_mo_tw_residence_permit");
    EXPECT_EQ(kind("83000019900307123"), "hk_mo_tw_residence_permit");
    EXPECT_EQ(kind("91138419900307123"), "foreign_permanent_residence");
}

TEST(CardNumberTest, BanksHaveLuhnsDigitAndSocialSecurityNineCharacters) {
    for (const char* good : {"6222020000000000000", "6222 0200 0000 0000 000", "4111111111111111",
                             "A12345678", "a12345678", "123456789"}) {
        EXPECT_TRUE(CardNumber::parse(good)) << good;
    }
    for (const char* bad : {"", "6222020000000000001", "411111111111111", "4111111111111112",
                            "A1234567", "A1234567*", "41111111111111111111111", "卡"}) {
        EXPECT_FALSE(CardNumber::parse(bad)) << bad;
    }
    EXPECT_FALSE(CardNumber::parse(std::string(1000, '0')));
    EXPECT_EQ(CardNumber::parse("a1 2345678")->text(), "A12345678");
    EXPECT_TRUE(CardNumber::parse("4111111111111111")->is_bank());
    EXPECT_FALSE(CardNumber::parse("A12345678")->is_bank());
}

TEST(CardWireTest, AnswersAreReadByTable) {
    const auto finding = [](int status, std::string body) {
        return read_card_answer({.status = status, .body = std::move(body)});
    };
    EXPECT_EQ(finding(200, R"({"result":"match"})"), Finding::matched);
    EXPECT_EQ(finding(200, R"({"result":"mismatch"})"), Finding::mismatch);
    EXPECT_EQ(finding(200, R"({"result":"not_found"})"), Finding::not_found);
    EXPECT_EQ(finding(404, ""), Finding::unavailable);
    for (const char* body : {"", "{}", R"({"result":"yes"})", "<html>"}) {
        EXPECT_THROW(finding(200, body), std::runtime_error) << body;
    }
}

/// The worked example of Tencent Cloud's documentation of the signature's method.
TEST(FaceWireTest, TheSignatureIsThatOfTheDocumentation) {
    const FaceAccount account{.secret_id = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
                              .secret_key = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
                              .host = "cvm.tencentcloudapi.com"};
    const std::string body =
        R"({"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]})";
    EXPECT_EQ(tc3_authorization(account, "cvm", body, Instant::from_ms(1'551'113'065'000)),
              "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/"
              "tc3_request, SignedHeaders=content-type;host, Signature="
              "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
}

TEST(FaceWireTest, TheRequestIsThatOfTheService) {
    const FaceAccount account = FaceAccount::of("https://faceid.tencentcloudapi.com/", "id:secret");
    EXPECT_EQ(account.secret_id, "id");
    EXPECT_EQ(account.secret_key, "secret");
    EXPECT_EQ(account.host, "faceid.tencentcloudapi.com");
    const auto request = face_request(account, {kClaim, "1,2", "video"},
                                      *Instant::parse("2018-09-30T16:59:00+08:00"));
    EXPECT_EQ(request.path, "/");
    EXPECT_EQ(request.headers.at("X-TC-Action"), "LivenessRecognition");
    EXPECT_EQ(request.headers.at("X-TC-Timestamp"), "1538297940");
    const auto body = boost::json::parse(request.body).as_object();
    EXPECT_EQ(body.at("IdCard").as_string(), kNumber);
    EXPECT_EQ(body.at("Name").as_string(), kName);
    EXPECT_EQ(body.at("LivenessType").as_string(), "ACTION");
    EXPECT_EQ(body.at("ValidateData").as_string(), "1,2");
    EXPECT_EQ(body.at("VideoBase64").as_string(), "dmlkZW8=");
}

TEST(FaceWireTest, AnswersAreReadByTable) {
    const auto finding = [](std::string body, int status = 200) {
        return read_face_answer({.status = status, .body = std::move(body)});
    };
    EXPECT_EQ(finding(R"({"Response":{"Result":"Success","Sim":98.5,"RequestId":"x"}})"),
              Finding::matched);
    EXPECT_EQ(finding(R"({"Response":{"Result":"Success","Sim":69}})"), Finding::mismatch);
    EXPECT_EQ(finding(R"({"Response":{"Result":"FailedOperation.ActionOpenMouth","Sim":99}})"),
              Finding::mismatch);
    EXPECT_EQ(finding(R"({"Response":{"Error":{"Code":"FailedOperation.SilentThreshold"}}})"),
              Finding::mismatch);
    EXPECT_EQ(finding(R"({"Response":{"Error":{"Code":"AuthFailure.SignatureFailure"}}})"),
              Finding::unavailable);
    for (const char* body : {"", "{}", "[]", R"({"Response":1})", R"({"Response":{}})",
                             R"({"Response":{"Result":"Success"}})", "\xff"}) {
        EXPECT_EQ(finding(body), Finding::unavailable) << body;
    }
    EXPECT_EQ(finding("", 0), Finding::unavailable);
    EXPECT_EQ(finding(R"({"Response":{"Result":"Success","Sim":98.5}})", 500),
              Finding::unavailable);
}

class LevelsTest : public testing::IdentityTest {
  protected:
    void SetUp() override {
        IdentityTest::SetUp();
        register_ = population_register_channel(parts(), "http://register", "key");
        cards_ = card_check_channel(parts(), "http://cards", "key");
        parts().ask_face = [this](const FaceQuestion& question) {
            asked_.push_back(std::string{question.claim.citizen_id.view()} + " " +
                             question.actions + " " + std::string{question.video});
            return face_;
        };
        session_ = sign_up();
    }

    void match(std::string_view session) {
        ASSERT_EQ(ask("POST", "/api/v1/proofings",
                      {{"name", kName}, {"citizen_id", kNumber}, {"level", 1}}, session)
                      .refused,
                  "");
        answer(register_, R"({"result":"match"})");
    }
    void answer(const outbound::Channel& channel, const std::string& body) {
        const outbound::Order order = house().orders().back();
        write([&](sql::Tx& tx) { channel.answered(tx, order, {.status = 200, .body = body}); });
    }
    Outcome by_card(std::string_view session, std::string_view card = kBankCard) {
        return ask("POST", "/api/v1/card-proofings", {{"card_number", card}}, session);
    }
    Outcome start_face(std::string_view session, bool consents = true) {
        return ask("POST", "/api/v1/face-challenges", {{"consents", consents}}, session);
    }
    Outcome by_face(std::string_view session, std::string_view challenge) {
        return ask("POST", "/api/v1/face-proofings", {{"challenge", challenge}}, session);
    }
    std::string challenge_for(std::string_view session) {
        return std::string{start_face(session).body().at("challenge").as_string()};
    }
    int level() { return caller_of(session_).assurance_level; }
    std::string subject() { return "person:" + caller_of(session_).person_id; }
    std::string evidence() {
        std::string text;
        read([&](sql::Tx& tx) {
            const auto person = *PersonId::parse(caller_of(session_).person_id);
            text = boost::json::serialize(*api().verified_claims(tx, person));
        });
        return text;
    }

    outbound::Channel register_;
    outbound::Channel cards_;
    Finding face_ = Finding::matched;
    std::vector<std::string> asked_;
    std::string session_;
};
MASHANG_ON_EACH_ENGINE(LevelsTest);

TEST_P(LevelsTest, ABankCardOfHersGivesLevelTwoWithItsEvidence) {
    match(session_);
    const Outcome asked = by_card(session_);
    ASSERT_EQ(asked.refused, "");
    EXPECT_EQ(asked.body().at("way").as_string(), "bank_card");
    const auto order = house().orders().back();
    EXPECT_EQ(order.channel, "card_check");
    const auto question = boost::json::parse(cards_.wire(order).body).as_object();
    EXPECT_EQ(question.at("name").as_string(), kName);
    EXPECT_EQ(question.at("citizen_id").as_string(), kNumber);
    EXPECT_EQ(question.at("card_number").as_string(), "6222020000000000000");
    EXPECT_EQ(question.at("mobile").as_string(), kMobile.view());
    EXPECT_FALSE(question.contains("person_id"));
    answer(cards_, R"({"result":"match"})");
    EXPECT_EQ(level(), kLevelCard);
    EXPECT_NE(evidence().find(R"("assurance_level":"r2")"), std::string::npos);
    EXPECT_NE(evidence().find("bank_account"), std::string::npos);
    EXPECT_EQ(evidence().find("6222"), std::string::npos);
}

TEST_P(LevelsTest, ASocialSecurityCardIsAskedForWithoutAPhone) {
    match(session_);
    ASSERT_EQ(by_card(session_, "A12345678").refused, "");
    const auto question = boost::json::parse(cards_.wire(house().orders().back()).body).as_object();
    EXPECT_EQ(question.at("kind").as_string(), "social_security_card");
    EXPECT_FALSE(question.contains("mobile"));
    answer(cards_, R"({"result":"mismatch"})");
    EXPECT_EQ(level(), kLevelMatched);
    EXPECT_EQ(told(subject()).back().what, "proofing.refused");
}

TEST_P(LevelsTest, NobodyClimbsWithoutTheRegistersMatch) {
    EXPECT_EQ(by_card(session_).refused, "identity.prove_match_first");
    EXPECT_EQ(start_face(session_).refused, "identity.prove_match_first");
}

TEST_P(LevelsTest, ALiveFaceGivesLevelThreeAndIsKeptNowhere) {
    match(session_);
    const Outcome started = start_face(session_);
    ASSERT_EQ(started.refused, "");
    EXPECT_EQ(started.body().at("actions").as_array().size(), 2u);
    const std::string challenge{started.body().at("challenge").as_string()};
    const Outcome proven = by_face(session_, challenge);
    ASSERT_EQ(proven.refused, "");
    EXPECT_EQ(proven.body().at("state").as_string(), "proven");
    EXPECT_EQ(level(), kLevelFace);
    ASSERT_EQ(asked_.size(), 1u);
    EXPECT_TRUE(asked_[0].starts_with(kNumber));
    EXPECT_NE(evidence().find(R"("check_method":"bvr")"), std::string::npos);
    EXPECT_EQ(by_face(session_, challenge).refused, "identity.face_challenge_over");
    EXPECT_EQ(asked_.size(), 1u);  // nothing is asked with a challenge that served
    EXPECT_EQ(
        whats_told(subject()),
        (std::vector<std::string>{"account.registered", "proofing.requested", "person.proven",
                                  "face_check.consented", "proofing.requested", "person.proven"}));
}

TEST_P(LevelsTest, AFaceIsLookedAtOnlyWithASeparateConsent) {
    match(session_);
    EXPECT_EQ(start_face(session_, false).refused, "identity.face_consent_needed");
    EXPECT_EQ(by_face(session_, "made up").refused, "identity.face_challenge_over");
    EXPECT_TRUE(asked_.empty());
}

TEST_P(LevelsTest, AnothersFaceOrAnothersChallengeProvesNothing) {
    match(session_);
    face_ = Finding::mismatch;
    const Outcome refused = by_face(session_, challenge_for(session_));
    EXPECT_EQ(refused.body().at("state").as_string(), "refused");
    EXPECT_EQ(refused.body().at("reason_code").as_string(), "identity.not_confirmed");
    EXPECT_EQ(level(), kLevelMatched);
    face_ = Finding::matched;
    const std::string stranger = sign_up(kOtherMobile);
    EXPECT_EQ(by_face(stranger, challenge_for(session_)).refused, "identity.face_challenge_over");
    const std::string late = challenge_for(session_);
    clock().advance(5min + 1ms);
    EXPECT_EQ(by_face(session_, late).refused, "identity.face_challenge_over");
    EXPECT_EQ(level(), kLevelMatched);
}

TEST_P(LevelsTest, AFaceServiceThatIsDownProvesNothing) {
    match(session_);
    face_ = Finding::unavailable;
    EXPECT_EQ(by_face(session_, challenge_for(session_)).body().at("reason_code").as_string(),
              "identity.register_unavailable");
    parts().ask_face = {};
    EXPECT_EQ(start_face(session_).refused, "identity.face_not_offered");
}

class WindowTest : public LevelsTest {
  protected:
    void SetUp() override {
        LevelsTest::SetUp();
        const auto secret = crypto::Totp::make_secret();
        write([&](sql::Tx& tx) {
            api().create_staff(tx, {.user_name = *UserName::parse("officer.lin"),
                                    .name = *PersonName::parse("王警官"),
                                    .office_id = "GA-350102000000",
                                    .roles = {Role::officer},
                                    .password_hash = parts().passwords.hash(kPassword),
                                    .totp_secret = std::string{secret.view()}});
        });
        officer_ = ask("POST", "/api/v1/staff-sessions",
                       {{"user_name", "officer.lin"},
                        {"password", kPassword},
                        {"totp", crypto::Totp{secret}.code_at(clock().now())}})
                       .session();
    }
    void send_code_at_window() {
        clock().advance(61s);
        ASSERT_EQ(ask("POST", "/api/v1/desk/proofing-codes", {{"mobile", kMobile.view()}}, officer_)
                      .refused,
                  "");
    }
    Outcome at_window(std::string_view number = kNumber, std::string_view who = {}) {
        return ask("POST", "/api/v1/desk/proofings",
                   {{"mobile", kMobile.view()},
                    {"code", last_code()},
                    {"name", kName},
                    {"citizen_id", number}},
                   who.empty() ? std::string_view{officer_} : who);
    }
    std::string officer_;
};
MASHANG_ON_EACH_ENGINE(WindowTest);

TEST_P(WindowTest, WhoIsSeenWithHerDocumentIsLevelFourOnceTheRegisterMatches) {
    send_code_at_window();
    const Outcome asked = at_window();
    ASSERT_EQ(asked.refused, "");
    EXPECT_EQ(level(), kLevelPhone);
    answer(register_, R"({"result":"match"})");
    EXPECT_EQ(level(), kLevelInPerson);
    EXPECT_NE(evidence().find(R"("check_method":"vpip")"), std::string::npos);
    EXPECT_NE(evidence().find("GA-350102000000"), std::string::npos);
    const auto requested = told(subject())[1];
    EXPECT_EQ(requested.authority, "officer");
    EXPECT_EQ(requested.actor, caller_of(officer_).account_id);
    EXPECT_EQ(at_window().refused, "identity.code.wrong");  // it served
}

TEST_P(WindowTest, AnAccountOfAnotherNumberIsNotProvenOver) {
    match(session_);
    send_code_at_window();
    EXPECT_EQ(at_window("11010519491231002X").refused, "identity.other_person");
    EXPECT_EQ(level(), kLevelMatched);
}

TEST_P(WindowTest, OnlyAnOfficerProvesAtAWindow) {
    send_code_at_window();
    EXPECT_EQ(at_window(kNumber, session_).refused, http::kNotForYou.code);
}

TEST_P(WindowTest, TheAccountOfSomebodyWhoHasDiedIsClosed) {
    match(session_);
    const std::string person = subject();
    send_code_at_window();
    ASSERT_EQ(at_window().refused, "");
    answer(register_, R"({"result":"deceased"})");
    EXPECT_EQ(caller_of(session_).kind, http::CallerKind::anonymous);
    EXPECT_EQ(sign_in(kPassword).refused, "identity.holder_deceased");
    EXPECT_EQ(sign_in("wrong").refused, "identity.sign_in_failed");
    EXPECT_EQ(whats_told(person).back(), "account.closed");
}

TEST_P(WindowTest, SomebodyElsesDeathClosesNoAccount) {
    send_code_at_window();
    ASSERT_EQ(at_window().refused, "");  // unproven: the number may be anybody's
    answer(register_, R"({"result":"deceased"})");
    EXPECT_EQ(sign_in(kPassword).refused, "");
}

TEST_P(WindowTest, AWindowEndsTheHoldingBackOfALevel) {
    match(session_);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE person SET level = $1", kLevelFace);
        tx.execute("UPDATE account SET recovered_at = $1", clock().now());
    });
    EXPECT_EQ(level(), kLevelMatched);
    // A card is less than what is held back.
    EXPECT_EQ(by_card(session_).refused, "identity.already_proven");
    send_code_at_window();
    ASSERT_EQ(at_window().refused, "");
    answer(register_, R"({"result":"match"})");
    EXPECT_EQ(level(), kLevelInPerson);
}

TEST_P(WindowTest, AFaceShownAgainEndsIt) {
    match(session_);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE person SET level = $1", kLevelFace);
        tx.execute("UPDATE account SET recovered_at = $1", clock().now());
    });
    ASSERT_EQ(by_face(session_, challenge_for(session_)).refused, "");
    EXPECT_EQ(level(), kLevelFace);
}

TEST_P(LevelsTest, ANameThatWasPutRightStandsInProofsOfTheOldOne) {
    match(session_);
    ASSERT_EQ(by_card(session_).refused, "");
    const outbound::Order card = house().orders().back();
    write([&](sql::Tx& tx) {  // although the card waits
        api().ask_register_anew(tx, *PersonId::parse(caller_of(session_).person_id),
                                PersonName::parse("林晓红"));
    });
    ASSERT_EQ(house().orders().back().payload.at("name").as_string(), "林晓红");
    answer(register_, R"({"result":"match"})");
    write([&](sql::Tx& tx) {
        cards_.answered(tx, card, {.status = 200, .body = R"({"result":"match"})"});
    });
    EXPECT_EQ(level(), kLevelCard);
    const auto proof = boost::json::parse(evidence()).as_object();
    EXPECT_EQ(proof.at("verification").at("assurance_level").as_string(), "r2");
    EXPECT_EQ(proof.at("claims").at("name").as_string(), "林晓红");
    EXPECT_EQ(proof.at("claims").at("cn_id_no").as_string(), kNumber);
}

}  // namespace
}  // namespace mashang::identity
