// Several apply for one matter: asked, confirmed, handed in, left, taken back.

#include "contexts/cases/together.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/closing.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_applicants.h"
#include "contexts/cases/portrait.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/testing/together_fixture.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using mandates::PrincipalKind;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kName = testing::kNameOfAll;

using testing::kChensNumber;
using testing::kWangsNumber;

class Together : public testing::TogetherTest {};

TEST_P(Together, NothingIsHandedInBeforeTheOtherHasSeenItAndConfirmed) {
    EXPECT_EQ(hand_in(), &refusals::kIncomplete);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].refusal, &refusals::kTooFewApplicants);

    ASSERT_EQ(invite(kChensNumber), nullptr);
    EXPECT_THAT(told("case.applicant_invited"),
                ElementsAre("case.applicant_invited " + chen.person_id));
    EXPECT_EQ(hand_in(), &refusals::kIncomplete);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].refusal, &refusals::kApplicantUnconfirmed);
    EXPECT_EQ(faults[0].facts.at("name"), "**红");

    const CaseView view = seen(chen);
    EXPECT_EQ(view.form.at("address"), "福州市鼓楼区") << "what she confirms she sees";
    EXPECT_TRUE(view.known.empty());
    EXPECT_TRUE(view.allowed.empty());
    EXPECT_EQ(view.my_part, ApplicantState::invited);
    EXPECT_THAT(view.together->allowed, ElementsAre(TogetherAct::confirm, TogetherAct::leave));

    ASSERT_EQ(confirms(chen), nullptr);
    ASSERT_EQ(hand_in(), nullptr);
    EXPECT_EQ(of->state, CaseState::submitted);
}

TEST_P(Together, AChangeAfterAConfirmationAsksForItAnewAndOnce) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    ASSERT_EQ(confirms(chen), nullptr);
    ASSERT_EQ(type("福州市台江区"), nullptr);
    ASSERT_EQ(type("福州市仓山区"), nullptr);
    EXPECT_THAT(told("case.applicant_asked_anew"), SizeIs(1));
    EXPECT_EQ(hand_in(), &refusals::kIncomplete);
    ASSERT_EQ(confirms(chen), nullptr);
    EXPECT_EQ(hand_in(), nullptr);
}

TEST_P(Together, WhoConfirmsSaysWhatSheSaw) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    const std::int64_t saw = of->version;
    ASSERT_EQ(type("福州市台江区"), nullptr);
    EXPECT_EQ(run([&](sql::Tx& tx) { return confirm_application(tx, parts(), chen, of->id, saw); }),
              &refusals::kChangedMeanwhile);
}

TEST_P(Together, OnlyWhoOpenedItChangesOrHandsInAndNobodyElseSeesIt) {
    EXPECT_FALSE(sees(chen));
    ASSERT_EQ(invite(kChensNumber), nullptr);
    EXPECT_EQ(invite(kWangsNumber, chen), &refusals::kRepresentativeOnly);
    EXPECT_EQ(run([&](sql::Tx& tx) { return submit(tx, parts(), chen, of->id, of->version).of; }),
              &refusals::kNoSuchCase);
    EXPECT_EQ(confirms(lin), &refusals::kNoSuchApplicant) << "she confirms by handing it in";
    http::Caller app = chen;
    app.kind = http::CallerKind::person;
    app.client_id = "clinic";
    app.scopes = {"cases", "cases.all"};
    EXPECT_FALSE(sees(app)) << "what others told us is not an app's";
}

TEST_P(Together, WhoIsAskedIsNamedOnceAndByDocument) {
    EXPECT_EQ(invite("350102199003071234"), &refusals::kApplicantTwice) << "herself";
    EXPECT_EQ(invite("350102199003071235"), &refusals::kApplicantNumber);
    EXPECT_EQ(invite(kChensNumber, lin, "x"), &refusals::kApplicantNumber);
    ASSERT_EQ(invite(kChensNumber), nullptr);
    EXPECT_EQ(invite(kChensNumber), &refusals::kApplicantTwice);
    ASSERT_EQ(invite(kWangsNumber), nullptr);
    EXPECT_EQ(invite("110101199003074477"), &refusals::kTooManyApplicants);
    takes(std::nullopt);
    EXPECT_EQ(invite("110101199003074477"), &refusals::kNotJoint);
}

