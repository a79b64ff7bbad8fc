// The steps of a case in the office: who takes which, in what order, and who may not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/flows_clock.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/testing/tasks_fixture.h"

namespace mashang::cases {
namespace {

using process::StepRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kOffice = testing::kTasksOffice;

class Tasks : public testing::TasksTest {};

TEST_P(Tasks, ACaseOfAnItemWithoutAProcessWaitsForItsDecisionAlone) {
    const Case of = accepted();
    const Task task = open_task(of, "decide");
    EXPECT_EQ(tasks_of(of).size(), 1u);
    EXPECT_EQ(task.due_on, *of.due_date);
    EXPECT_EQ(task.role, StepRole::handler);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  complete(tx, parts(), li, {task.id, 1}, TaskOutcome::agreed, "");
              }),
              "cases.decides_the_case");
    EXPECT_EQ(decides(li, of).state, CaseState::decided);
    const Task done = tasks_of(of).front();
    EXPECT_EQ(done.state, TaskState::done);
    EXPECT_EQ(done.done_by, li.account_id);
}

TEST_P(Tasks, ADecisionWaitsForEveryStepAndNamesThoseThatAreOpen) {
    lay_down_side_by_side();
    const Case of = accepted();
    EXPECT_THAT(open_steps(of), ElementsAre("first"));
    EXPECT_EQ(refused_to_decide(wang, of), "cases.steps_open");
    does(wang, of, "first");
    EXPECT_THAT(open_steps(of), ElementsAre("building", "fire"));
    does(wang, of, "fire");
    EXPECT_THAT(open_steps(of), ElementsAre("building"));
    does(li, of, "building");
    does(zhou, of, "approve");
    EXPECT_THAT(open_steps(of), ElementsAre("decide"));
    EXPECT_EQ(decides(wang, of).state, CaseState::decided);
    EXPECT_THAT(open_steps(of), IsEmpty());
}

TEST_P(Tasks, WithAnyOfSeveralTheOthersAreDropped) {
    lay_down_side_by_side(process::Join::any);
    const Case of = accepted();
    does(wang, of, "first");
    const SeenTask building = seen(of, "building");
    does(li, of, "fire");
    EXPECT_THAT(open_steps(of), ElementsAre("approve"));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take(tx, parts(), wang, building); }),
              "cases.task_changed");
}

TEST_P(Tasks, EachStepIsForItsRoleAndNotForWhoDidTheOneBefore) {
    lay_down_side_by_side();
    const Case of = accepted();
    does(zhou, of, "first");
    does(wang, of, "fire");
    does(wang, of, "building");
    EXPECT_EQ(refused_to(wang, of, "approve"), "cases.not_this_role");
    EXPECT_EQ(refused_to(zhou, of, "approve"), "cases.other_hands");
    post("li.ming", {StepRole::leader});
    EXPECT_EQ(refused_to(li, of, "approve"), "");
}

TEST_P(Tasks, OfTwoWhoTakeOneTheSecondIsToldWhoWasFaster) {
    const Case of = accepted();
    const SeenTask at = seen(of, "decide");
    write([&](sql::Tx& tx) { take(tx, parts(), wang, at); });
    try {
        write([&](sql::Tx& tx) { take(tx, parts(), li, at); });
        FAIL() << "both have it";
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.refusal().code, "cases.task_changed");
        EXPECT_EQ(refused.facts().at("who"), "王警官");
        EXPECT_EQ(refused.facts().at("version"), "2");
    }
    const SeenTask now = seen(of, "decide");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take(tx, parts(), li, now); }), "cases.task_held");
    EXPECT_EQ(refused_to_decide(li, of), "cases.task_held");
    write([&](sql::Tx& tx) { give_back(tx, parts(), wang, now); });
    const SeenTask returned = seen(of, "decide");
    write([&](sql::Tx& tx) { take(tx, parts(), li, returned); });
    EXPECT_EQ(open_task(of, "decide").holder, li.account_id);
}

