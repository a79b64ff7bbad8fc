// 秒批 from end to end: what is granted at once, what goes to a person, contests, the sample and
// the switch.

#include "contexts/cases/flows_instant.h"

#include <gmock/gmock.h>

#include "base/enum_names.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_end.h"
#include "contexts/cases/flows_revocation.h"
#include "contexts/cases/instant_refusals.h"
#include "contexts/cases/instant_view.h"
#include "contexts/cases/officer.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/revocation_refusals.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/testing/instant_fixture.h"
#include "contexts/cases/views.h"
#include "contexts/cases/whole.h"
#include "platform/crypto/bytes.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::Each;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kItem = testing::kInstantItem;

class InstantFlows : public testing::InstantTest {};

TEST_P(InstantFlows, WhoMeetsAllConditionsHasTheDecisionWhenSheHandsIn) {
    const Case of = granted();
    EXPECT_EQ(of.state, CaseState::decided);
    EXPECT_EQ(of.outcome, Outcome::granted);
    EXPECT_EQ(of.decided_at, of.accepted_at);
    EXPECT_TRUE(of.has_result());
    EXPECT_FALSE(of.due_date);
    EXPECT_EQ(fresh(of), of) << "in one transaction with the submission";
    EXPECT_THAT(told(of), Contains("case.submitted"));
    EXPECT_THAT(told(of), Contains("case.decided"));
    const auto tasks = run([&](sql::Tx& tx) { return TaskStore{town().store}.list(tx, of); });
    EXPECT_TRUE(tasks.empty()) << "nobody has to do anything";
}

TEST_P(InstantFlows, TheSystemDecidesAndItsClockStopsAtOnce) {
    const Case of = granted();
    const auto events = run([&](sql::Tx& tx) { return parts().store.events_of(tx, of); });
    EXPECT_EQ(events.back().what, "decide_at_once");
    EXPECT_EQ(events.back().by_whom, "system");
    const auto rows = run([&](sql::Tx& tx) { return parts().store.clock_rows_of(tx, of); });
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.front().deed, ClockDeed::start);
    EXPECT_EQ(rows.back().deed, ClockDeed::stop);
    EXPECT_EQ(rows.back().clause, "行政许可法 34(2)");
}

TEST_P(InstantFlows, TheDecisionIsExplainedWithMaskedFacts) {
    const Case of = granted();
    const AutomaticView view = seen(of, lin_);
    EXPECT_EQ(view.ruling, Ruling::granted);
    EXPECT_EQ(view.cause, RulingCause::all_hold);
    EXPECT_EQ(view.edition, of.item_edition);
    EXPECT_EQ(view.conditions.size(), 6U);
    EXPECT_THAT(view.conditions, Each(Field(&ConditionView::state, ConditionState::held)));
    std::string all;
    for (const ConditionView& condition : view.conditions) {
        EXPECT_FALSE(condition.looked_at.empty()) << condition.name;
        for (const FactView& fact : condition.looked_at) all += fact.name + "=" + fact.value + "\n";
    }
    EXPECT_THAT(all, HasSubstr("居民身份证：有效期止=2030-01-01"));
    EXPECT_THAT(all, HasSubstr("实名信息：年龄=28"));
    EXPECT_THAT(all, HasSubstr("**红"));
    EXPECT_THAT(all, Not(HasSubstr("林小红")));
    EXPECT_THAT(all, Not(HasSubstr("350102199003071234")));
}

TEST_P(InstantFlows, WhoDoesNotMeetOneConditionIsLeftToAPersonWhoSeesWhich) {
    const Case of = left_to_person();
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_FALSE(of.outcome);
    EXPECT_TRUE(of.due_date) << "the office's clock runs";
    EXPECT_THAT(told(of), Contains("case.left_to_person"));
    const AutomaticView view = seen(of, officer_);
    EXPECT_EQ(view.ruling, Ruling::to_person);
    EXPECT_EQ(view.cause, RulingCause::conditions);
    const auto unmet =
        std::ranges::count(view.conditions, ConditionState::not_held, &ConditionView::state);
    EXPECT_EQ(unmet, 1);
    const Case accepted =
        run([&](sql::Tx& tx) { return accept(tx, parts(), officer_, of.id, of.version); });
    EXPECT_EQ(accepted.state, CaseState::accepted) << "and handles it as any other";
}

