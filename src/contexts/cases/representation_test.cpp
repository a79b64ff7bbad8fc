// Who represents several applicants hands that over: both agree, one case stays one, and each does
// what is hers.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/flows_representation.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/testing/together_fixture.h"

namespace mashang::cases {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kChensNumber;
using testing::kWangsNumber;
using ::testing::Not;
using ::testing::SizeIs;

class Representation : public testing::TogetherTest {
  protected:
    void SetUp() override {
        TogetherTest::SetUp();
        wang = town_->proven_person(database(), "13900009999", kWangsNumber);
    }
    Applicant row_of(const http::Caller& whose) {
        std::optional<Applicant> found;
        read([&](sql::Tx& tx) {
            found = ApplicantStore{parts().store}.find(
                tx, *identity::PersonId::parse(whose.person_id), of->id);
        });
        return *std::move(found);
    }
    const Refusal* offers(const http::Caller& by, const http::Caller& to) {
        const ApplicantId id = row_of(to).id;
        return run([&](sql::Tx& tx) { return offer_representation(tx, parts(), by, of->id, id); });
    }
    const Refusal* answers(const http::Caller& by, bool takes = true) {
        return run(
            [&](sql::Tx& tx) { return answer_representation(tx, parts(), by, of->id, takes); });
    }
    const Refusal* types(const http::Caller& by, const char* address) {
        return run([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, *of);
            form["address"] = address;
            return save_form(tx, parts(), by, of->id, of->version, form).of;
        });
    }
    const Refusal* hands_in(const http::Caller& by) {
        return run([&](sql::Tx& tx) { return submit(tx, parts(), by, of->id, of->version).of; });
    }
    /// Chen has confirmed Lin's draft and represents them both from now on.
    void handed_over() {
        ASSERT_EQ(invite(kChensNumber), nullptr);
        ASSERT_EQ(confirms(chen), nullptr);
        ASSERT_EQ(offers(lin, chen), nullptr);
        ASSERT_EQ(answers(chen), nullptr);
    }

    http::Caller wang;
};

TEST_P(Representation, BothAgreeBeforeAnythingChanges) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    EXPECT_EQ(offers(lin, chen), &refusals::kNotToRepresent) << "she has not confirmed";
    ASSERT_EQ(confirms(chen), nullptr);
    EXPECT_EQ(answers(chen), &refusals::kNoOffer);
    EXPECT_EQ(offers(chen, chen), &refusals::kRepresentativeOnly);
    ASSERT_EQ(offers(lin, chen), nullptr);
    EXPECT_THAT(told("case.representation_offered"),
                ElementsAre("case.representation_offered " + chen.person_id));
    EXPECT_EQ(types(chen, "福州市台江区"), &refusals::kNoSuchCase) << "not yet";
    EXPECT_THAT(seen(chen).together->allowed, Contains(TogetherAct::answer_representation));
    ASSERT_EQ(answers(chen, false), nullptr);
    EXPECT_EQ(answers(chen), &refusals::kNoOffer) << "she declined";
    EXPECT_EQ(types(lin, "福州市台江区"), nullptr) << "and Lin goes on";
}

TEST_P(Representation, WhoTookItHandlesTheCaseAndWhoOpenedItIsOneOfTheOthers) {
    handed_over();
    EXPECT_TRUE(row_of(lin).is_opener());
    EXPECT_EQ(types(lin, "福州市台江区"), &refusals::kNoSuchCase);
    EXPECT_EQ(hands_in(lin), &refusals::kNoSuchCase);
    const CaseView hers = seen(lin);
    EXPECT_THAT(hers.allowed, IsEmpty());
    EXPECT_EQ(hers.my_part, ApplicantState::confirmed);
    EXPECT_THAT(hers.together->allowed, IsEmpty()) << "she can neither leave nor invite";
    const CaseView chens = seen(chen);
    EXPECT_THAT(chens.allowed, Contains(Allowed::submit));
    EXPECT_FALSE(chens.my_part);
    EXPECT_TRUE(chens.known.empty()) << "what registers know of Lin stays Lin's";
    EXPECT_EQ(chens.together->representative, "**红");
    ASSERT_THAT(chens.together->applicants, SizeIs(1));
    EXPECT_TRUE(chens.together->applicants[0].is_opener);
    EXPECT_EQ(hands_in(chen), nullptr);
    EXPECT_EQ(of->state, CaseState::submitted);
    EXPECT_EQ(of->person_id.text(), lin.person_id) << "one case, where it was";
}