TEST_P(Tasks, OnlyWhoHasATaskOrLeadsGivesItBack) {
    const Case of = accepted();
    const auto given_back = [&](const http::Caller& by) {
        const SeenTask at = seen(of, "decide");
        return refusal_of([&](sql::Tx& tx) { give_back(tx, parts(), by, at); });
    };
    EXPECT_EQ(given_back(wang), "cases.task_not_yours");
    takes(wang, of, "decide");
    EXPECT_EQ(given_back(li), "cases.task_not_yours");
    EXPECT_EQ(given_back(zhou), "");
    EXPECT_FALSE(open_task(of, "decide").holder);
}

TEST_P(Tasks, WhoLeadsAssignsToThoseOfTheOffice) {
    const http::Caller elsewhere = hire("zhao", "赵警官", "GA-350203000000");
    const Case of = accepted();
    const SeenTask at = seen(of, "decide");
    const auto assigned = [&](const http::Caller& by, const http::Caller& to) {
        return refusal_of([&](sql::Tx& tx) { assign(tx, parts(), by, at, to.account_id); });
    };
    EXPECT_EQ(assigned(wang, li), "cases.leaders_only");
    EXPECT_EQ(assigned(zhou, elsewhere), "cases.not_of_this_office");
    EXPECT_EQ(assigned(elsewhere, elsewhere), "cases.no_such_task");
    EXPECT_EQ(assigned(zhou, li), "");
    EXPECT_EQ(open_task(of, "decide").holder, li.account_id);
}

TEST_P(Tasks, WhoeverHasATaskHandsItOverWithAReasonThatStaysWithTheCase) {
    const Case of = accepted();
    takes(wang, of, "decide");
    const SeenTask at = seen(of, "decide");
    const auto handed = [&](const http::Caller& by, const char* reason) {
        return refusal_of(
            [&](sql::Tx& tx) { hand_over(tx, parts(), by, at, li.account_id, reason); });
    };
    EXPECT_EQ(handed(wang, ""), "cases.reason_missing");
    EXPECT_EQ(handed(zhou, "他更熟悉"), "cases.task_not_yours");
    EXPECT_EQ(handed(wang, "他更熟悉"), "");
    EXPECT_EQ(open_task(of, "decide").holder, li.account_id);
    const CaseSteps steps = steps_for(li, of);
    ASSERT_EQ(steps.notes.size(), 1u);
    EXPECT_EQ(steps.notes.front().by, "王警官");
    EXPECT_EQ(steps.notes.front().text, "他更熟悉");
}

TEST_P(Tasks, WhatIsSentBackIsWithWhoDidItAndItsFollowersNoLongerStand) {
    lay_down_side_by_side();
    const Case of = accepted();
    does(wang, of, "first");
    it_is("2018-09-30T17:00:00+08:00");
    does(wang, of, "fire");
    it_is("2018-09-30T17:01:00+08:00");
    does(li, of, "building");
    it_is("2018-09-30T17:02:00+08:00");
    const SeenTask at = seen(of, "approve");
    const auto sent_back = [&](const char* to, const char* reason) {
        return refusal_of([&](sql::Tx& tx) { send_back(tx, parts(), zhou, at, to, reason); });
    };
    EXPECT_EQ(sent_back("fire", "缺图纸"), "cases.not_sent_back_there");
    EXPECT_EQ(sent_back("building", ""), "cases.reason_missing");
    EXPECT_EQ(sent_back("building", "缺图纸"), "");
    EXPECT_THAT(open_steps(of), ElementsAre("building"));
    EXPECT_EQ(open_task(of, "building").holder, li.account_id);
    it_is("2018-09-30T17:03:00+08:00");
    does(li, of, "building");
    EXPECT_THAT(open_steps(of), ElementsAre("approve")) << "the other branch stood";
    const CaseSteps steps = steps_for(wang, of);
    std::vector<TaskState> states;
    for (const DoneView& done : steps.history) states.push_back(done.state);
    EXPECT_THAT(states, ElementsAre(TaskState::done, TaskState::done, TaskState::undone,
                                    TaskState::sent_back, TaskState::done));
    EXPECT_EQ(steps.history[3].opinion, "缺图纸");
}

