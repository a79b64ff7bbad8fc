#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "contexts/showcase/refusals.h"
#include "contexts/showcase/testing/showcase_fixture.h"
#include "contexts/showcase/views.h"
#include "platform/json/refusals.h"

namespace mashang::showcase {
namespace {

using ::testing::ElementsAre;
using enum AdmissionState;

const std::string kSubject = "app:A09";

Assessing saying(Verdict easy, const std::string& conditions = "",
                 std::optional<Date> conditions_by = {}) {
    return {.assessments = {{Criterion::easy, easy, "操作三步"},
                            {Criterion::authoritative, Verdict::met, "公安机关出具"},
                            {Criterion::practical, Verdict::met, "年办理量大"},
                            {Criterion::effective, Verdict::met, "均按期办结"}},
            .conditions = conditions,
            .conditions_by = conditions_by};
}

class Admissions : public testing::ShowcaseTest {
  protected:
    Admission proposed_one(const std::string& subject = kSubject) {
        return run([&](sql::Tx& tx) { return propose(tx, parts(), editor, subject, "群众常办"); });
    }
    Admission assessed(const Admission& admission, const Assessing& said) {
        return run([&](sql::Tx& tx) {
            return assess(tx, parts(), assessor, admission.subject, admission.number, said);
        });
    }
    const Refusal* refused_assessment(const http::Caller& by, const Admission& admission,
                                      const Assessing& said) {
        return refusal_of([&](sql::Tx& tx) {
            assess(tx, parts(), by, admission.subject, admission.number, said);
        });
    }
    AdmissionState state_of(const Admission& admission) {
        return run([&](sql::Tx& tx) {
                   return store::find_admission(tx, admission.subject, admission.number).value();
               })
            .state;
    }
    void ring(const std::string& subject = kSubject) {
        write([&](sql::Tx& tx) { assessment_alarm(parts()).ring(tx, subject, clock().now()); });
    }
    std::vector<Instant> alarms() {
        return run(
            [](sql::Tx& tx) { return tx.query<Instant>("SELECT due FROM timer ORDER BY due"); });
    }
};

TEST_P(Admissions, FromProposalToAdmissionEachStepTakesTheRightHandAndIsJournalled) {
    const Admission first = proposed_one();
    EXPECT_EQ(first.number, 1);
    EXPECT_EQ(first.state, proposed);
    const Admission admitted_one = assessed(first, saying(Verdict::met));
    EXPECT_EQ(admitted_one.state, admitted);
    EXPECT_EQ(admitted_one.due_on, today().plus_days(365));
    const auto entries = told("candidate:app:A09");
    EXPECT_THAT(whats(entries), ElementsAre("admission.proposed", "admission.assessed"));
    EXPECT_EQ(entries[1].facts.at("result"), "admitted");
    EXPECT_EQ(entries[1].facts.at("easy"), "met");
    EXPECT_EQ(entries[1].actor, assessor.account_id);
}

TEST_P(Admissions, OnlyTheBodysProvincialOfficeProposes) {
    for (const auto& [caller, subject] : {std::pair{stranger, kSubject},
                                          {staff("editor", "GA-350102000000", "x"), kSubject},
                                          {assessor, kSubject},
                                          {editor, std::string{"item:SC001"}}}) {
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { propose(tx, parts(), caller, subject, "理由"); }),
                  &refusals::kNotYourCandidate);
    }
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { propose(tx, parts(), editor, "app:A99", "理由"); }),
              &refusals::kNoSuchCandidate);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { propose(tx, parts(), editor, "item:GA003", "理由"); }),
              nullptr);
}

TEST_P(Admissions, WhatIsProposedAlreadyIsNotProposedAgainUntilItIsTakenBack) {
    const Admission first = proposed_one();
    const auto again = [&](sql::Tx& tx) { propose(tx, parts(), editor, kSubject, "再提"); };
    EXPECT_EQ(refusal_of(again), &refusals::kProposedAlready);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_back(tx, parts(), stranger, kSubject, 1); }),
              &refusals::kNoSuchAdmission);
    EXPECT_EQ(run([&](sql::Tx& tx) { return take_back(tx, parts(), editor, kSubject, 1); }).state,
              taken_back);
    EXPECT_EQ(refused_assessment(assessor, first, saying(Verdict::met)),
              &refusals::kAdmissionChanged);
    EXPECT_EQ(refusal_of(again), nullptr);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_back(tx, parts(), editor, kSubject, 1); }),
              &refusals::kAdmissionChanged);
}

TEST_P(Admissions, OnlyThePlatformAssessesAndNobodyWhatSheProposed) {
    const Admission first = proposed_one();
    EXPECT_EQ(
        refused_assessment(staff("publisher", testing::kPolice, "p"), first, saying(Verdict::met)),
        &refusals::kNotThePlatform);
    const Admission own = run([&](sql::Tx& tx) {
        return propose(tx, parts(), staff("editor", testing::kPlatform, "both"), "app:A15", "理由");
    });
    EXPECT_EQ(refused_assessment(staff("publisher", testing::kPlatform, "both"), own,
                                 saying(Verdict::met)),
              &refusals::kOwnProposal);
    EXPECT_EQ(refused_assessment(assessor, own, saying(Verdict::met)), nullptr);
}

