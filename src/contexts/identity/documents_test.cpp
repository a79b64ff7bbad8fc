#include <fmt/format.h>
#include <gmock/gmock.h>

#include "contexts/identity/document_wire.h"
#include "contexts/identity/flows_documents.h"
#include "contexts/identity/rules.h"
#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using ::testing::HasSubstr;
using testing::kMobile;
using testing::kOtherMobile;
using ::testing::Not;
using testing::Outcome;

constexpr std::string_view kProofings = "/api/v1/document-proofings";
const boost::json::object kPermit{{"name", "陈大文"},
                                  {"document_type", "hk_mo_travel_permit"},
                                  {"number", "h0990000101"},
                                  {"birth_date", "1985-06-12"}};

class DocumentsTest : public testing::IdentityTest {
  protected:
    Outcome prove(std::string_view session, boost::json::object claim = kPermit) {
        return ask("POST", kProofings, std::move(claim), session);
    }
    /// The register's answer to the last question.
    void answer(const char* result) {
        const auto order = house().orders().back();
        ASSERT_EQ(order.channel, kDocumentRegister);
        const auto channel = document_register_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) {
            channel.answered(
                tx, order,
                {.status = 200,
                 .body = boost::json::serialize(boost::json::object{{"result", result}})});
        });
    }
    boost::json::object me(std::string_view session) {
        return ask("GET", "/api/v1/me", {}, session).body();
    }
    PersonId person_of(std::string_view session) {
        return *PersonId::parse(caller_of(session).person_id);
    }
};
MASHANG_ON_EACH_ENGINE(DocumentsTest);

TEST_P(DocumentsTest, WhoHasNoCitizensNumberIsKnownByHerDocument) {
    const std::string session = sign_up();
    ASSERT_EQ(prove(session).refused, "");
    answer("match");
    const auto seen = me(session);
    EXPECT_EQ(seen.at("assurance_level").as_int64(), 1);
    EXPECT_EQ(seen.at("document_type").as_string(), "hk_mo_travel_permit");
    EXPECT_EQ(seen.at("document_masked").as_string(), "H0******1");
    EXPECT_EQ(seen.at("name_masked").as_string(), "**文");
    EXPECT_FALSE(seen.contains("citizen_id_masked"));
    read([&](sql::Tx& tx) {
        const auto facts = api().known_facts(tx, person_of(session));
        EXPECT_EQ(facts.at("citizen_id"), "H09900001");
        EXPECT_EQ(facts.at("birth_date"), "1985-06-12");
        EXPECT_EQ(facts.count("sex"), 0U);
        EXPECT_EQ(api().subject_facts(tx, person_of(session)).birth_date,
                  Date::parse("1985-06-12"));
    });
}

TEST_P(DocumentsTest, AnOfficerSeesWhichDocument) {
    const std::string session = sign_up();
    prove(session);
    answer("match");
    write([&](sql::Tx& tx) {
        const auto applicant = api().look_at_applicant(tx, {.actor = "officer",
                                                            .authority = "officer",
                                                            .person = person_of(session),
                                                            .matter = "case:1",
                                                            .ground = "cases.examination"});
        ASSERT_TRUE(applicant.document);
        EXPECT_EQ(applicant.document->number(), "H09900001");
        EXPECT_FALSE(applicant.citizen_id);
    });
}

TEST_P(DocumentsTest, WhatTheRegisterDoesNotMatchRaisesNothingAndReadsAlike) {
    int count = 0;
    for (const char* result : {"mismatch", "not_found", "expired"}) {
        const auto mobile = *MobileNumber::parse("1370000000" + std::to_string(++count));
        const std::string session = sign_up(mobile);
        const std::string id{prove(session).body().at("id").as_string()};
        answer(result);
        const auto view = ask("GET", "/api/v1/proofings/{id}", {{"id", id}}, session).body();
        EXPECT_EQ(view.at("state").as_string(), "refused");
        EXPECT_EQ(view.at("reason_code").as_string(), "identity.not_confirmed");
        EXPECT_EQ(me(session).at("assurance_level").as_int64(), 0);
    }
}

TEST_P(DocumentsTest, ADocumentIsOnePersons) {
    const std::string first = sign_up();
    prove(first);
    answer("match");
    const std::string second = sign_up(kOtherMobile);
    prove(second);
    answer("match");
    EXPECT_EQ(me(second).at("assurance_level").as_int64(), 0);
}

TEST_P(DocumentsTest, ANumberThatNoSuchDocumentHasIsNamed) {
    auto claim = kPermit;
    claim["number"] = "A12345678";
    const auto refused = prove(sign_up(), claim);
    EXPECT_EQ(refused.refused, "json.invalid");
    ASSERT_EQ(refused.faults.size(), 1U);
    EXPECT_EQ(refused.faults[0].pointer, "/number");
    claim = kPermit;
    claim["birth_date"] = "2030-01-01";
    EXPECT_EQ(prove(sign_up(kOtherMobile), claim).faults.at(0).pointer, "/birth_date");
}

