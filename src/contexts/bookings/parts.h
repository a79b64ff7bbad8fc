#pragma once

#include "base/snapshot.h"
#include "base/working_calendar.h"
#include "contexts/bookings/booking.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/journal/journal.h"

namespace mashang::bookings {

struct Limits {
    PlanLimits plan = {};
    AbsenceLimits absence = {};
    std::size_t open = 5;         ///< of a person's bookings: not begun
    int closing_days = 365;       ///< how far ahead a day is closed, counted from today
    std::size_t listed = 50;      ///< of a person's bookings
    std::size_t next_slots = 20;  ///< items of one question for the next free slots
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    const Snapshot<catalogue::Catalogue>& catalogue;
    const Snapshot<WorkingCalendar>& calendar;
    Limits limits = {};
};

}  // namespace mashang::bookings