TEST_P(Admissions, ACriterionMetInPartNeedsConditionsAndADayWithinAYear) {
    const Admission first = proposed_one();
    const auto wrong = [&](const Assessing& said) {
        EXPECT_NE(refused_assessment(assessor, first, said), nullptr);
        return faults.empty() ? nullptr : faults.front().refusal;
    };
    EXPECT_EQ(wrong(saying(Verdict::partly)), &refusals::kConditionsMissing);
    EXPECT_EQ(wrong(saying(Verdict::partly, "补英文")), &refusals::kConditionsMissing);
    EXPECT_EQ(wrong(saying(Verdict::partly, "补英文", today())), &refusals::kConditionsMissing);
    EXPECT_EQ(wrong(saying(Verdict::partly, "补英文", today().plus_days(366))),
              &refusals::kConditionsMissing);
    EXPECT_EQ(wrong(saying(Verdict::met, "补英文")), &refusals::kConditionsWithoutNeed);
    EXPECT_EQ(wrong(saying(Verdict::not_met, "", today().plus_days(3))),
              &refusals::kConditionsWithoutNeed);
    const Admission done =
        assessed(first, saying(Verdict::partly, "补英文", today().plus_days(30)));
    EXPECT_EQ(done.state, conditional);
    EXPECT_EQ(done.due_on, today().plus_days(30));
}

TEST_P(Admissions, AReassessmentSupersedesTheRecordWhichStaysAsItWas) {
    const Admission first = assessed(proposed_one(), saying(Verdict::met));
    clock().advance(std::chrono::hours{48});
    const Admission second = proposed_one();
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(state_of(first), admitted) << "it counts until the next one is assessed";
    assessed(second, saying(Verdict::not_met));
    EXPECT_EQ(state_of(first), superseded);
    EXPECT_EQ(state_of(second), refused);
    EXPECT_TRUE(alarms().empty()) << "what was refused is not due";
    const auto record = run([&](sql::Tx& tx) { return list_assessed(tx, parts(), kSubject); });
    ASSERT_EQ(record.size(), 2u);
    EXPECT_EQ(record[1].assessed_at, first.assessed_at);
    EXPECT_EQ(record[1].due_on, first.due_on);
    const auto view = run([&](sql::Tx& tx) { return view_of(tx, parts(), record[1]); });
    ASSERT_EQ(view.assessments.size(), 4u);
    EXPECT_EQ(view.assessments[3], (Assessment{Criterion::easy, Verdict::met, "操作三步"}));
}

TEST_P(Admissions, OnItsDayItIsDueAndStillStands) {
    const Admission first = assessed(proposed_one(), saying(Verdict::met));
    ASSERT_EQ(alarms().size(), 1u);
    EXPECT_EQ(alarms()[0], Instant::at(today().plus_days(365), std::chrono::hours{8}));
    ring();
    EXPECT_EQ(state_of(first), admitted) << "rung too early it waits on";
    clock().set(alarms()[0]);
    ring();
    EXPECT_EQ(state_of(first), due);
    ring();
    EXPECT_THAT(whats(told("candidate:app:A09")),
                ElementsAre("admission.proposed", "admission.assessed", "admission.due"));
    const auto standing = run([&](sql::Tx& tx) { return find_standing(tx, kSubject); });
    EXPECT_EQ(standing.value().number, 1);
    assessed(proposed_one(), saying(Verdict::met));
    EXPECT_EQ(state_of(first), superseded);
}

TEST_P(Admissions, OfTwoAssessorsAtOnceOneIsHeard) {
    const Admission first = proposed_one();
    std::atomic<int> heard{0};
    std::atomic<int> late{0};
    std::vector<std::jthread> desks;
    for (const http::Caller& by : {assessor, other_assessor}) {
        desks.emplace_back([&, by] {
            try {
                write([&](sql::Tx& tx) {
                    assess(tx, parts(), by, kSubject, first.number, saying(Verdict::met));
                });
                ++heard;
            } catch (const Refused& no) {
                if (&no.refusal() == &refusals::kAdmissionChanged) ++late;
            }
        });
    }
    desks.clear();
    EXPECT_EQ(heard, 1);
    EXPECT_EQ(late, 1);
}

TEST_P(Admissions, TheOfficeListsItsOwnAndThePlatformAll) {
    proposed_one();
    const auto listed = [&](const http::Caller& by) {
        return run([&](sql::Tx& tx) { return list_in(tx, parts(), by, proposed); }).size();
    };
    EXPECT_EQ(listed(editor), 1u);
    EXPECT_EQ(listed(assessor), 1u);
    EXPECT_EQ(listed(stranger), 0u);
}

TEST_P(Admissions, TheAssessorIsToldWhatThePlatformKnows) {
    const auto facts = run([&](sql::Tx& tx) {
        return facts_of(tx, parts(), get_candidate(*parts().catalogue.get(), "app:A06"));
    });
    EXPECT_EQ(facts.items, 2u);
    EXPECT_EQ(facts.submitted, 20);
    EXPECT_EQ(facts.decided, 16);
    EXPECT_EQ(facts.on_time, 12);
    ASSERT_TRUE(facts.rating);
    EXPECT_EQ(facts.rating->count, 0);
    const auto item = run([&](sql::Tx& tx) {
        return facts_of(tx, parts(), get_candidate(*parts().catalogue.get(), "item:GA003"));
    });
    EXPECT_EQ(item.items, 1u);
    EXPECT_FALSE(item.rating);
}

MASHANG_ON_EACH_ENGINE(Admissions);

}  // namespace
}  // namespace mashang::showcase
