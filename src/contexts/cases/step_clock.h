#pragma once

// The clock of one step of a case: read from what became of its tasks and from the case's own
// ledger; nothing else knows of it. Pure.

#include <optional>
#include <span>
#include <vector>

#include "contexts/cases/clock.h"
#include "contexts/cases/process/process.h"
#include "contexts/cases/task.h"

namespace mashang::cases {

/// What the process promises of a step, and what the law sets beside it; nothing: it has no limit
/// of its own.
std::optional<Limits> limits_of(const process::ProcessStep& step);

/// The ledger of a step, as `read_clock` reads it. It starts when the step opens for the first
/// time; stops when it is done, sent back or needed no more; goes on from there when it opens
/// again; pauses, resumes and is extended with the case. `tasks` are those of the case in the order
/// in which they opened, `of_case` its clock of the decision. Empty while the step never opened.
std::vector<ClockLine> step_ledger(const process::ProcessStep& step, std::span<const Task> tasks,
                                   std::span<const ClockLine> of_case);

/// Sets when an open task is due and from when on it is warned of, by its step's own clock and
/// never after the case. Without a date of the case nothing runs. What was told and no longer holds
/// since there is more time is forgotten. Whether anything changed.
bool take_due(Task& task, std::optional<Date> case_due, const std::optional<ClockReading>& own,
              Instant now);

}  // namespace mashang::cases