TEST_P(InstantFlows, ARegisterThatIsDownLeavesItToAPerson) {
    const Case of = draft(lin_);
    give_up();
    const files::StoredFile photo = parts().files.take(testing::one_pixel());
    Case now = of;
    for (const int seq : {1, 2}) {
        now = run([&](sql::Tx& tx) {
            return put_material(tx, parts(), lin_, of.id, seq, photo, "照片.png");
        });
    }
    now = handed_in(now, lin_);
    EXPECT_EQ(now.state, CaseState::submitted);
    const auto states = seen(now, officer_).conditions;
    EXPECT_EQ(states.at(0).state, ConditionState::not_held) << "she uploaded them herself";
    EXPECT_EQ(states.at(1).state, ConditionState::unknown) << "what is on them nobody has read";
}

TEST_P(InstantFlows, WhatARegisterAnswersAfterTheSubmissionDecidesThen) {
    change_item([](catalogue::ItemContent& content) {
        content.materials[1].necessity = catalogue::Necessity::optional;
    });
    Case of = draft(lin_);
    answer(a_face(), false);
    of = handed_in(of, lin_);
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_EQ(seen(of, officer_).ruling, Ruling::waiting);
    answer_rest();
    EXPECT_EQ(fresh(of).state, CaseState::decided);
    EXPECT_EQ(seen(fresh(of), lin_).ruling, Ruling::granted);
}

TEST_P(InstantFlows, WhatAPersonHasTakenUpNoRegisterDecides) {
    change_item([](catalogue::ItemContent& content) {
        content.materials[1].necessity = catalogue::Necessity::optional;
    });
    Case of = draft(lin_);
    answer(a_face(), false);
    of = handed_in(of, lin_);
    of = run([&](sql::Tx& tx) {
        return request_supplement(tx, parts(), officer_, of.id, of.version, {"请说明用途"});
    });
    of = run([&](sql::Tx& tx) {
        return supplement(tx, parts(), lin_, of.id, of.version, "用于入学").of;
    });
    answer_rest();
    EXPECT_EQ(fresh(of).state, CaseState::submitted);
    EXPECT_EQ(seen(of, officer_).ruling, Ruling::to_person);
}

TEST_P(InstantFlows, RulesThatAreOverDecideNothing) {
    change_item([](catalogue::ItemContent& content) {
        content.decision_rules->valid_until = Date::parse("2018-09-29");
    });
    const Case of = granted();
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_EQ(seen(of, officer_).cause, RulingCause::expired);
}

TEST_P(InstantFlows, APromiseInThePlaceOfAMaterialIsAPersonsToBelieve) {
    const Case of = draft(lin_);
    answer(a_face());
    write([&](sql::Tx& tx) {
        PromiseStore{town().store}.save(tx, {.person_id = of.person_id,
                                             .case_id = of.id,
                                             .seq = 1,
                                             .kind = PromiseKind::later,
                                             .working_days = 5,
                                             .given_at = town().house.clock.now(),
                                             .given_by = lin_.account_id,
                                             .state = PromiseState::open});
    });
    const Case now = handed_in(of, lin_);
    EXPECT_EQ(now.state, CaseState::submitted);
    EXPECT_EQ(seen(now, officer_).cause, RulingCause::promise);
}

TEST_P(InstantFlows, AnItemWithoutRulesIsAsBefore) {
    change_item([](catalogue::ItemContent& content) { content.decision_rules.reset(); });
    const Case of = granted();
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_FALSE(
        run([&](sql::Tx& tx) { return automatic_view_of(tx, parts(), officer_, of).has_value(); }));
}

