#include "contexts/cases/task.h"

#include <algorithm>

namespace mashang::cases {

Date no_due() {
    constexpr int kYear = 2999;
    static const Date kDay = *Date::from_ymd(kYear, 12, 31);
    return kDay;
}

std::optional<Instant> Task::turns_late_at() const {
    if (due_on == no_due()) return std::nullopt;
    return too_late_at ? too_late_at : Instant::at(due_on.plus_days(1));
}

DueColour Task::colour(Instant now) const {
    const auto turns_late = turns_late_at();
    if (late_at || (turns_late && *turns_late <= now)) return DueColour::red;
    if (!turns_late) return DueColour::none;
    return warns_at && *warns_at <= now ? DueColour::yellow : DueColour::green;
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
