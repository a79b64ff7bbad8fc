// The clocks of steps through the flows: who is told when, what pauses, and what is reckoned anew.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/flows_clock.h"
#include "contexts/cases/testing/tasks_fixture.h"
#include "contexts/places/calendar.h"
#include "contexts/places/schema.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

using ::testing::ElementsAre;

class TaskClocks : public testing::TasksTest {};

TEST_P(TaskClocks, WhoHasAStepIsToldOnceWhenThreeQuartersOfItsTimeAreGone) {
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

TEST_P(TaskClocks, TheLawsLimitOfAStepWarnsAndIsToldAsWellAsItsPromise) {
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

TEST_P(TaskClocks, TheLawsLimitOfAStepIsSilentWhileTheCasePausesAndWhenTheStepIsDone) {
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

TEST_P(TaskClocks, AnAlarmOfTheLawThatIsDueRingsAlsoWhenTheStepIsReckonedAnewBefore) {
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

TEST_P(TaskClocks, SendingBackNeitherLosesNorRestartsTheClockOfAStep) {
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

TEST_P(TaskClocks, ApplicantAndOfficerSeeTheSameClocksOfSteps) {
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

TEST_P(TaskClocks, WhenTheHolidaysArePublishedTheStepsAreReckonedAnew) {
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

MASHANG_ON_EACH_ENGINE(TaskClocks);

}  // namespace
}  // namespace mashang::cases
