// The steps of a case in the office: who takes which, in what order, and who may not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/alarms.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/office_setup.h"
#include "contexts/cases/process/testing.h"
#include "contexts/cases/task_acts.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_views.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"
#include "contexts/places/calendar.h"
#include "contexts/places/schema.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

using process::StepRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kOffice = "GA-350102000000";

class Tasks : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().proven_person(database());
        wang = hire("wang", "王警官");
        li = hire("li.ming", "李警官");
        zhou = hire("zhou", "周所长");
        post("zhou", {StepRole::leader, StepRole::reviewer});
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }

    template <class Flow>
    std::string refusal_of(Flow flow) {
        const Refusal* refusal = DatabaseTest::refusal_of(flow);
        return refusal != nullptr ? std::string{refusal->code} : "";
    }

    http::Caller hire(const char* user_name, const char* name, const char* office = kOffice) {
        return town().hire(database(), user_name, name, office);
    }
    /// By an operator.
    void post(const char* user_name, std::vector<StepRole> roles, const char* citizen_id = "") {
        http::Caller caller = identity::testing::staff("operator", "");
        write([&](sql::Tx& tx) {
            put_officer(tx, parts(), caller,
                        {kOffice, user_name, roles, CitizenId::parse(citizen_id)});
        });
    }
    void lay_down(const process::Process& process, int seen = 0) {
        const http::Caller publisher = identity::testing::staff("publisher", "GA-350000000000");
        write([&](sql::Tx& tx) { put_process(tx, parts(), publisher, "GA003", seen, process); });
    }
    void lay_down_side_by_side(process::Join join = process::Join::all) {
        lay_down(process::testing::side_by_side(join));
    }

    Case submitted() { return town().case_in(database(), CaseState::submitted, lin); }
    Case accepted() {
        const Case of = submitted();
        return run([&](sql::Tx& tx) { return accept(tx, parts(), wang, of.id, of.version); });
    }
    Case fresh(const Case& of) {
        return run([&](sql::Tx& tx) { return *parts().store.find(tx, of.id); });
    }
    std::vector<Task> tasks_of(const Case& of) {
        return run([&](sql::Tx& tx) { return TaskStore{parts().store}.list(tx, of); });
    }
    std::vector<std::string> open_steps(const Case& of) {
        std::vector<std::string> steps;
        for (const Task& task : tasks_of(of)) {
            if (task.is_open()) steps.push_back(task.step);
        }
        std::ranges::sort(steps);
        return steps;
    }
    Task open_task(const Case& of, std::string_view step) {
        for (const Task& task : tasks_of(of)) {
            if (task.is_open() && task.step == step) return task;
        }
        throw std::logic_error{"no such open task"};
    }
    SeenTask seen(const Case& of, std::string_view step) {
        const Task task = open_task(of, step);
        return {task.id, task.version};
    }
    CaseSteps steps_for(const http::Caller& who, const Case& of) {
        const Case now = fresh(of);
        return run([&](sql::Tx& tx) { return steps_of(tx, parts(), who, now); });
    }
    void takes(const http::Caller& who, const Case& of, std::string_view step) {
        const SeenTask at = seen(of, step);
        write([&](sql::Tx& tx) { take(tx, parts(), who, at); });
    }
    void does(const http::Caller& who, const Case& of, std::string_view step) {
        const SeenTask at = seen(of, step);
        write([&](sql::Tx& tx) { complete(tx, parts(), who, at, TaskOutcome::agreed, "同意"); });
    }
    std::string refused_to(const http::Caller& who, const Case& of, std::string_view step) {
        const SeenTask at = seen(of, step);
        return refusal_of(
            [&](sql::Tx& tx) { complete(tx, parts(), who, at, TaskOutcome::agreed, "同意"); });
    }
    std::string refused_to_decide(const http::Caller& who, const Case& of) {
        const Case now = fresh(of);
        return refusal_of([&](sql::Tx& tx) {
            decide(tx, parts(), who, now.id, now.version, Outcome::granted, "准予");
        });
    }
    Case decides(const http::Caller& who, const Case& of) {
        const Case now = fresh(of);
        return run([&](sql::Tx& tx) {
            return decide(tx, parts(), who, now.id, now.version, Outcome::granted, "准予");
        });
    }

    /// For when the alarm of a task is set.
    std::optional<Instant> alarm_of(const Task& task, const std::string& kind = kTaskAlarm) {
        std::optional<Instant> due;
        read([&](sql::Tx& tx) {
            due = tx.find<Instant>("SELECT due FROM timer WHERE kind = $1 AND key = $2", kind,
                                   task.id.text());
        });
        return due;
    }
    /// The moment for which its alarm is set has come.
    void rings_at(const Task& task, const char* moment) {
        rings_at(task, moment, task_alarm(parts()));
    }
    void rings_at(const Task& task, const char* moment, const timers::Kind& alarm) {
        const Instant due = *Instant::parse(moment);
        ASSERT_EQ(alarm_of(task, alarm.name), due);
        it_is(moment);
        write([&](sql::Tx& tx) { alarm.ring(tx, task.id.text(), due); });
    }
    /// Under which limits a step was told of, in order.
    std::vector<std::string> limits_told(const Case& of, std::string_view what) {
        std::vector<std::string> limits;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
                if (entry.what == what) limits.emplace_back(entry.facts.at("limit").as_string());
            }
        });
        return limits;
    }
    int count_told(const Case& of, std::string_view what) {
        int count = 0;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
                if (entry.what == what) ++count;
            }
        });
        return count;
    }
    StepClockView clock_of(const Case& of, std::string_view step) {
        const Case now = fresh(of);
        const auto clocks =
            run([&](sql::Tx& tx) { return step_clocks_of(tx, parts(), now, Language::zh); });
        const auto found = std::ranges::find(clocks, step, &StepClockView::step);
        if (found == clocks.end()) throw std::logic_error{"no such clock"};
        return *found;
    }

    http::Caller lin, wang, li, zhou;

  private:
    std::unique_ptr<testing::Town> town_;
};

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

