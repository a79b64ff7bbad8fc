#pragma once

// What ends a mandate by itself: its last day.

#include "contexts/mandates/mandate.h"
#include "contexts/mandates/parts.h"
#include "platform/timers/timers.h"

namespace mashang::mandates {

/// Rings in the morning after its last day. What an officer was agreed on at a window is told
/// there: it is over the same day.
void set_last_day(sql::Tx& tx, const Mandate& mandate);

/// The same where there is no alarm yet: of one that was accepted before there were alarms.
void set_missing_last_day(sql::Tx& tx, const Mandate& mandate);

/// Ends what is still accepted, and tells both: `mandate.ended`, `why` last_day_over. It gave
/// nothing any more since midnight (`state_on`), whether this has rung or not.
timers::Kind last_days(const Parts& parts);

}  // namespace mashang::mandates
