// The clock of a step: by examples, and under random acts on random processes beside somebody who
// counts its days one by one.

#include "contexts/cases/step_clock.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "contexts/cases/process/check.h"
#include "contexts/cases/process/testing/random_process.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

using process::ProcessStep;

constexpr int kMinutesOfADay = 24 * 60;

const WorkingCalendar& calendar() {
    static const WorkingCalendar kCalendar = testing::real_calendar(MASHANG_SOURCE_DIR "/data");
    return kCalendar;
}

Instant at(std::string_view day, int hour = 9) {
    return Instant::at(*Date::parse(day), std::chrono::hours{hour});
}

ProcessStep limited(Limit promised, std::optional<Limit> statutory = {}) {
    ProcessStep step = process::testing::step("review", {"decide"});
    step.promised = promised;
    step.statutory = statutory;
    return step;
}

Task opened(const std::string& step, Instant when) {
    const std::string any_id = testing::kFirm;
    return {.person_id = *identity::PersonId::parse(any_id),
            .case_id = *CaseId::parse(any_id),
            .id = *TaskId::parse(any_id),
            .step = step,
            .role = process::StepRole::handler,
            .office_id = *places::OfficeId::parse("GA-350102000000"),
            .opened_at = when};
}

Task done(Task task, Instant when) {
    task.state = TaskState::done;
    task.done_at = when;
    return task;
}

/// Ten working days from the first of September 2018 on, which was a Saturday.
std::vector<ClockLine> of_case(std::vector<ClockLine> more = {}) {
    std::vector<ClockLine> ledger{
        {ClockDeed::start, at("2018-09-01"), Limits{{10, LimitUnit::working_day}, std::nullopt}}};
    ledger.insert(ledger.end(), more.begin(), more.end());
    return ledger;
}

ClockReading read(const ProcessStep& step, const std::vector<Task>& tasks,
                  const std::vector<ClockLine>& of, Instant now,
                  LimitKind kind = LimitKind::promised) {
    return read_clock(step_ledger(step, tasks, of), kind, calendar(), now).value();
}

TEST(StepClock, OneThatIsSentBackGoesOnWhereItHadStopped) {
    const ProcessStep step = limited({5, LimitUnit::working_day}, Limit{7, LimitUnit::working_day});
    std::vector<Task> tasks{done(opened("review", at("2018-09-03")), at("2018-09-06"))};
    const ClockReading stopped = read(step, tasks, of_case(), at("2018-09-09"));
    EXPECT_EQ(stopped.state, ClockState::stopped);
    EXPECT_EQ(stopped.consumed, 2);
    tasks.front().state = TaskState::undone;
    tasks.push_back(opened("review", at("2018-09-10")));
    const ClockReading again = read(step, tasks, of_case(), at("2018-09-10"));
    EXPECT_EQ(again.state, ClockState::running);
    EXPECT_EQ(again.consumed, 2) << "what was used stays used";
    EXPECT_EQ(again.remaining, 3);
    EXPECT_EQ(again.due->text(), "2018-09-13");
    EXPECT_EQ(read(step, tasks, of_case(), at("2018-09-10"), LimitKind::statutory).remaining, 5);
}

TEST(StepClock, ItStandsWhileTheCaseStandsAndNotForWhatHappenedBeforeOrAfter) {
    const ProcessStep step = limited({5, LimitUnit::working_day});
    const auto ledger = of_case({{ClockDeed::pause, at("2018-09-01", 10)},
                                 {ClockDeed::resume, at("2018-09-01", 11)},
                                 {ClockDeed::pause, at("2018-09-05")},
                                 {ClockDeed::resume, at("2018-09-11")},
                                 {ClockDeed::pause, at("2018-09-13")}});
    const std::vector<Task> tasks{done(opened("review", at("2018-09-03")), at("2018-09-12"))};
    std::vector<ClockDeed> deeds;
    for (const ClockLine& line : step_ledger(step, tasks, ledger)) deeds.push_back(line.deed);
    using enum ClockDeed;
    EXPECT_EQ(deeds, (std::vector{start, pause, resume, stop}));
    EXPECT_EQ(read(step, tasks, ledger, at("2018-09-20")).consumed, 1) << "the fourth";
}

