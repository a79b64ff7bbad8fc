// Who says that she represents a legal person, and what the register makes of it.

#include <gmock/gmock.h>

#include "contexts/legal_persons/testing/legal_persons_fixture.h"
#include "platform/http/refusals.h"

namespace mashang::legal_persons {
namespace {

using http::Method;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::kCompany;
using testing::kName;
using testing::kOtherCompany;
using testing::kOtherName;
using testing::LegalPersonsTest;
using ::testing::Not;

constexpr const char* kClaims = "/api/v1/me/legal-person-claims";

class Claims : public LegalPersonsTest {
  protected:
    const Refusal* refusal_of_claim(const http::Caller& caller, const Uscc& uscc = kCompany) {
        return refusal_of([&] { claim_as(caller, uscc); });
    }
};
MASHANG_ON_EACH_ENGINE(Claims);

TEST_P(Claims, WhoIsConfirmedByTheRegisterRepresentsIt) {
    const Claim made = claim_as(lin);
    EXPECT_EQ(made.state, ClaimState::pending);
    answer("match");
    EXPECT_EQ(claim_now(lin, made.id).state, ClaimState::proven);
    const LegalPerson company = get();
    EXPECT_EQ(company.state, LegalPersonState::represented);
    EXPECT_EQ(company.representative_id, id_of(lin));
    const auto authority = authority_of(lin, company.id);
    ASSERT_TRUE(authority);
    EXPECT_EQ(authority->role, Role::representative);
    EXPECT_EQ(authority->level, 1);
    EXPECT_TRUE(authority->covers(Verb::sign, "GA003"));
    EXPECT_FALSE(authority_of(chen, company.id));
    EXPECT_EQ(representative_of(), id_of(lin));
    EXPECT_EQ(representative_of(kOtherCompany), std::nullopt) << "nobody claimed it";
}

TEST_P(Claims, TheRegisterIsAskedForTheFourThingsAndThePersonCanSeeThat) {
    claim_as(lin);
    ASSERT_EQ(questions().size(), 1);
    const auto payload = questions().front().payload;
    EXPECT_EQ(payload.at("uscc").as_string(), kCompany.view());
    EXPECT_EQ(payload.at("representative_name").as_string(), "林小红");
    EXPECT_EQ(payload.at("representative_citizen_id").as_string(), "350102199003071234");
    bool is_told = false;
    for (const auto& entry : told("person:" + lin.person_id)) {
        const std::string facts = boost::json::serialize(entry.facts);
        EXPECT_THAT(facts, Not(HasSubstr("350102199003071234")));
        if (entry.what != journal::kPersonDataRead) continue;
        is_told = true;
        const std::string what{entry.facts.at("what").as_string()};
        EXPECT_THAT(words_of_reading(what, Language::zh).value(), HasSubstr(kName.text()));
        EXPECT_THAT(words_of_reading(what, Language::en).value(), HasSubstr("citizen id"));
    }
    EXPECT_TRUE(is_told);
    EXPECT_EQ(words_of_reading("one_code level", Language::zh), std::nullopt);
}

TEST_P(Claims, TheQuestionOnTheWireHoldsTheFourThingsAndNoIdOfOurs) {
    const Claim made = claim_as(lin);
    const auto channel = enterprise_register_channel(parts(), "http://register", "key");
    const auto request = channel.wire(questions().front());
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/verifications");
    const auto body = boost::json::parse(request.body).as_object();
    EXPECT_EQ(body.size(), 5);
    EXPECT_EQ(body.at("request_id").as_string(), made.id.text());
    EXPECT_EQ(body.at("uscc").as_string(), kCompany.view());
    EXPECT_EQ(body.at("name").as_string(), kName.text());
    EXPECT_EQ(body.at("representative_name").as_string(), "林小红");
    EXPECT_EQ(body.at("representative_citizen_id").as_string(), "350102199003071234");
    EXPECT_THAT(request.body, Not(HasSubstr(lin.person_id)));
    EXPECT_THAT(request.body, Not(HasSubstr(lin.account_id)));
}

TEST_P(Claims, WhatTheRegisterDoesNotConfirmIsRefusedWithAReason) {
    const std::pair<const char*, const Refusal*> answers[] = {
        {"mismatch", &refusals::kNotConfirmed},
        {"not_found", &refusals::kNotConfirmed},
        {"revoked", &refusals::kNotInBusiness},
        {"deregistered", &refusals::kNotInBusiness}};
    for (const auto& [result, reason] : answers) {
        const Claim made = claim_as(lin);
        answer(result);
        const auto view =
            ask(Method::get, "/api/v1/me/legal-person-claims/{id}", lin, {{"id", made.id.text()}});
        EXPECT_EQ(view.at("state").as_string(), "refused");
        EXPECT_EQ(view.at("reason_code").as_string(), reason->code) << result;
        EXPECT_EQ(view.at("reason").as_string(), reason->zh);
    }
    read([&](sql::Tx& tx) { EXPECT_FALSE(store::find_by_code(tx, kCompany)); });
}

TEST_P(Claims, ARegisterThatCannotBeAskedLeavesTheWayOpen) {
    const Claim made = claim_as(lin);
    EXPECT_THROW(answer(questions().back(), {.status = 200, .body = "<html>"}), std::runtime_error);
    EXPECT_EQ(claim_now(lin, made.id).state, ClaimState::pending) << "it is asked again";
    give_up();
    EXPECT_EQ(claim_now(lin, made.id).finding, Finding::unavailable);
    EXPECT_EQ(refusal_of_claim(lin), nullptr);
}

TEST_P(Claims, AnAnswerThatComesTwiceDoesNothingMore) {
    const Claim made = claim_as(lin);
    answer("match");
    const auto company = get().id;
    answer("mismatch");
    EXPECT_EQ(claim_now(lin, made.id).state, ClaimState::proven);
    EXPECT_TRUE(authority_of(lin, company));
}

TEST_P(Claims, AnothersCompanyStaysHis) {
    const auto company = company_of(lin);
    for (const char* result : {"mismatch", "not_found"}) {
        claim_as(huang);
        answer(result);
        EXPECT_TRUE(authority_of(lin, company)) << result;
        EXPECT_FALSE(authority_of(huang, company));
    }
    EXPECT_EQ(get().state, LegalPersonState::represented);
    EXPECT_THAT(whats_told(company), Not(Contains("legal_person.lapsed")))
        << "what an outsider is told of it is no word about its representative";
}

TEST_P(Claims, TheNextRepresentativeTakesOverAndTheAgentsEnd) {
    const auto company = company_of(lin);
    const AgencyId agency = agency_of(lin, company);
    ASSERT_TRUE(authority_of(chen, company));
    EXPECT_EQ(company_of(huang), company) << "the same legal person";
    EXPECT_FALSE(authority_of(lin, company));
    EXPECT_TRUE(authority_of(huang, company));
    EXPECT_FALSE(authority_of(chen, company));
    EXPECT_EQ(get(company, agency).ended_because, EndedBecause::representative_left);
    EXPECT_THAT(whats_told(company),
                ElementsAre("agency.offered", "agency.accepted", "agency.ended",
                            "legal_person.representative_left"));
    EXPECT_EQ(told("legal_person:" + company.text()).back().on_behalf, lin.person_id);
}

TEST_P(Claims, OnePersonMayRepresentSeveral) {
    const auto first = company_of(lin);
    const auto second = company_of(lin, kOtherCompany, kOtherName);
    EXPECT_NE(first, second);
    std::vector<Authority> all;
    read([&](sql::Tx& tx) { all = api().legal_persons_of(tx, id_of(lin), now()); });
    ASSERT_EQ(all.size(), 2);
    EXPECT_LT(all[0].name, all[1].name);
    parts().limits.legal_persons = 2;
    EXPECT_EQ(refusal_of_claim(lin, *Uscc::make('9', '1', "350099", "MA2XYD06")),
              &refusals::kTooManyLegalPersons);
}

TEST_P(Claims, TheNameIsKeptAsTheRegisterSpellsIt) {
    claim_as(lin, kCompany, *OrganisationName::parse("福州示例科技(集团)有限公司"));
    answer(
        questions().back(),
        {.status = 200,
         .body = boost::json::serialize(boost::json::object{
             {"result", "match"},
             {"enterprise", {{"uscc", kCompany.view()}, {"name", "福州示例科技集团有限公司"}}}})});
    EXPECT_EQ(get().name.text(), "福州示例科技集团有限公司");
}

TEST_P(Claims, OneIsAskedAboutAtATimeAndNotWhatIsHersAlready) {
    claim_as(lin);
    EXPECT_EQ(refusal_of_claim(lin), &refusals::kClaimPending);
    EXPECT_EQ(refusal_of_claim(lin, kOtherCompany), nullptr);
    EXPECT_EQ(refusal_of_claim(chen), nullptr);
    answer(questions().front(), {.status = 200, .body = R"({"result":"match"})"});
    EXPECT_EQ(refusal_of_claim(lin), &refusals::kAlreadyYours);
}

TEST_P(Claims, NeedTheNumberByWhichTheRegisterKnowsPeople) {
    EXPECT_EQ(refusal_of_claim(numberless("13700000001")), &identity::refusals::kCitizenIdNeeded);
    EXPECT_TRUE(questions().empty());
}

TEST_P(Claims, OfWhoDiedMeanwhileComeToNothing) {
    claim_as(chen);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE person SET deceased_at = $1 WHERE id = $2", now(), id_of(chen));
    });
    answer("match");
    read([&](sql::Tx& tx) { EXPECT_FALSE(store::find_by_code(tx, kCompany)); });
}

