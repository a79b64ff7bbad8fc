// Of what ends a case of several applicants each has a copy, and each is served.

#include <gmock/gmock.h>

#include "contexts/cases/testing.h"
#include "contexts/service/sealing.h"
#include "contexts/service/testing/service_fixture.h"

namespace mashang::service {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class DocumentsOfSeveral : public testing::ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        chen = town().proven_person(database(), "13900001234", "350203200002290010");
    }

    /// Handed in by Lin together with Chen, and decided.
    cases::Case decided_for_both(bool chen_represents = false) {
        const cases::Case of = submitted();
        write([&](sql::Tx& tx) {
            cases::ApplicantStore{town().store}.save(
                tx, {.person_id = of.person_id,
                     .case_id = of.id,
                     .id = cases::ApplicantId{town().house.ids.next(town().house.clock.now())},
                     .kind = mandates::PrincipalKind::person,
                     .principal_id = PersonId::parse(chen.person_id),
                     .number_index = "index",
                     .name = "林小红",
                     .number = "350203200002290010",
                     .state = cases::ApplicantState::confirmed,
                     .invited_at = town().house.clock.now(),
                     .confirmed = "what was handed in",
                     .represents = chen_represents});
        });
        const cases::Case after = decide(accept(of));
        settle();
        return after;
    }
    std::vector<Document> decisions_of(const cases::Case& of) {
        auto documents = documents_of(of);
        std::erase_if(documents,
                      [](const Document& each) { return each.kind != DocumentKind::granted; });
        return documents;
    }
    std::vector<Document> own(const http::Caller& caller, const cases::Case& of) {
        return run([&](sql::Tx& tx) { return list_own(tx, parts(), caller, of.id); });
    }
    const Refusal* opens(const http::Caller& caller, const cases::Case& of,
                         const Document& document) {
        const auto file = read_file(parts(), document.id);
        const Refusal* refusal = refusal_of(
            [&](sql::Tx& tx) { open_own(tx, parts(), caller, of.id, document.id, file); });
        settle();
        return refusal;
    }

    http::Caller chen;
};

TEST_P(DocumentsOfSeveral, EachHasACopyOfTheOneDecisionInHerName) {
    const cases::Case of = decided_for_both();
    const auto decisions = decisions_of(of);
    ASSERT_EQ(decisions.size(), 2u);
    EXPECT_EQ(decisions[0].number, "榕鼓楼公决〔2018〕1号");
    EXPECT_EQ(decisions[1].number, "榕鼓楼公决〔2018〕1号（副本2）");
    EXPECT_EQ(decisions[1].person_id.text(), chen.person_id);
    EXPECT_EQ(open_words(parts(), decisions[1]).addressee, "林小红");
    EXPECT_THAT(own(chen, of), SizeIs(1)) << "the notice of acceptance went to who represents them";
    EXPECT_EQ(own(lin, of).size(), documents_of(of).size() - 1);
}

TEST_P(DocumentsOfSeveral, WhatComesBeforeTheDecisionGoesToWhoTookOverToRepresentThem) {
    const cases::Case of = decided_for_both(true);
    EXPECT_THAT(own(lin, of), SizeIs(1)) << "her copy of the decision";
    EXPECT_EQ(own(chen, of).size(), documents_of(of).size() - 1);
    EXPECT_THAT(decisions_of(of), SizeIs(2)) << "each has one";
}

TEST_P(DocumentsOfSeveral, TheNextNumberOfTheSeriesIsNotTakenByACopy) {
    decided_for_both();
    const cases::Case next = decided();
    EXPECT_EQ(document_of(next, DocumentKind::granted).number, "榕鼓楼公决〔2018〕2号");
}

TEST_P(DocumentsOfSeveral, NobodyOpensTheCopyOfAnother) {
    const cases::Case of = decided_for_both();
    const auto decisions = decisions_of(of);
    EXPECT_EQ(opens(lin, of, decisions[1]), &refusals::kNoSuchDocument);
    EXPECT_EQ(opens(chen, of, decisions[0]), &refusals::kNoSuchDocument);
}

TEST_P(DocumentsOfSeveral, TheCaseIsServedWhenAllOfThemAre) {
    const cases::Case of = decided_for_both();
    const auto decisions = decisions_of(of);
    ASSERT_EQ(opens(chen, of, decisions[1]), nullptr);
    EXPECT_EQ(fresh(of).state, cases::CaseState::decided);
    ASSERT_EQ(opens(lin, of, decisions[0]), nullptr);
    EXPECT_EQ(fresh(of).state, cases::CaseState::served);
    const Receipt receipt =
        run([&](sql::Tx& tx) { return get_receipt(tx, parts(), chen, of.id, decisions[1].id); });
    EXPECT_THAT(receipt.text, ::testing::HasSubstr(chen.person_id));
}

TEST_P(DocumentsOfSeveral, WhoDoesNotOpenHersGetsItOnPaper) {
    const cases::Case of = decided_for_both();
    ASSERT_EQ(opens(lin, of, decisions_of(of)[0]), nullptr);
    it_is_and_rings("2018-09-25T10:00:00+08:00");
    EXPECT_THAT(parcels(), SizeIs(1));
    EXPECT_EQ(fresh(of).state, cases::CaseState::decided);
}

TEST_P(DocumentsOfSeveral, ACopyThatIsIssuedAgainStaysHers) {
    const cases::Case of = decided_for_both();
    const Document copy = decisions_of(of)[1];
    const Document again = run(
        [&](sql::Tx& tx) { return issue_again(tx, parts(), officer, of.id, copy.id, "姓名有误"); });
    EXPECT_EQ(again.person_id, copy.person_id);
    EXPECT_EQ(decisions_of(of)[0].state, DocumentState::in_force);
}

MASHANG_ON_EACH_ENGINE(DocumentsOfSeveral);

}  // namespace
}  // namespace mashang::service