TEST_P(Tasks, WhoHasAStepIsToldOnceWhenThreeQuartersOfItsTimeAreGone) {
    it_is("2018-09-03T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[0].promised = Limit{8, LimitUnit::hour};
    lay_down(process);
    const Case of = accepted();
    const Task task = open_task(of, "first");
    EXPECT_EQ(task.due_on.text(), "2018-09-03");
    takes(wang, of, "first");
    const auto colour = [&] { return steps_for(wang, of).tasks.front().due_colour; };
    EXPECT_EQ(colour(), DueColour::green);
    rings_at(task, "2018-09-03T15:00:00+08:00");
    EXPECT_EQ(colour(), DueColour::yellow);
    read([&](sql::Tx& tx) {
        for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
            if (entry.what != "case.task_due_soon") continue;
            EXPECT_EQ(entry.facts.at("step").as_string(), "first");
            EXPECT_EQ(entry.facts.at("holder").as_string(), wang.account_id);
        }
    });
    write([&](sql::Tx& tx) { task_alarm(parts()).ring(tx, task.id.text(), Instant{}); });
    EXPECT_EQ(count_told(of, "case.task_due_soon"), 1) << "once";
    rings_at(task, "2018-09-03T17:00:00+08:00");
    EXPECT_EQ(colour(), DueColour::red);
}