TEST_P(Together, WhoSaysNoKeepsItFromBeingHandedInUntilSheIsTakenOffOrAskedAgain) {
    takes(catalogue::JointContent{1, 3});
    ASSERT_EQ(invite(kChensNumber), nullptr);
    ASSERT_EQ(leaves(chen), nullptr);
    EXPECT_FALSE(sees(chen));
    EXPECT_EQ(hand_in(), &refusals::kIncomplete);
    ASSERT_EQ(invite(kChensNumber), nullptr) << "asked again";
    EXPECT_TRUE(sees(chen));
    const ApplicantId row = seen(lin).together->applicants.at(0).id;
    ASSERT_EQ(run([&](sql::Tx& tx) { return remove_applicant(tx, parts(), lin, of->id, row); }),
              nullptr);
    EXPECT_FALSE(sees(chen));
    EXPECT_EQ(hand_in(), nullptr);
}

TEST_P(Together, WhoeverLeavesBeforeAcceptanceEndsItWhereTooFewRemain) {
    handed_in();
    ASSERT_EQ(leaves(chen), nullptr);
    EXPECT_EQ(of->state, CaseState::not_accepted);
    EXPECT_FALSE(of->remark.empty());
    EXPECT_FALSE(sees(chen));
    read(
        [&](sql::Tx& tx) { EXPECT_EQ(parts().store.events_of(tx, *of).back().by_whom, "system"); });
}

TEST_P(Together, WhereEnoughRemainItGoesOnWithoutHer) {
    takes(catalogue::JointContent{1, 3});
    handed_in();
    ASSERT_EQ(leaves(chen), nullptr);
    EXPECT_EQ(of->state, CaseState::submitted);
    EXPECT_THAT(told("case.applicant_left"), SizeIs(1));
    EXPECT_EQ(take_back(), nullptr) << "she alone is left";
}

TEST_P(Together, AfterAcceptanceNobodyLeavesAndAllTakeItBack) {
    accepted();
    EXPECT_EQ(leaves(chen), &refusals::kTooLateToLeave);
    EXPECT_EQ(take_back(), &refusals::kOthersToAgree);
    EXPECT_EQ(facts.at("names"), "**红");
    ASSERT_EQ(
        run([&](sql::Tx& tx) { return ask_withdrawal(tx, parts(), lin, of->id, "大家都不办了"); }),
        nullptr);
    for (const bool agrees : {true, false, true}) {
        ASSERT_EQ(run([&](sql::Tx& tx) {
                      return agree_to_withdrawal(tx, parts(), chen, of->id, agrees);
                  }),
                  nullptr);
        EXPECT_EQ(seen(lin).together->applicants.at(0).agrees_to_withdrawal, agrees);
    }
    EXPECT_EQ(take_back(), nullptr);
    EXPECT_EQ(of->state, CaseState::withdrawn);
}

TEST_P(Together, ADraftIsThrownAwayByWhoOpenedIt) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    EXPECT_EQ(take_back(), nullptr);
}

TEST_P(Together, EachStepIsToldToAllOfThem) {
    accepted();
    read([&](sql::Tx& tx) {
        std::size_t steps = 0;
        for (const auto& entry : journal::read_subject(tx, "case:" + of->id.text(), 0, 200)) {
            if (entry.what != "case.submitted" && entry.what != "case.accepted") continue;
            EXPECT_EQ(entry.facts.at("together"), json::array{chen.person_id}) << entry.what;
            ++steps;
        }
        EXPECT_EQ(steps, 2u);
    });
}

TEST_P(Together, WhoIsNotKnownYetFindsItWhenSheProvesHerself) {
    ASSERT_EQ(invite(kWangsNumber), nullptr);
    EXPECT_THAT(told("case.applicant_invited"), IsEmpty());
    const http::Caller wang = town_->proven_person(database(), "13700001234", kWangsNumber);
    EXPECT_FALSE(sees(wang));
    journal::Entry proven;
    proven.what = "person.proven";
    proven.on_behalf = wang.person_id;
    write([&](sql::Tx& tx) { applicants_follower(parts()).effect(tx, proven); });
    EXPECT_TRUE(sees(wang));
    EXPECT_THAT(told("case.applicant_invited"), SizeIs(1));
    EXPECT_EQ(confirms(wang), nullptr);
}

