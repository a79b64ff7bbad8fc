#pragma once

#include <functional>
#include <string>

#include "base/snapshot.h"
#include "contexts/discovery/searchable.h"
#include "platform/clock/clock.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::discovery {

/// What editing the words works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct WordParts {
    sql::Database& database;
    const platform::Clock& clock;
    journal::Journal& journal;
    const Snapshot<Searchable>& searchable;
    const Tables& shipped;  ///< the word lists as they came
    /// The name of a member of staff, by account.
    std::function<std::string(sql::Tx&, const std::string& account)> staff_name;
};

}  // namespace mashang::discovery