TEST(StepClock, AnExtensionOfTheCaseIsOneOfWhatIsOpenInDaysOfItsKind) {
    const auto ledger =
        of_case({{ClockDeed::extend, at("2018-09-04"),
                  Limits{{10, LimitUnit::working_day}, Limit{14, LimitUnit::calendar_day}}}});
    const std::vector<Task> tasks{opened("review", at("2018-09-03"))};
    const auto budget = [&](LimitUnit unit) {
        return read(limited({2, unit}), tasks, ledger, at("2018-09-04")).budget;
    };
    EXPECT_EQ(budget(LimitUnit::working_day), 12);
    EXPECT_EQ(budget(LimitUnit::calendar_day), 16);
    EXPECT_EQ(budget(LimitUnit::hour), 2 + 14 * 24);
    const std::vector<Task> later{opened("review", at("2018-09-05"))};
    EXPECT_EQ(read(limited({2, LimitUnit::hour}), later, ledger, at("2018-09-05")).budget, 2);
}

TEST(StepClock, HoursRunFromTheMomentOn) {
    const std::vector<Task> tasks{opened("review", at("2018-09-03"))};
    const auto reading =
        read(limited({4, LimitUnit::hour}), tasks, of_case(), at("2018-09-03", 12));
    EXPECT_EQ(reading.consumed, 3);
    EXPECT_EQ(reading.warns_at, at("2018-09-03", 12));
    EXPECT_EQ(reading.late_at, at("2018-09-03", 13));
}

TEST(StepClock, OneWithoutALimitRunsAndIsReadUnderNone) {
    const ProcessStep step = process::testing::step("review", {"decide"});
    const std::vector<Task> tasks{opened("review", at("2018-09-03")),
                                  opened("other", at("2018-09-04"))};
    const auto ledger = step_ledger(step, tasks, of_case());
    EXPECT_EQ(ledger.size(), 1u);
    EXPECT_FALSE(read_clock(ledger, LimitKind::promised, calendar(), at("2018-09-04")));
    EXPECT_TRUE(step_ledger(process::testing::step("never", {}), tasks, of_case()).empty());
}

class Due : public ::testing::Test {
  protected:
    /// With a step of that limit, opened on a Monday at nine, seen at `now`.
    Task taken(std::optional<Limit> limit, const char* case_due, Instant now) {
        Task task = opened("review", at("2018-09-03"));
        take(task, limit, case_due, now);
        return task;
    }
    bool take(Task& task, std::optional<Limit> limit, const char* case_due, Instant now) {
        std::optional<ClockReading> own;
        if (limit) own = read(limited(*limit), {task}, of_case(), now);
        return take_due(task, Date::parse(case_due), own, now);
    }
    static constexpr Limit days(int count) { return {count, LimitUnit::working_day}; }
};

TEST_F(Due, IsByTheStepsOwnClockAndNeverAfterTheCase) {
    EXPECT_EQ(taken(days(4), "2018-09-14", at("2018-09-03")).due_on.text(), "2018-09-07");
    EXPECT_EQ(taken(days(40), "2018-09-14", at("2018-09-03")).due_on.text(), "2018-09-14");
    EXPECT_EQ(taken({}, "2018-09-14", at("2018-09-03")).due_on.text(), "2018-09-14");
    EXPECT_EQ(taken(days(4), "", at("2018-09-03")).due_on, no_due()) << "nothing runs";
}