TEST_P(Tasks, ADisagreementIsReasonedAndGoesOn) {
    lay_down_side_by_side();
    const Case of = accepted();
    const SeenTask at = seen(of, "first");
    const auto said = [&](TaskOutcome outcome, const char* opinion) {
        return refusal_of([&](sql::Tx& tx) { complete(tx, parts(), wang, at, outcome, opinion); });
    };
    EXPECT_EQ(said(TaskOutcome::seen, ""), "cases.outcome_of_step");
    EXPECT_EQ(said(TaskOutcome::disagreed, ""), "cases.reason_missing");
    EXPECT_EQ(said(TaskOutcome::disagreed, "面积不符"), "");
    EXPECT_THAT(open_steps(of), ElementsAre("building", "fire"));
}

TEST_P(Tasks, TheyRunWithTheClockOfTheCase) {
    it_is("2018-09-03T09:00:00+08:00");
    lay_down_side_by_side();
    const Case of = accepted();
    EXPECT_EQ(open_task(of, "first").due_on.text(), "2018-09-05") << "two working days of its own";
    it_is("2018-09-04T09:00:00+08:00");
    const Case standing = run([&](sql::Tx& tx) {
        return suspend(tx, parts(), wang, of.id, of.version,
                       {catalogue::SpecialProcedure::hearing, 5, "听证"});
    });
    EXPECT_EQ(open_task(of, "first").due_on, no_due());
    EXPECT_EQ(refused_to(wang, of, "first"), "cases.not_in_this_state");
    it_is("2018-09-11T09:00:00+08:00");
    const Case resumed = run([&](sql::Tx& tx) {
        return resume(tx, parts(), wang, of.id, standing.version, "听证结束");
    });
    const int moved =
        parts().calendar.get()->working_days_between(*of.due_date, *resumed.due_date).days;
    EXPECT_GT(moved, 0);
    EXPECT_EQ(open_task(of, "first").due_on,
              parts().calendar.get()->add_working_days(*Date::parse("2018-09-05"), moved).date);
}

TEST_P(Tasks, AWithdrawnCaseLeavesNothingToDo) {
    const Case of = accepted();
    write([&](sql::Tx& tx) { withdraw(tx, parts(), lin, of.id, of.version, "不办了"); });
    EXPECT_EQ(tasks_of(of).front().state, TaskState::dropped);
}

TEST_P(Tasks, ACaseKeepsTheProcessUnderWhichItWasAccepted) {
    const Case before = accepted();
    lay_down_side_by_side();
    const Case after = accepted();
    lay_down(process::default_process(), 1);
    EXPECT_THAT(open_steps(before), ElementsAre("decide"));
    EXPECT_THAT(open_steps(after), ElementsAre("first"));
    does(wang, after, "first");
    EXPECT_THAT(open_steps(after), ElementsAre("building", "fire"));
}

TEST_P(Tasks, AProcessIsLaidDownSoundAndByWhoKeepsTheItem) {
    process::Process wrong = process::testing::side_by_side(process::Join::all);
    wrong.steps[3].join.reset();
    const auto laid_down = [&](const char* office, const process::Process& process, int number) {
        const http::Caller publisher = identity::testing::staff("publisher", office);
        return refusal_of(
            [&](sql::Tx& tx) { put_process(tx, parts(), publisher, "GA003", number, process); });
    };
    const auto& sound = process::default_process();
    EXPECT_EQ(laid_down("GA-350000000000", wrong, 0), "cases.process_wrong");
    EXPECT_EQ(laid_down("SC-350000000000", sound, 0), "catalogue.not_your_item");
    EXPECT_EQ(laid_down(kOffice, sound, 0), "catalogue.not_your_item");
    EXPECT_EQ(laid_down("GA-350000000000", sound, 0), "");
    EXPECT_EQ(laid_down("GA-350000000000", sound, 0), "cases.process_changed");
}

