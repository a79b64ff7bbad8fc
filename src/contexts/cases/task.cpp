#include "contexts/cases/task.h"

#include <algorithm>

namespace mashang::cases {

Date no_due() {
    constexpr int kYear = 2999;
    static const Date kDay = *Date::from_ymd(kYear, 12, 31);
    return kDay;
}

namespace {

void take_due(Task& task, std::optional<Date> case_due) {
    task.due_on = !case_due ? no_due() : std::min(task.own_due.value_or(*case_due), *case_due);
}

}  // namespace

void set_due(Task& task, std::optional<Date> case_due, std::optional<int> working_days, Date today,
             const WorkingCalendar& calendar) {
    task.case_due = case_due;
    task.own_due.reset();
    if (case_due && working_days) {
        task.own_due = calendar.add_working_days(today, *working_days).date;
    }
    take_due(task, case_due);
}

void follow_due(Task& task, std::optional<Date> case_due, const WorkingCalendar& calendar) {
    if (case_due && task.own_due && task.case_due) {
        const int moved = calendar.working_days_between(*task.case_due, *case_due).days;
        if (moved != 0) task.own_due = calendar.add_working_days(*task.own_due, moved).date;
    }
    if (case_due) task.case_due = case_due;
    take_due(task, case_due);
}

process::Marking marking_of(const std::vector<Task>& tasks) {
    process::Marking marking;
    for (const Task& task : tasks) {
        if (task.state == TaskState::open) marking.open.insert(task.step);
        if (task.state == TaskState::done) marking.done.insert(task.step);
    }
    return marking;
}

bool has_done(const std::vector<Task>& tasks, std::string_view account,
              const std::vector<process::StepId>& steps) {
    return std::ranges::any_of(tasks, [&](const Task& task) {
        const bool is_theirs = task.done_by == account && task.state != TaskState::open;
        return is_theirs && std::ranges::any_of(steps, [&](const process::StepId& step) {
                   return step.text() == task.step;
               });
    });
}

}  // namespace mashang::cases
