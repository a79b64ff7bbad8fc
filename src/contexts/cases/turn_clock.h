#pragma once

// The clock's part of a step: the line in the ledger, the due date that follows, the alarm.

#include "contexts/cases/ledger.h"
#include "contexts/cases/parts.h"

namespace mashang::cases {

/// When a step happens and what the ledger says of it.
struct Turn {
    Instant now;
    std::optional<Instant> from = {};  ///< a clock that begins before now
    ClockNote note = {};
    std::string event_id = {};
};

/// The ledger as it is kept; of a case from before ledgers were kept, as it must have been.
Ledger load_ledger(sql::Tx& tx, const Parts& parts, const Case& of);

/// Carries out the edge's effect on the ledger as it was before the step, keeps it, sets the case's
/// due dates and the next alarm. Returns facts for the journal: of a clock that stops or pauses,
/// when it was due and whether that was kept.
boost::json::object turn_clock(sql::Tx& tx, const Parts& parts, Case& of, Ledger& ledger,
                               const Transition& edge, const Turn& turn);

/// Both limits of a decision on the case: the office's promise and the law's.
Limits decision_limits(const Parts& parts, const Case& of);

inline constexpr const char* kClockAlarm = "case.clock";

/// Sets or takes away the alarm for the next moment at which a clock of the case says something
/// after `now`: little time left, the promise broken, the law's limit over.
void set_alarm(sql::Tx& tx, const Case& of, const Ledger& ledger, const WorkingCalendar& calendar,
               Instant now);

}  // namespace mashang::cases