TEST_P(Together, WhoActsForHerConfirmsUnderTheMandateAndSeesNoMoreThanItLets) {
    const http::Caller zhou = town_->proven_person(database(), "13600001234", kWangsNumber);
    ASSERT_EQ(invite(kChensNumber), nullptr);
    http::Caller agent = zhou;
    agent.acting_for = http::ActingFor{"person", chen.person_id};
    EXPECT_FALSE(sees(agent));
    write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO mandates_mandate (id, kind, state, proposed_by, principal_id, "
            "agent_id, items, fields, until, consent, offered_at, accepted_at) VALUES ($1, "
            "'between_people', 'accepted', 'principal', $2, $3, 'GA003', 'name', '2018-12-31', "
            "'both_signed_in', 1, 1)",
            town_->house.ids.next(town_->house.clock.now()).text(), chen.person_id,
            zhou.account_id);
    });
    const CaseView view = seen(agent);
    EXPECT_FALSE(view.form.contains("citizen_id"));
    ASSERT_EQ(confirms(agent), nullptr);
    EXPECT_EQ(hand_in(), nullptr);
}

TEST_P(Together, AFirmAppliesThroughItsAgent) {
    EXPECT_EQ(run([&](sql::Tx& tx) {
                  return invite_applicant(
                      tx, parts(), lin, of->id,
                      {PrincipalKind::legal_person, "别的名称", testing::kFirmUscc});
              }),
              &refusals::kApplicantNumber);
    ASSERT_EQ(run([&](sql::Tx& tx) {
                  return invite_applicant(
                      tx, parts(), lin, of->id,
                      {PrincipalKind::legal_person, "海峡贸易", testing::kFirmUscc});
              }),
              nullptr);
    const http::Caller agent = town_->agent_of_firm(chen, true, true);
    ASSERT_EQ(confirms(agent), nullptr);
    EXPECT_EQ(hand_in(), nullptr);
    EXPECT_FALSE(sees(chen)) << "it is the firm's";
}

TEST_P(Together, AnOfficerKeepsOutOfACaseOfHersWithOthers) {
    handed_in();
    const http::Caller wang = town_->hire(database(), "police.wang", kName);
    write([&](sql::Tx& tx) {
        TaskStore{parts().store}.save_officer(
            tx, {"GA-350102000000", wang.account_id, "", kChensNumber});
    });
    EXPECT_EQ(run([&](sql::Tx& tx) { return accept(tx, parts(), wang, of->id, of->version); }),
              &refusals::kKeepsOut);
}

TEST_P(Together, HerListHerCopyAndHerLeavingKnowOfIt) {
    ASSERT_EQ(invite(kChensNumber), nullptr);
    const auto person = *identity::PersonId::parse(chen.person_id);
    read([&](sql::Tx& tx) {
        const auto shared = ApplicantStore{parts().store}.list_shared(tx, person, {}, {});
        ASSERT_EQ(shared.size(), 1u);
        EXPECT_EQ(shared[0].mine, ApplicantState::invited);
        const json::object copy = portrait_of(tx, parts(), person);
        ASSERT_EQ(copy.at("cases_together").as_array().size(), 1u);
        EXPECT_EQ(copy.at("cases_together").at(0).at("part"), "invited");
    });
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = chen.person_id;
    closed.facts = {{"why", "by_owner"}};
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, closed); });
    EXPECT_FALSE(sees(chen));
    EXPECT_EQ(seen(lin).together->applicants.at(0).state, ApplicantState::declined);
}

TEST_P(Together, AnOpenCaseWithOthersKeepsAnAccountOpen) {
    handed_in();
    read([&](sql::Tx& tx) {
        const auto person = *identity::PersonId::parse(chen.person_id);
        EXPECT_THAT(standing_of(tx, parts(), person).open, SizeIs(1));
    });
}

TEST_P(Together, TheDeskSeesThemMaskedAndEachIsToldThatItLooked) {
    handed_in();
    write([&](sql::Tx& tx) {
        const DeskCase view = desk_view_of(tx, parts(), testing::Town::officer(), *of);
        ASSERT_EQ(view.together->applicants.size(), 1u);
        EXPECT_EQ(view.together->applicants[0].name, "**红");
        EXPECT_EQ(view.together->applicants[0].number.find(kChensNumber), std::string::npos);
        EXPECT_TRUE(view.together->allowed.empty());
    });
    read([&](sql::Tx& tx) {
        std::vector<std::string> read_of;
        for (const auto& entry : journal::read_matter(tx, "case:" + of->id.text(), 0, 100)) {
            if (entry.what == journal::kPersonDataRead) read_of.push_back(entry.subject);
        }
        EXPECT_THAT(read_of, Contains("person:" + chen.person_id));
    });
}

MASHANG_ON_EACH_ENGINE(Together);

}  // namespace
}  // namespace mashang::cases