TEST_P(InstantFlows, TheApplicantAsksForAPersonOnceAndIsAnswered) {
    const Case of = granted();
    EXPECT_TRUE(seen(of, lin_).contest_until);
    const Case waits = contested(of);
    EXPECT_EQ(waits.version, of.version + 1);
    EXPECT_FALSE(seen(waits, lin_).contest_until);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { contest(tx, parts(), lin_, of.id, "还有"); }),
              &refusals::kContestedAlready);
    const AutomaticList before = list(officer_);
    ASSERT_EQ(before.contests.size(), 1U);
    EXPECT_EQ(before.contests[0].reason, "证明上的地址写错了");
    EXPECT_EQ(before.contests[0].applicant_masked, "**红");

    const Case settled = run([&](sql::Tx& tx) {
        return settle_contest(tx, parts(), officer_, of.id, waits.version,
                              {{}, "地址与户口簿一致"});
    });
    EXPECT_EQ(settled.outcome, Outcome::granted) << "it stands";
    EXPECT_EQ(settled.remark, of.remark);
    const AutomaticView view = seen(settled, lin_);
    ASSERT_TRUE(view.contest);
    EXPECT_EQ(view.contest->state, ContestState::confirmed);
    EXPECT_EQ(view.contest->answer, "地址与户口簿一致");
    EXPECT_TRUE(list(officer_).contests.empty());
    EXPECT_THAT(told(of), Contains("case.contest_settled"));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  settle_contest(tx, parts(), officer_, of.id, settled.version, {{}, "再答"});
              }),
              &refusals::kNoContest);
}

TEST_P(InstantFlows, APersonMayChangeWhatTheRulesDecided) {
    const Case waits = contested(granted());
    const Case settled = run([&](sql::Tx& tx) {
        return settle_contest(tx, parts(), officer_, waits.id, waits.version,
                              {Outcome::granted_in_part, "只证明户主身份"});
    });
    EXPECT_EQ(settled.outcome, Outcome::granted_in_part);
    EXPECT_EQ(settled.remark, "只证明户主身份");
    EXPECT_EQ(seen(settled, lin_).contest->state, ContestState::changed);
}

TEST_P(InstantFlows, AContestIsThePersonsToAskAndTheOfficesToAnswer) {
    const Case of = granted();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { contest(tx, parts(), chen_, of.id, "不服"); }),
              &refusals::kNoSuchCase);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { contest(tx, parts(), lin_, of.id, ""); }),
              &refusals::kReasonMissing);
    const Case waits = contested(of);
    const auto settle = [&](const http::Caller& by, std::int64_t version, const char* text) {
        return refusal_of(
            [&](sql::Tx& tx) { settle_contest(tx, parts(), by, of.id, version, {{}, text}); });
    };
    EXPECT_EQ(settle(elsewhere_, waits.version, "维持"), &refusals::kNoSuchCase);
    EXPECT_EQ(settle({}, waits.version, "维持"), &refusals::kNoSuchCase);
    EXPECT_EQ(settle(officer_, waits.version - 1, "维持"), &refusals::kChangedMeanwhile);
    EXPECT_EQ(settle(officer_, waits.version, ""), &refusals::kReasonMissing);
    EXPECT_EQ(seen(fresh(of), lin_).contest->state, ContestState::open);
}

TEST_P(InstantFlows, WhatAPersonDecidedIsNotContestedSo) {
    const Case of = left_to_person();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { contest(tx, parts(), lin_, of.id, "不服"); }),
              &refusals::kNotByRule);
    EXPECT_FALSE(seen(of, lin_).contest_until);
}

TEST_P(InstantFlows, AfterSixtyDaysItIsTooLateToContest) {
    const Case of = granted();
    const Instant decided = *of.decided_at;
    const Instant last = Instant::at(decided.date().plus_days(kContestDays));
    town().house.clock.set(Instant::at(last.date().plus_days(1)));
    EXPECT_FALSE(seen(of, lin_).contest_until);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { contest(tx, parts(), lin_, of.id, "不服"); }),
              &refusals::kTooLateToContest);
    town().house.clock.set(last);
    EXPECT_EQ(contested(of).state, CaseState::decided) << "the last day counts";
}

TEST_P(InstantFlows, WhatWasServedMayBeContestedToo) {
    Case of = granted();
    of = run([&](sql::Tx& tx) { return serve(tx, parts(), lin_, of, ServedBy::opened); });
    EXPECT_EQ(contested(of).state, CaseState::served);
}

