// What time does, what the register says later, and closed accounts.

#include <gmock/gmock.h>

#include "contexts/legal_persons/testing/legal_persons_fixture.h"

namespace mashang::legal_persons {
namespace {

using ::testing::Contains;
using testing::kOtherCompany;
using testing::kOtherName;
using testing::LegalPersonsTest;
using ::testing::Not;

class Rounds : public LegalPersonsTest {
  protected:
    void SetUp() override {
        LegalPersonsTest::SetUp();
        company = company_of(lin);
    }
    void close_account_of(const http::Caller& caller, const char* why = "deceased") {
        journal::Entry entry;
        entry.what = "account.closed";
        entry.on_behalf = caller.person_id;
        entry.facts = {{"why", why}};
        const auto follow = follower(parts());
        write([&](sql::Tx& tx) { follow.effect(tx, entry); });
    }
    journal::Entry last() { return told("legal_person:" + company.text()).back(); }

    LegalPersonId company;
};
MASHANG_ON_EACH_ENGINE(Rounds);

TEST_P(Rounds, WhatIsOverIsEndedAndToldOnce) {
    const AgencyId accepted = agency_of(lin, company);
    clock().advance(std::chrono::days{99});
    round();
    EXPECT_EQ(get(company, accepted).state, AgencyState::accepted) << "its last day";
    clock().advance(std::chrono::days{1});
    round();
    round();
    EXPECT_EQ(get(company, accepted).ended_because, EndedBecause::date_passed);
    EXPECT_EQ(last().what, "agency.ended");
    EXPECT_EQ(last().actor, "system");
    EXPECT_EQ(last().on_behalf, chen.person_id);
    int ends = 0;
    for (const auto& what : whats_told(company)) ends += what == "agency.ended" ? 1 : 0;
    EXPECT_EQ(ends, 1);
}

TEST_P(Rounds, AnOfferThatNobodyAnsweredEnds) {
    const AgencyId offered = offer_as(lin, company, wish());
    clock().advance(std::chrono::days{14});
    EXPECT_EQ(refusal_of([&] { accept_as(chen, offered); }), &refusals::kNoSuchOffer)
        << "also before the runner has come";
    round();
    EXPECT_EQ(get(company, offered).ended_because, EndedBecause::unanswered);
    EXPECT_EQ(last().on_behalf, lin.person_id);
    EXPECT_FALSE(last().facts.contains("also")) << "nobody is an agent";
}

TEST_P(Rounds, TheRegisterIsAskedAgainAWeekAfterItsLastWord) {
    round();
    EXPECT_EQ(questions().size(), 1) << "the claim's";
    clock().advance(std::chrono::days{7} + std::chrono::milliseconds{1});
    round();
    round();
    EXPECT_EQ(questions().size(), 2) << "once";
    EXPECT_NE(questions()[0].idempotency_key, questions()[1].idempotency_key);
    answer("match");
    EXPECT_EQ(get().confirmed_at, now());
    clock().advance(std::chrono::days{6});
    round();
    EXPECT_EQ(questions().size(), 2);
}

TEST_P(Rounds, AnAnswerThatDoesNotComeIsAskedForAgainTheNextDay) {
    clock().advance(std::chrono::days{8});
    round();
    give_up();
    EXPECT_TRUE(authority_of(lin, company)) << "a register that is down takes nothing away";
    clock().advance(std::chrono::days{1} + std::chrono::milliseconds{1});
    round();
    EXPECT_EQ(questions().size(), 3);
}

TEST_P(Rounds, AChangeOfRepresentativeEndsHimAndHisAgents) {
    const AgencyId agency = agency_of(lin, company);
    clock().advance(std::chrono::days{8});
    round();
    answer("mismatch");
    EXPECT_EQ(get().state, LegalPersonState::unrepresented);
    EXPECT_EQ(get().representative_id, std::nullopt);
    EXPECT_EQ(representative_of(), std::nullopt);
    EXPECT_FALSE(authority_of(lin, company));
    EXPECT_FALSE(authority_of(chen, company));
    EXPECT_EQ(get(company, agency).ended_because, EndedBecause::representative_left);
    EXPECT_EQ(last().what, "legal_person.representative_left");
    EXPECT_EQ(last().on_behalf, lin.person_id);
}

TEST_P(Rounds, ALapseEndsEverything) {
    for (const char* result : {"revoked", "deregistered", "not_found"}) {
        if (get().state == LegalPersonState::lapsed) company_of(lin);
        const AgencyId agency = agency_of(lin, company);
        clock().advance(std::chrono::days{8});
        round();
        answer(result);
        EXPECT_EQ(get().state, LegalPersonState::lapsed) << result;
        EXPECT_EQ(get(company, agency).ended_because, EndedBecause::legal_person_lapsed);
        EXPECT_FALSE(authority_of(chen, company));
        EXPECT_EQ(last().what, "legal_person.lapsed");
    }
}

TEST_P(Rounds, AnOldAnswerSaysNothingOfTheNextRepresentative) {
    clock().advance(std::chrono::days{8});
    round();
    const auto about_lin = questions().back();
    company_of(huang);
    answer(about_lin, {.status = 200, .body = R"({"result":"mismatch"})"});
    EXPECT_TRUE(authority_of(huang, company));
    answer(about_lin, {.status = 200, .body = R"({"result":"match"})"});
    EXPECT_FALSE(authority_of(lin, company));
    EXPECT_TRUE(authority_of(huang, company));
}

TEST_P(Rounds, WithoutAnyWordForNinetyDaysNobodyActsAndItMayBeClaimedAnew) {
    const AgencyId agency = agency_of(lin, company);
    clock().advance(std::chrono::days{90});
    EXPECT_FALSE(authority_of(lin, company));
    EXPECT_FALSE(authority_of(chen, company));
    EXPECT_EQ(representative_of(), std::nullopt);
    EXPECT_EQ(refusal_of([&] { offer_as(lin, company, wish()); }), &refusals::kNotConfirmedOfLate);
    EXPECT_EQ(company_of(lin), company);
    EXPECT_TRUE(authority_of(lin, company));
    EXPECT_TRUE(authority_of(chen, company)) << "the same representative: his agents go on";
    EXPECT_EQ(get(company, agency).state, AgencyState::accepted);
}

TEST_P(Rounds, AClosedAccountRepresentsNobodyAndIsNobodysAgent) {
    const auto other = company_of(huang, kOtherCompany, kOtherName);
    const AgencyId of_lin = agency_of(lin, company);
    const AgencyId of_huang = agency_of(huang, other);
    close_account_of(lin);
    EXPECT_EQ(get().state, LegalPersonState::unrepresented);
    EXPECT_EQ(get(company, of_lin).ended_because, EndedBecause::account_closed);
    for (const auto& entry : told("legal_person:" + company.text())) {
        if (entry.what == "agency.ended") EXPECT_EQ(entry.on_behalf, chen.person_id);
        EXPECT_FALSE(entry.what == "legal_person.representative_left" &&
                     entry.on_behalf == lin.person_id)
            << "there is nobody to tell";
    }
    EXPECT_TRUE(authority_of(chen, other));
    close_account_of(chen);
    EXPECT_FALSE(authority_of(chen, other));
    EXPECT_EQ(get(other, of_huang).ended_because, EndedBecause::account_closed);
    EXPECT_EQ(told("legal_person:" + other.text()).back().on_behalf, huang.person_id);
    EXPECT_TRUE(authority_of(huang, other));
}

TEST_P(Rounds, WhoLeavesHerselfLeavesNothingOfWhatSheClaimed) {
    const auto claims_of = [&](const http::Caller& caller) {
        std::size_t found = 0;
        read([&](sql::Tx& tx) { found = store::list_claims(tx, id_of(caller), 10).size(); });
        return found;
    };
    close_account_of(lin);
    EXPECT_EQ(claims_of(lin), 1U) << "of the dead it is on record";
    close_account_of(lin, "by_owner");
    EXPECT_EQ(claims_of(lin), 0U);
}

TEST_P(Rounds, ARoundHasALimitAndSaysThatThereIsMore) {
    parts().limits.a_round = 2;
    parts().limits.offers_per_day = 10;
    for (int i = 0; i < 3; ++i) offer_as(lin, company, wish());
    clock().advance(std::chrono::days{14});
    EXPECT_TRUE(round());
    EXPECT_FALSE(round());
    read([&](sql::Tx& tx) { EXPECT_EQ(store::count_open(tx, company), 0); });
}

TEST_P(Rounds, NothingOfThisTouchesTheOthers) {
    const auto other = company_of(huang, kOtherCompany, kOtherName);
    clock().advance(std::chrono::days{8});
    round();
    for (const auto& question : questions()) {
        if (question.payload.at("uscc").as_string() != kOtherCompany.view()) continue;
        if (!question.payload.contains("legal_person_id")) continue;
        answer(question, {.status = 200, .body = R"({"result":"revoked"})"});
    }
    EXPECT_FALSE(authority_of(huang, other));
    EXPECT_TRUE(authority_of(lin, company));
    EXPECT_THAT(whats_told(company), Not(Contains("legal_person.lapsed")));
}

}  // namespace
}  // namespace mashang::legal_persons
