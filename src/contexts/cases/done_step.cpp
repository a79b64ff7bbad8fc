#include "contexts/cases/done_step.h"

#include <algorithm>

#include "contexts/cases/handling.h"

namespace mashang::cases {

std::vector<DoneStep> done_steps_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    std::vector<DoneStep> done;
    const auto tasks = TaskStore{parts.store}.list(tx, of);
    if (tasks.empty()) return done;
    const auto process = process_of(tx, parts, of);
    for (const Task& task : tasks) {
        if (!task.done_at || !task.done_by) continue;
        const auto* step = process::find_step(process, task.step);
        done.push_back({.step = task.step,
                        .name = step == nullptr ? task.step : step->name.text(),
                        .opened_at = task.opened_at,
                        .done_at = *task.done_at,
                        .done_by = *task.done_by,
                        .opinion = task.opinion});
    }
    std::ranges::sort(done, {}, &DoneStep::done_at);
    return done;
}

}  // namespace mashang::cases