TEST_P(InstantFlows, AnOfficerLooksAtWhatWasDrawn) {
    const Case of = granted();
    ASSERT_EQ(list(officer_).samples.size(), 1U) << "the first grants are all drawn";
    EXPECT_EQ(seen(of, lin_).inspection, Inspection::none) << "which its applicant is not told";
    const auto look = [&](const http::Caller& by, bool right, const char* remark) {
        return refusal_of([&](sql::Tx& tx) { inspect(tx, parts(), by, of.id, right, remark); });
    };
    EXPECT_EQ(look(elsewhere_, true, ""), &refusals::kNoSuchCase);
    EXPECT_EQ(look(officer_, false, ""), &refusals::kReasonMissing);
    EXPECT_EQ(look(officer_, false, "身份证已挂失"), nullptr);
    EXPECT_EQ(look(officer_, true, ""), &refusals::kNotToInspect) << "once";
    EXPECT_EQ(seen(of, officer_).inspection, Inspection::wrong);
    EXPECT_TRUE(list(officer_).samples.empty());
    EXPECT_THAT(told(of), Contains("case.inspected"));
    const auto items = list(officer_).items;
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].item_id, kItem);
    EXPECT_EQ(items[0].granted, 1);
    EXPECT_EQ(items[0].sampled, 1);
    EXPECT_EQ(items[0].wrong, 1);
}

TEST_P(InstantFlows, WhoeverHasAnInterestLooksAtNeitherContestNorSample) {
    const Case of = contested(granted());
    write([&](sql::Tx& tx) {
        TaskStore{town().store}.add_recusal(tx, of, officer_.account_id, town().house.clock.now(),
                                            "亲属");
    });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  settle_contest(tx, parts(), officer_, of.id, of.version, {{}, "维持"});
              }),
              &refusals::kKeepsOut);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { inspect(tx, parts(), officer_, of.id, true, ""); }),
              &refusals::kKeepsOut);
}

TEST_P(InstantFlows, WhoLeadsTheOfficeStopsTheRulesOfAnItemAndLetsThemAgain) {
    const auto stop = [&](const http::Caller& by, const char* item, const char* reason) {
        return refusal_of([&](sql::Tx& tx) { stop_automation(tx, parts(), by, item, reason); });
    };
    EXPECT_EQ(stop(officer_, kItem, "抽查发现错误"), &refusals::kLeadersOnly);
    let_lead(officer_);
    EXPECT_EQ(stop(officer_, "GA003", "抽查发现错误"), &refusals::kNoDecisionRules);
    EXPECT_EQ(stop(officer_, kItem, ""), &refusals::kReasonMissing);
    EXPECT_EQ(stop(officer_, kItem, "抽查发现错误"), nullptr);
    EXPECT_TRUE(list(officer_).items.at(0).stopped_at);
    const Case of = granted();
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_EQ(seen(of, officer_).cause, RulingCause::stopped);

    write([&](sql::Tx& tx) { resume_automation(tx, parts(), officer_, kItem); });
    EXPECT_EQ(handed_in_by_chen().state, CaseState::decided);
    const auto entries = run([&](sql::Tx& tx) {
        return journal::read_subject(tx, std::string{"item:"} + kItem, 0, 10);
    });
    EXPECT_EQ(entries.size(), 2U) << "both are journalled";
}

TEST_P(InstantFlows, WhoActsForAnotherSeesNotWhatWasLookedAt) {
    const Case of = granted();
    http::Caller through_app = lin_;
    through_app.client_id = "clinic";
    through_app.scopes = {"cases"};
    for (const ConditionView& condition : seen(of, through_app).conditions) {
        EXPECT_TRUE(condition.looked_at.empty());
    }
}

TEST_P(InstantFlows, TheWholeCaseHoldsTheExplanation) {
    const Case of = granted();
    const WholeCase whole = run([&](sql::Tx& tx) { return whole_case(tx, parts(), of); });
    ASSERT_TRUE(whole.automatic);
    EXPECT_EQ(whole.automatic->conditions.size(), 6U);
}

TEST_P(InstantFlows, ADraftThatGoesTakesWhatRegistersToldAlong) {
    const Case of = draft(lin_);
    answer(a_face());
    write([&](sql::Tx& tx) { parts().store.remove_draft(tx, of); });
    EXPECT_FALSE(run([&](sql::Tx& tx) {
        return InstantStore{town().store}.register_facts_of(tx, of, 1).has_value();
    }));
}

TEST_P(InstantFlows, ALotIsTheSameAgainAndAnotherUnderAnotherKey) {
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    crypto::KeyStore others = crypto::KeyStore::in_memory();
    const std::string id = draft(lin_).id.text();
    EXPECT_EQ(lot_of(keys, id), lot_of(keys, id));
    EXPECT_NE(lot_of(keys, id), lot_of(others, id)) << "nobody without the key foretells it";
}