TEST_F(Due, OfHoursIsAMomentOfItsDay) {
    const Task task = taken(Limit{4, LimitUnit::hour}, "2018-09-14", at("2018-09-03"));
    EXPECT_EQ(task.due_on.text(), "2018-09-03");
    EXPECT_EQ(task.turns_late_at(), at("2018-09-03", 13));
    EXPECT_EQ(task.colour(at("2018-09-03", 11)), DueColour::green);
    EXPECT_EQ(task.colour(at("2018-09-03", 12)), DueColour::yellow);
    EXPECT_EQ(task.colour(at("2018-09-03", 13)), DueColour::red);
}

TEST_F(Due, IsYellowAtThreeQuartersAndRedWhenItsDayIsOver) {
    const Task task = taken(days(4), "2018-09-14", at("2018-09-03"));
    EXPECT_EQ(task.colour(at("2018-09-06")), DueColour::green);
    EXPECT_EQ(task.colour(at("2018-09-07")), DueColour::yellow);
    EXPECT_EQ(task.colour(at("2018-09-08", 0)), DueColour::red);
    EXPECT_TRUE(task.tells_soon());
    EXPECT_FALSE(taken(days(1), "2018-09-14", at("2018-09-03")).tells_soon())
        << "of one day nothing but the last is left from the start";
}

TEST_F(Due, WhatWasToldIsForgottenOnlyWhenThereIsMoreTime) {
    Task task = taken(days(4), "2018-09-14", at("2018-09-03"));
    task.warned_at = at("2018-09-07", 0);
    task.late_at = at("2018-09-08", 0);
    EXPECT_FALSE(take(task, days(4), "2018-09-14", at("2018-09-08"))) << "nothing changed";
    EXPECT_TRUE(task.late_at && task.warned_at);
    EXPECT_TRUE(take(task, days(20), "2018-10-30", at("2018-09-08")));
    EXPECT_FALSE(task.late_at || task.warned_at);
}

/// When a step began to run, and when it ceased.
struct Turn {
    Instant at;
    bool runs;
};

/// A case in hands, as its tasks and its ledger are written; beside it, what somebody saw who
/// watched each step.
class Handling {
  public:
    explicit Handling(process::Process process) : process_{std::move(process)} {
        now_ = Instant::at(Date::parse("2018-01-01")->plus_days(*rc::gen::inRange(0, 365 * 7)),
                           std::chrono::minutes{*rc::gen::inRange(0, kMinutesOfADay)});
        of_case_ = {{ClockDeed::start, now_, Limits{{20, LimitUnit::working_day}, std::nullopt}}};
        for (const std::string& step : process::start(process_).open) open(step);
    }

    /// Whatever may happen next, some time later.
    void act() {
        now_ = now_ + std::chrono::minutes{*rc::gen::inRange(1, 4 * kMinutesOfADay)};
        const int what = *rc::gen::inRange(0, 6);
        if (is_paused_ || what == 0) return pause_or_resume();
        if (what == 1 && !is_extended_) return extend();
        move_on();
    }

    void check() {
        for (const ProcessStep& step : process_.steps) {
            const auto ledger = step_ledger(step, tasks_, of_case_);
            const auto seen = turns_.find(step.id.text());
            RC_ASSERT(ledger.empty() == (seen == turns_.end()));
            if (ledger.empty()) continue;
            RC_ASSERT((state_of(ledger) == ClockState::running) == seen->second.back().runs);
            check_limit(step, ledger, LimitKind::promised, step.promised);
            check_limit(step, ledger, LimitKind::statutory, step.statutory);
        }
    }

  private:
    void check_limit(const ProcessStep& step, const std::vector<ClockLine>& ledger, LimitKind kind,
                     const std::optional<Limit>& limit) {
        const auto reading = read_clock(ledger, kind, calendar(), now_);
        RC_ASSERT(reading.has_value() == limit.has_value());
        if (!reading) return;
        const int more = was_extended_.contains(step.id.text())
                             ? working_days_in(limit->unit, kExtension).count
                             : 0;
        RC_ASSERT(reading->budget == limit->count + more);
        RC_ASSERT(reading->consumed + reading->remaining == reading->budget);
        RC_ASSERT(reading->consumed == counted(turns_[step.id.text()], limit->unit));
    }