TEST_P(Representation, WhatTheNewOneChangesTheOpenerConfirmsAnew) {
    handed_over();
    ASSERT_EQ(types(chen, "福州市台江区"), nullptr);
    EXPECT_THAT(told("case.applicant_asked_anew"),
                ElementsAre("case.applicant_asked_anew " + lin.person_id));
    EXPECT_EQ(hands_in(chen), &refusals::kIncomplete);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].refusal, &refusals::kApplicantUnconfirmed);
    ASSERT_EQ(confirms(lin), nullptr);
    EXPECT_EQ(hands_in(chen), nullptr);
}

TEST_P(Representation, EachIsCountedServedAndToldOnce) {
    handed_over();
    std::vector<mandates::Principal> principals;
    boost::json::object told_to;
    std::vector<Applicant> rows;
    read([&](sql::Tx& tx) {
        principals = principals_of(tx, parts(), *of);
        add_together(tx, parts(), *of, told_to);
        rows = ApplicantStore{parts().store}.list_of(tx, *of);
        EXPECT_EQ(representing(tx, parts(), *of).text(), chen.person_id);
    });
    EXPECT_THAT(principals, SizeIs(2));
    EXPECT_THAT(told_to.at("together").as_array(), SizeIs(1));
    EXPECT_EQ(count_of(rows), 2);
    EXPECT_THAT(rows, SizeIs(2));
}

TEST_P(Representation, TakingItAllBackNeedsTheOpenersWordToo) {
    handed_over();
    ASSERT_EQ(hands_in(chen), nullptr);
    const auto takes_back = [&](const http::Caller& by) {
        return run(
            [&](sql::Tx& tx) { return withdraw(tx, parts(), by, of->id, of->version, "不办了"); });
    };
    EXPECT_EQ(takes_back(lin), &refusals::kNoSuchCase);
    EXPECT_EQ(takes_back(chen), &refusals::kOthersToAgree);
    const auto leaving = leaves(lin);
    EXPECT_EQ(leaving, &refusals::kOpenerStays);
    ASSERT_EQ(run([&](sql::Tx& tx) { return agree_to_withdrawal(tx, parts(), lin, of->id, true); }),
              nullptr);
    EXPECT_EQ(takes_back(chen), nullptr);
}

TEST_P(Representation, ItMayBeHandedOnAndBack) {
    handed_over();
    ASSERT_EQ(invite(kWangsNumber, chen), nullptr);
    ASSERT_EQ(confirms(wang), nullptr);
    ASSERT_EQ(offers(chen, wang), nullptr);
    ASSERT_EQ(offers(chen, lin), nullptr) << "one is asked at a time";
    EXPECT_EQ(answers(wang), &refusals::kNoOffer);
    ASSERT_EQ(answers(lin), nullptr);
    EXPECT_FALSE(seen(lin).my_part);
    EXPECT_EQ(seen(chen).my_part, ApplicantState::confirmed);
    EXPECT_EQ(types(chen, "福州市台江区"), &refusals::kNoSuchCase);
    EXPECT_EQ(hands_in(lin), nullptr);
}

TEST_P(Representation, AnOfferThatIsTakenBackIsNoneAndNobodyElseTakesIt) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    ASSERT_EQ(confirms(chen), nullptr);
    ASSERT_EQ(offers(lin, chen), nullptr);
    EXPECT_EQ(answers(wang), &refusals::kNoSuchCase);
    ASSERT_EQ(run([&](sql::Tx& tx) {
                  return offer_representation(tx, parts(), lin, of->id, std::nullopt);
              }),
              nullptr);
    EXPECT_EQ(answers(chen), &refusals::kNoOffer);
}

TEST_P(Representation, WhoDeclinesToApplyIsNoLongerAskedToRepresentTheOthers) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    ASSERT_EQ(confirms(chen), nullptr);
    ASSERT_EQ(offers(lin, chen), nullptr);
    ASSERT_TRUE(row_of(chen).offered_at);
    ASSERT_EQ(leaves(chen), nullptr);
    EXPECT_FALSE(row_of(chen).offered_at);
}

TEST_P(Representation, WhoHandedADraftOverBeginsAnewWithoutIt) {
    handed_over();
    const auto again = [&] {
        std::optional<Opened> opened;
        write([&](sql::Tx& tx) {
            opened = open_draft(tx, parts(), lin, "GA003", *DivisionCode::parse("350102001001"));
        });
        return *std::move(opened);
    };
    const Opened first = again();
    EXPECT_TRUE(first.is_new);
    EXPECT_NE(first.of.id, of->id);
    EXPECT_EQ(again().of.id, first.of.id) << "which is found again";
}

