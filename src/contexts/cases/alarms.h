#pragma once

// What happens by itself when a clock says something, and when the calendar grows.

#include <vector>

#include "contexts/cases/parts.h"
#include "platform/journal/journal.h"
#include "platform/timers/timers.h"

namespace mashang::cases {

/// Rings when three quarters of a case's time are gone ("case.due_soon"), when the promise is
/// broken and when the law's limit is over ("case.overdue"). Then silence speaks: a licensing
/// application that nobody examined in time counts as accepted since it was received [行政许可法
/// 32(4)]; where the item says so, what nobody decided in time is granted [行政许可法 50].
timers::Kind clock_alarm(const Parts& parts);

/// Rings once when three quarters of the own time of an open task's step are gone
/// ("case.task_due_soon", with whoever has it), and when it is late: that is told
/// ("case.task_late"), and who leads may do it.
timers::Kind task_alarm(const Parts& parts);
/// The same words under the law's limit for the step, where there is one: three quarters of it are
/// gone, it is over. The fact "limit" says which of the two is meant.
timers::Kind task_law_alarm(const Parts& parts);

/// Follows "places.imported": due dates that were reckoned beyond the published holidays are
/// reckoned anew, some at a time, and who waits for one that moved is told ("case.due_changed").
journal::Follower calendar_follower(const Parts& parts);
timers::Kind reckoning_alarm(const Parts& parts);

}  // namespace mashang::cases