    /// Days at whose beginning it ran and on which nothing happened to it; or whole hours.
    int counted(const std::vector<Turn>& turns, LimitUnit unit) const {
        if (unit == LimitUnit::hour) return hours_counted(turns);
        int count = 0;
        for (Date day = turns.front().at.date(); day < now_.date(); day = day.plus_days(1)) {
            bool runs = false;
            bool is_touched = false;
            for (const Turn& turn : turns) {
                if (turn.at.date() < day) runs = turn.runs;
                is_touched = is_touched || turn.at.date() == day;
            }
            const bool is_of_kind =
                unit != LimitUnit::working_day || calendar().is_working_day(day);
            if (runs && !is_touched && is_of_kind) ++count;
        }
        return count;
    }
    int hours_counted(const std::vector<Turn>& turns) const {
        std::chrono::milliseconds ran{0};
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const Instant until = i + 1 < turns.size() ? turns[i + 1].at : now_;
            if (turns[i].runs) ran += until - turns[i].at;
        }
        return static_cast<int>(std::chrono::floor<std::chrono::hours>(ran).count());
    }

    void open(const std::string& step) {
        tasks_.push_back(opened(step, now_));
        turns_[step].push_back({now_, true});
    }
    void end(const std::string& step, TaskState state) {
        for (Task& task : tasks_) {
            if (!task.is_open() || task.step != step) continue;
            task.state = state;
            (state == TaskState::dropped ? task.dropped_at : task.done_at) = now_;
        }
        turns_[step].push_back({now_, false});
    }
    void pause_or_resume() {
        of_case_.push_back({is_paused_ ? ClockDeed::resume : ClockDeed::pause, now_});
        for (const std::string& step : marking_of(tasks_).open) {
            turns_[step].push_back({now_, is_paused_});
        }
        is_paused_ = !is_paused_;
    }
    void extend() {
        is_extended_ = true;
        const Limit more{kExtension, LimitUnit::working_day};
        of_case_.push_back({ClockDeed::extend, now_, Limits{more, std::nullopt}});
        was_extended_ = marking_of(tasks_).open;
    }

    void move_on() {
        const process::Marking at = marking_of(tasks_);
        const std::string id = *rc::gen::elementOf(std::vector(at.open.begin(), at.open.end()));
        const ProcessStep& here = *process::find_step(process_, id);
        if (here.act == process::StepAct::decide) return;
        const bool back = !here.send_back_to.empty() && *rc::gen::arbitrary<bool>();
        const std::string to = back ? here.send_back_to.front().text() : "";
        const process::Move move =
            back ? process::send_back(process_, at, id, to) : process::complete(process_, at, id);
        if (move.after == at) return;
        end(id, back ? TaskState::sent_back : TaskState::done);
        for (Task& task : tasks_) {
            const bool stands = task.state == TaskState::done;
            if (stands && move.undone.contains(task.step)) task.state = TaskState::undone;
        }
        for (const std::string& step : move.closed) end(step, TaskState::dropped);
        for (const std::string& step : move.opened) open(step);
    }

    static constexpr int kExtension = 10;  // working days

    process::Process process_;
    Instant now_;
    std::vector<Task> tasks_ = {};
    std::vector<ClockLine> of_case_ = {};
    std::map<std::string, std::vector<Turn>> turns_ = {};
    std::set<std::string> was_extended_ = {};
    bool is_paused_ = false;
    bool is_extended_ = false;
};

RC_GTEST_PROP(StepClockProperty, whatever_happens_it_has_used_what_somebody_counts_who_watches,
              ()) {
    const process::Process process = process::testing::any_process();
    RC_PRE(process::check(process).empty());
    Handling handling{process};
    for (int left = *rc::gen::inRange(1, 25); left > 0; --left) {
        handling.act();
        handling.check();
    }
}

}  // namespace
}  // namespace mashang::cases