TEST_P(Representation, ThroughAnAppNobodyHandlesWhatAnotherOpened) {
    handed_over();
    http::Caller app = chen;
    app.client_id = "clinic";
    app.scopes = {"cases", "cases.all"};
    EXPECT_EQ(hands_in(app), &refusals::kNoSuchCase);
}

TEST_P(Representation, WhoTookItOverLeavesNobodyElseWithIt) {
    handed_over();
    const ApplicantId chens = row_of(chen).id;
    EXPECT_EQ(run([&](sql::Tx& tx) { return remove_applicant(tx, parts(), chen, of->id, chens); }),
              &refusals::kHandOverFirst);
    ASSERT_EQ(offers(chen, lin), nullptr);
    ASSERT_EQ(answers(lin), nullptr);
    EXPECT_EQ(run([&](sql::Tx& tx) { return remove_applicant(tx, parts(), lin, of->id, chens); }),
              nullptr)
        << "she is one of the others again";
}

TEST_P(Representation, WhatWaitsWaitsForWhoHandlesIt) {
    const auto handled = [&](const http::Caller& by) {
        std::vector<CaseId> ids;
        const auto states = std::array{CaseState::draft};
        read([&](sql::Tx& tx) {
            for (const Case& each : list_handled(tx, parts(), by, states, 5)) {
                ids.push_back(each.id);
            }
        });
        return ids;
    };
    EXPECT_THAT(handled(lin), ElementsAre(of->id));
    EXPECT_THAT(handled(chen), IsEmpty());
    handed_over();
    EXPECT_THAT(handled(lin), IsEmpty());
    EXPECT_THAT(handled(chen), ElementsAre(of->id));
    ASSERT_EQ(offers(chen, lin), nullptr);
    ASSERT_EQ(answers(lin), nullptr);
    EXPECT_THAT(handled(lin), ElementsAre(of->id));
    EXPECT_THAT(handled(chen), IsEmpty());
}

TEST_P(Representation, WhoActsForTheNewOneDoesSoUnderHerMandate) {
    handed_over();
    const std::string id = town_->house.ids.next(town_->house.clock.now()).text();
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE cases_case SET authority = 'mandate:of-the-opener' WHERE id = $1",
                   of->id);
        tx.execute(
            "INSERT INTO mandates_mandate (id, kind, state, proposed_by, principal_id, "
            "agent_id, items, fields, until, consent, offered_at, accepted_at) VALUES ($1, "
            "'between_people', 'accepted', 'principal', $2, $3, 'GA003', 'name', '2018-12-31', "
            "'both_signed_in', 1, 1)",
            id, chen.person_id, wang.account_id);
    });
    http::Caller agent = wang;
    agent.acting_for = http::ActingFor{"person", chen.person_id};
    ASSERT_EQ(hands_in(agent), nullptr);
    std::vector<std::string> grounds;
    read([&](sql::Tx& tx) {
        for (const auto& entry : journal::read_subject(tx, "case:" + of->id.text(), 0, 200)) {
            if (entry.what == "case.submitted") grounds.push_back(entry.authority);
        }
    });
    EXPECT_THAT(grounds, ElementsAre("mandate:" + id));
}

TEST_P(Representation, OfABundleItIsNotHandedOver) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    ASSERT_EQ(confirms(chen), nullptr);
    town_->parts.is_bundled = [](sql::Tx&, const CaseId&) { return true; };
    EXPECT_EQ(offers(lin, chen), &refusals::kInBundle);
}

TEST_P(Representation, TheOldOnesListSaysThatSheTakesPartAndTheNewOnesThatItIsHers) {
    handed_over();
    read([&](sql::Tx& tx) {
        ApplicantStore store{parts().store};
        const auto lins = *identity::PersonId::parse(lin.person_id);
        const auto chens = *identity::PersonId::parse(chen.person_id);
        EXPECT_THAT(store.list_shared(tx, lins, {}, {.limit = 10}), IsEmpty());
        EXPECT_EQ(store.list_handed_over(tx, lins).size(), 1u);
        const auto shared = store.list_shared(tx, chens, {}, {.limit = 10});
        ASSERT_THAT(shared, SizeIs(1));
        EXPECT_TRUE(shared[0].represents);
    });
}

MASHANG_ON_EACH_ENGINE(Representation);

}  // namespace
}  // namespace mashang::cases