TEST_P(Tasks, WhatIsLateIsToldAndIsForWhoLeads) {
    it_is("2018-09-03T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[0].role = StepRole::reviewer;
    lay_down(process);
    post("li.ming", {StepRole::leader});
    const Case of = accepted();
    const Task task = open_task(of, "first");
    EXPECT_EQ(refused_to(li, of, "first"), "cases.not_this_role");
    rings_at(task, "2018-09-05T00:00:00+08:00");
    EXPECT_EQ(refused_to(li, of, "first"), "cases.not_this_role") << "little time is left";
    rings_at(task, "2018-09-06T00:00:00+08:00");
    EXPECT_TRUE(open_task(of, "first").late_at);
    EXPECT_EQ(count_told(of, "case.task_late"), 1);
    EXPECT_FALSE(alarm_of(task));
    EXPECT_EQ(refused_to(wang, of, "first"), "cases.not_this_role");
    EXPECT_EQ(refused_to(li, of, "first"), "");
}

TEST_P(Tasks, ADeputyActsWithTheRolesAndOnTheTasksOfWhoIsAbsent) {
    it_is("2018-09-03T09:00:00+08:00");
    lay_down_side_by_side();
    const Case of = accepted();
    does(wang, of, "first");
    does(wang, of, "fire");
    does(wang, of, "building");
    const SeenTask at = seen(of, "approve");
    write([&](sql::Tx& tx) { take(tx, parts(), zhou, at); });
    EXPECT_EQ(refused_to(li, of, "approve"), "cases.task_held");
    const auto named = [&](const http::Caller& by, const char* from, const char* until) {
        return refusal_of([&](sql::Tx& tx) {
            add_deputy(tx, parts(), by,
                       {zhou.account_id, li.account_id, *Date::parse(from), *Date::parse(until)});
        });
    };
    EXPECT_EQ(named(wang, "2018-09-04", "2018-09-05"), "cases.leaders_only");
    EXPECT_EQ(named(zhou, "2018-09-02", "2018-09-05"), "cases.deputy_days");
    EXPECT_EQ(named(zhou, "2018-09-04", "2018-09-05"), "");
    EXPECT_EQ(refused_to(li, of, "approve"), "cases.task_held") << "not before the first day";
    it_is("2018-09-06T09:00:00+08:00");
    EXPECT_EQ(refused_to(li, of, "approve"), "cases.task_held") << "not after the last";
    it_is("2018-09-05T09:00:00+08:00");
    does(li, of, "approve");
    const CaseSteps steps = steps_for(wang, of);
    EXPECT_EQ(steps.history.back().by, "李警官");
    EXPECT_EQ(steps.history.back().instead_of, "周所长");
}

TEST_P(Tasks, AnOfficerKeepsOutOfHerOwnCase) {
    const http::Caller officer = hire("lin", "林小红");
    post("lin", {}, "350102199003071234");
    const Case of = submitted();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { accept(tx, parts(), officer, of.id, of.version); }),
              "cases.keeps_out");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { accept(tx, parts(), wang, of.id, of.version); }), "");
    EXPECT_EQ(refused_to_decide(officer, of), "cases.keeps_out");
}

TEST_P(Tasks, WhoStandsDownGivesBackWhatSheHasAndTakesNothingAnew) {
    const Case of = accepted();
    takes(wang, of, "decide");
    write([&](sql::Tx& tx) { stand_down(tx, parts(), wang, of.id, "申请人是亲属"); });
    EXPECT_FALSE(open_task(of, "decide").holder);
    const SeenTask at = seen(of, "decide");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take(tx, parts(), wang, at); }), "cases.keeps_out");
    EXPECT_EQ(refused_to_decide(wang, of), "cases.keeps_out");
    EXPECT_EQ(decides(li, of).state, CaseState::decided);
}

MASHANG_ON_EACH_ENGINE(Tasks);

}  // namespace
}  // namespace mashang::cases
