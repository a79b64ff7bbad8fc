#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/snapshot.h"
#include "contexts/discovery/searchable.h"
#include "platform/clock/clock.h"
#include "platform/journal/journal.h"

namespace mashang::discovery {

/// What learning from choices works with. Everything outlives whoever holds it, and is shared
/// between threads.
struct LearningParts {
    const platform::Clock& clock;
    journal::Journal& journal;
    const Snapshot<Searchable>& searchable;
    /// Hashes under a key that is not in the database.
    std::function<std::string(std::string_view)> keyed_hash;
    /// Random text, of at least 128 bits.
    std::function<std::string()> random_text;
};

}  // namespace mashang::discovery
