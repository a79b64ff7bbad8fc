#pragma once

#include "base/snapshot.h"
#include "contexts/discovery/searchable.h"
#include "platform/clock/clock.h"
#include "platform/journal/journal.h"

namespace mashang::discovery {

/// What wishes work with. Everything outlives whoever holds it, and is shared between threads.
struct Parts {
    const platform::Clock& clock;
    journal::Journal& journal;
    const Snapshot<Searchable>& searchable;
};

}  // namespace mashang::discovery