TEST_P(DocumentsTest, UnderSixteenNobodyIsProvenByADocumentWithoutAGuardian) {
    const Date today = clock().now().date();
    const auto born = [&](int years_ago, Date day) {
        auto claim = kPermit;
        claim["birth_date"] =
            fmt::format("{:04}-{:02}-{:02}", day.year() - years_ago, day.month(), day.day());
        return claim;
    };
    const std::string session = sign_up();
    const auto refused = prove(session, born(kAgeToProveAlone, today.plus_days(1)));
    ASSERT_EQ(refused.faults.size(), 1U);
    EXPECT_EQ(refused.faults[0].pointer, "/birth_date");
    EXPECT_EQ(refused.faults[0].refusal, &refusals::kGuardianNeeded);
    EXPECT_EQ(prove(session, born(kAgeToProveAlone, today)).refused, "");
}

TEST_P(DocumentsTest, CardAndFaceNeedACitizensNumber) {
    const std::string session = sign_up();
    prove(session);
    answer("match");
    EXPECT_EQ(ask("POST", "/api/v1/card-proofings", {{"card_number", "4111111111111111"}}, session)
                  .refused,
              "identity.citizen_id_needed");
}

TEST_P(DocumentsTest, AtAWindowItIsTheHighestLevelForWhomItIs) {
    const std::string session = sign_up();
    const auto at_window = [&](const char* number) {
        http::Caller officer = testing::staff("officer", "GA-350102000000");
        const DocumentClaim claim{
            .name = *PersonName::parse("SMITH JOHN"),
            .document = *IdentityDocument::make(DocumentType::passport, number),
            .birth_date = *Date::parse("2010-06-12")};  // a guardian stands beside her
        clock().advance(std::chrono::seconds{61});
        std::string refused;
        try {
            write([&](sql::Tx& tx) {
                identity::send_code(tx, parts(), officer, kMobile, CodePurpose::window);
            });
            const auto code =
                check_code(parts(), kMobile, CodePurpose::window, *SixDigits::parse(last_code()));
            write([&](sql::Tx& tx) {
                request_document_at_window(tx, parts(), officer, kMobile, code, claim);
            });
            answer("match");
        } catch (const Refused& thrown) {
            refused = thrown.refusal().code;
        }
        return refused;
    };
    EXPECT_EQ(at_window("X0990005"), "");
    EXPECT_EQ(me(session).at("assurance_level").as_int64(), 4);
    EXPECT_EQ(at_window("X0990006"), "identity.other_person");
}

TEST_P(DocumentsTest, TheDocumentLiesSealedAndGoesWithTheAccount) {
    const std::string session = sign_up();
    prove(session);
    answer("match");
    read([&](sql::Tx& tx) {
        const auto row = tx.get<std::string>(
            "SELECT document_sealed || name_sealed || (SELECT MAX(claim_sealed) FROM proofing)"
            " FROM person");
        for (const char* part : {"09900001", "陈大文", "1985"}) {
            EXPECT_THAT(row, Not(HasSubstr(part)));
        }
    });
    ask("POST", "/api/v1/me/closing", {}, session);
    clock().advance(std::chrono::days{15});
    write([&](sql::Tx& tx) { api().finish_closings(tx); });
    read([&](sql::Tx& tx) {
        EXPECT_EQ(
            tx.get<std::int64_t>("SELECT COUNT(*) FROM person WHERE document_sealed IS NOT NULL"),
            0);
    });
    const std::string anew = sign_up();
    prove(anew);
    answer("match");
    EXPECT_EQ(me(anew).at("assurance_level").as_int64(), 1) << "the document is free";
}

TEST(DocumentWire, AsksWithTheFourThingsAndNamesNobodyOfOurs) {
    UuidMaker ids{crypto::fill_random};
    const Instant now = *Instant::parse("2018-09-30T16:59:00+08:00");
    const PersonId person{ids.next(now)};
    const ProofingId proofing{ids.next(now)};
    const auto order =
        order_of(person, proofing,
                 {.name = *PersonName::parse("NGUYỄN VĂN AN"),
                  .document = *IdentityDocument::make(DocumentType::passport, "x0990005"),
                  .birth_date = *Date::parse("1999-09-09")});
    EXPECT_EQ(order.payload.at("person_id").as_string(), person.text());
    EXPECT_THROW(read_document_answer({.status = 200, .body = "{}"}), std::runtime_error);
    EXPECT_THROW(read_document_answer({.status = 200, .body = "no"}), std::runtime_error);
    EXPECT_EQ(read_document_answer({.status = 400, .body = ""}), Finding::unavailable);
    EXPECT_EQ(read_document_answer({.status = 200, .body = R"({"result":"expired"})"}),
              Finding::not_found);
}

}  // namespace
}  // namespace mashang::identity