TEST_P(InstantFlows, WhatTheSampleFindsWrongIsRevokedAfterItsPersonWasHeardByAnotherOfficer) {
    town().house.clock.set(*Instant::parse("2018-10-08T09:00:00+08:00"));
    Case of = granted();
    const http::Caller wang = town().hire(database(), "police.wang", "王建国");
    const http::Caller li = town().hire(database(), "police.li", "李敏");
    const auto propose = [&](const http::Caller& by) {
        return refusal_of([&](sql::Tx& tx) {
            of = propose_revocation(tx, parts(), by, of.id, of.version, "身份证已挂失");
        });
    };
    const auto settle = [&](const http::Caller& by, bool revokes) {
        return refusal_of([&](sql::Tx& tx) {
            of = settle_revocation(tx, parts(), by, of.id, of.version, {revokes, "经查已挂失"});
        });
    };
    EXPECT_EQ(propose(wang), &refusals::kNotToRevoke) << "nobody found it wrong";
    run([&](sql::Tx& tx) { return inspect(tx, parts(), wang, of.id, false, "身份证已挂失"); });
    EXPECT_TRUE(seen(of, wang).may_revoke);
    EXPECT_FALSE(seen(of, lin_).may_revoke);
    ASSERT_EQ(propose(wang), nullptr);
    EXPECT_EQ(propose(wang), &refusals::kNotToRevoke) << "once";
    EXPECT_EQ(list(li).revocations.size(), 1U);
    EXPECT_EQ(seen(of, lin_).revocation->hear_until, *Date::parse("2018-10-15"));
    EXPECT_TRUE(seen(of, lin_).revocation->may_act);

    EXPECT_EQ(settle(wang, true), &refusals::kOwnRevocation);
    EXPECT_EQ(settle(li, true), &refusals::kHearingRuns);
    ASSERT_EQ(refusal_of([&](sql::Tx& tx) {
                  of = answer_revocation(tx, parts(), lin_, of.id, "已补领新证");
              }),
              nullptr);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { answer_revocation(tx, parts(), lin_, of.id, "再说一次"); }),
        &refusals::kHearingOver);
    EXPECT_EQ(of.outcome, Outcome::granted) << "until it is settled it holds";
    ASSERT_EQ(settle(li, true), nullptr);
    EXPECT_EQ(of.outcome, Outcome::refused);
    EXPECT_EQ(of.remark, "经查已挂失");
    EXPECT_THAT(told(of), Contains("case.revoked"));
    EXPECT_EQ(seen(of, lin_).revocation->answer, "已补领新证");
    EXPECT_EQ(settle(li, true), &refusals::kNoRevocation);
    EXPECT_TRUE(list(li).revocations.empty());
}

TEST_P(InstantFlows, WhoSaysNothingHasHerTimeAndWhatIsDroppedStands) {
    town().house.clock.set(*Instant::parse("2018-10-08T09:00:00+08:00"));
    Case of = granted();
    const http::Caller wang = town().hire(database(), "police.wang", "王建国");
    const http::Caller li = town().hire(database(), "police.li", "李敏");
    run([&](sql::Tx& tx) { return inspect(tx, parts(), wang, of.id, false, "身份证已挂失"); });
    of = run([&](sql::Tx& tx) {
        return propose_revocation(tx, parts(), wang, of.id, of.version, "身份证已挂失");
    });
    town().house.clock.set(*Instant::parse("2018-10-16T09:00:00+08:00"));
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { answer_revocation(tx, parts(), lin_, of.id, "太晚了"); }),
        &refusals::kHearingOver);
    of = run([&](sql::Tx& tx) {
        return settle_revocation(tx, parts(), li, of.id, of.version, {false, "核实并未挂失"});
    });
    EXPECT_EQ(of.outcome, Outcome::granted);
    EXPECT_THAT(told(of), Contains("case.revocation_dropped"));
    EXPECT_TRUE(seen(of, wang).may_revoke) << "new facts may come";
}

MASHANG_ON_EACH_ENGINE(InstantFlows);

}  // namespace
}  // namespace mashang::cases