TEST_P(Tasks, TheLawsLimitOfAStepWarnsAndIsToldAsWellAsItsPromise) {
    it_is("2018-09-03T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[0].promised = Limit{2, LimitUnit::hour};
    process.steps[0].statutory = Limit{8, LimitUnit::hour};
    lay_down(process);
    const Case of = accepted();
    const Task task = open_task(of, "first");
    const timers::Kind law = task_law_alarm(parts());
    rings_at(task, "2018-09-03T10:30:00+08:00");
    rings_at(task, "2018-09-03T11:00:00+08:00");
    EXPECT_THAT(limits_told(of, "case.task_late"), ElementsAre("promised"));
    rings_at(task, "2018-09-03T15:00:00+08:00", law);
    EXPECT_THAT(limits_told(of, "case.task_due_soon"), ElementsAre("promised", "statutory"));
    rings_at(task, "2018-09-03T17:00:00+08:00", law);
    EXPECT_THAT(limits_told(of, "case.task_late"), ElementsAre("promised", "statutory"));
    EXPECT_FALSE(alarm_of(task, kTaskLawAlarm)) << "once";
}

TEST_P(Tasks, TheLawsLimitOfAStepIsSilentWhileTheCasePausesAndWhenTheStepIsDone) {
    it_is("2018-09-03T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[0].promised = Limit{2, LimitUnit::working_day};
    process.steps[0].statutory = Limit{8, LimitUnit::working_day};
    lay_down(process);
    const Case of = accepted();
    const Task task = open_task(of, "first");
    EXPECT_TRUE(alarm_of(task, kTaskLawAlarm));
    const Case still = run([&](sql::Tx& tx) {
        return suspend(tx, parts(), wang, of.id, of.version,
                       {catalogue::SpecialProcedure::hearing, 20, "听证"});
    });
    EXPECT_FALSE(alarm_of(task, kTaskLawAlarm));
    write([&](sql::Tx& tx) { resume(tx, parts(), wang, of.id, still.version, "听证结束"); });
    EXPECT_TRUE(alarm_of(task, kTaskLawAlarm));
    does(wang, of, "first");
    EXPECT_FALSE(alarm_of(task, kTaskLawAlarm));
}

TEST_P(Tasks, AnAlarmOfTheLawThatIsDueRingsAlsoWhenTheStepIsReckonedAnewBefore) {
    it_is("2018-09-03T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[0].promised = Limit{2, LimitUnit::hour};
    process.steps[0].statutory = Limit{8, LimitUnit::hour};
    lay_down(process);
    const Case of = accepted();
    const Task task = open_task(of, "first");
    const timers::Kind law = task_law_alarm(parts());
    rings_at(task, "2018-09-03T15:00:00+08:00", law);
    const char* const over = "2018-09-03T17:00:00+08:00";
    it_is(over);
    write([&](sql::Tx& tx) {  // as when holidays are published, or a colleague was faster
        suspend(tx, parts(), wang, of.id, of.version,
                {catalogue::SpecialProcedure::hearing, 20, "听证"});
    });
    rings_at(task, over, law);
    EXPECT_THAT(limits_told(of, "case.task_late"), ElementsAre("statutory"));
    EXPECT_FALSE(alarm_of(task, kTaskLawAlarm)) << "once";
    const Case still = fresh(of);
    write([&](sql::Tx& tx) { resume(tx, parts(), wang, of.id, still.version, "听证结束"); });
    EXPECT_FALSE(alarm_of(task, kTaskLawAlarm)) << "and not again";
}

TEST_P(Tasks, SendingBackNeitherLosesNorRestartsTheClockOfAStep) {
    it_is("2018-09-03T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[1].promised = Limit{3, LimitUnit::working_day};
    process.steps[1].statutory = Limit{5, LimitUnit::working_day};
    lay_down(process);
    const Case of = accepted();
    does(wang, of, "first");
    it_is("2018-09-05T09:00:00+08:00");
    does(wang, of, "fire");
    does(li, of, "building");
    it_is("2018-09-10T09:00:00+08:00");
    const SeenTask at = seen(of, "approve");
    write([&](sql::Tx& tx) { send_back(tx, parts(), zhou, at, "building", "缺图纸"); });
    EXPECT_EQ(open_task(of, "building").due_on.text(), "2018-09-12") << "one of three was used";
    const auto clock = clock_of(of, "building");
    ASSERT_TRUE(clock.promised && clock.statutory);
    EXPECT_EQ(clock.promised->consumed, 1);
    EXPECT_EQ(clock.promised->remaining, 2);
    EXPECT_EQ(clock.statutory->remaining, 4);
    std::vector<ClockDeed> deeds;
    for (const ClockLineView& line : clock.lines) deeds.push_back(line.deed);
    EXPECT_THAT(deeds, ElementsAre(ClockDeed::start, ClockDeed::stop, ClockDeed::resume));
    EXPECT_EQ(clock_of(of, "approve").state, ClockState::stopped);
    EXPECT_FALSE(clock_of(of, "approve").promised) << "it has no limit of its own";
}

TEST_P(Tasks, ApplicantAndOfficerSeeTheSameClocksOfSteps) {
    lay_down_side_by_side();
    const Case of = accepted();
    const auto steps_in = [](const std::vector<StepClockView>& clocks) {
        return json::text_of(clocks);
    };
    const auto hers = run([&](sql::Tx& tx) {
        return view_of(tx, parts(), lin, open_dossier(tx, parts(), *parts().store.find(tx, of.id)))
            .step_clocks;
    });
    const auto theirs = run([&](sql::Tx& tx) {
        return desk_view_of(tx, parts(), wang, *parts().store.find(tx, of.id)).step_clocks;
    });
    ASSERT_EQ(hers.size(), 1u);
    EXPECT_EQ(hers.front().name, "环节first");
    EXPECT_EQ(steps_in(hers), steps_in(theirs));
}

TEST_P(Tasks, WhenTheHolidaysArePublishedTheStepsAreReckonedAnew) {
    it_is("2026-12-28T09:00:00+08:00");
    process::Process process = process::testing::side_by_side(process::Join::all);
    process.steps[0].promised = Limit{5, LimitUnit::working_day};
    lay_down(process);
    const Case of = accepted();
    EXPECT_EQ(open_task(of, "first").due_on.text(), "2027-01-04");
    database().migrate(places::schema());
    write([&](sql::Tx& tx) {
        for (const char* day : {"2027-01-01", "2027-01-04"}) {
            tx.insert("places_calendar_day", places::CalendarDay{day, "holiday", "元旦"});
        }
    });
    write([&](sql::Tx& tx) { reckoning_alarm(parts()).ring(tx, "-", Instant{}); });
    EXPECT_EQ(open_task(of, "first").due_on.text(), "2027-01-06");
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
