#pragma once

#include <functional>

#include "base/snapshot.h"
#include "base/working_calendar.h"
#include "contexts/supervision/overview.h"
#include "platform/clock/clock.h"
#include "platform/journal/journal.h"

namespace mashang::supervision {

/// What this context works with. Everything outlives whoever holds it.
struct Parts {
    const platform::Clock& clock;
    journal::Journal& journal;
    const Snapshot<WorkingCalendar>& calendar;
    std::function<Directory()> directory;  ///< asked at each call
};

}  // namespace mashang::supervision
