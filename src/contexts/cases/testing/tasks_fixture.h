#pragma once

// An office that handles cases of GA003 by steps, for tests of tasks and their clocks.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/alarms.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/office_setup.h"
#include "contexts/cases/process/testing.h"
#include "contexts/cases/task_acts.h"
#include "contexts/cases/task_views.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases::testing {

inline constexpr const char* kTasksOffice = "GA-350102000000";

/// Wang and Li are officers there, Zhou leads it; Lin applies.
class TasksTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().proven_person(database());
        wang = hire("wang", "王警官");
        li = hire("li.ming", "李警官");
        zhou = hire("zhou", "周所长");
        post("zhou", {process::StepRole::leader, process::StepRole::reviewer});
    }
    Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }

    template <class Flow>
    std::string refusal_of(Flow flow) {
        const Refusal* refusal = DatabaseTest::refusal_of(flow);
        return refusal != nullptr ? std::string{refusal->code} : "";
    }

    http::Caller hire(const char* user_name, const char* name, const char* office = kTasksOffice) {
        return town().hire(database(), user_name, name, office);
    }
    /// By an operator.
    void post(const char* user_name, std::vector<process::StepRole> roles,
              const char* citizen_id = "") {
        http::Caller caller = identity::testing::staff("operator", "");
        write([&](sql::Tx& tx) {
            put_officer(tx, parts(), caller,
                        {kTasksOffice, user_name, roles, CitizenId::parse(citizen_id)});
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
    std::unique_ptr<Town> town_;
};

}  // namespace mashang::cases::testing