TEST_P(Claims, SoManyWithinADay) {
    parts().limits.claims_per_day = 2;
    for (int i = 0; i < 2; ++i) {
        claim_as(lin);
        answer("mismatch");
    }
    EXPECT_EQ(refusal_of_claim(lin), &refusals::kTooManyClaims);
    EXPECT_EQ(refusal_of_claim(chen), nullptr);
    clock().advance(std::chrono::hours{24});
    EXPECT_EQ(refusal_of_claim(lin), nullptr);
}

TEST_P(Claims, TheLevelFollowsTheRepresentatives) {
    const auto face = person("周宇航", "13700002222", "350099200001011317", 3);
    const auto company = company_of(face);
    EXPECT_EQ(authority_of(face, company)->level, 3);
    const auto window = person("许美玲", "13700003333", "35009919790523122X", 4);
    const auto other = company_of(window, kOtherCompany, kOtherName);
    EXPECT_EQ(authority_of(window, other)->level, 3);
    const AgencyId agency = offer_as(window, other, wish());
    accept_as(chen, agency);
    EXPECT_EQ(authority_of(chen, other)->level, 3) << "the legal person's, whoever acts";
}

TEST_P(Claims, AreForProvenPersonsAndTheirOwn) {
    http::Caller unproven = lin;
    unproven.assurance_level = 0;
    const boost::json::object input{{"uscc", kCompany.view()}, {"name", kName.text()}};
    EXPECT_EQ(refusal_of([&] { ask(Method::post, kClaims, unproven, input); }),
              &http::kAssuranceTooLow);
    EXPECT_EQ(refusal_of([&] { ask(Method::post, kClaims, {}, input); }), &http::kSignInFirst);
    EXPECT_EQ(refusal_of([&] {
                  ask(Method::post, kClaims, identity::testing::staff("officer", "GA"), input);
              }),
              &http::kNotForYou);
    const auto made = ask(Method::post, kClaims, lin, input);
    EXPECT_EQ(made.at("state").as_string(), "pending");
    EXPECT_EQ(refusal_of([&] {
                  ask(Method::get, "/api/v1/me/legal-person-claims/{id}", chen,
                      {{"id", made.at("id")}});
              }),
              &refusals::kNoSuchClaim);
    EXPECT_EQ(ask(Method::get, kClaims, lin).at("claims").as_array().size(), 1);
    EXPECT_TRUE(ask(Method::get, kClaims, chen).at("claims").as_array().empty());
}

TEST_P(Claims, AllThatIsWrongWithTheInputIsNamed) {
    EXPECT_NE(refusal_of([&] {
                  ask(Method::post, kClaims, lin, {{"uscc", "91350099MA2XYD01X6"}, {"name", "福"}});
              }),
              nullptr);
    ASSERT_EQ(faults.size(), 2);
    EXPECT_EQ(faults[0].pointer, "/uscc");
    EXPECT_EQ(faults[0].refusal->code, "base.uscc.check_digit");
    EXPECT_EQ(faults[1].refusal, &refusals::kBadName);
}

}  // namespace
}  // namespace mashang::legal_persons
