#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/snapshot.h"
#include "contexts/catalogue/catalogue.h"
#include "platform/clock/clock.h"
#include "platform/journal/journal.h"

namespace mashang::catalogue {

/// What writing the catalogue works with. Everything outlives whoever holds it, and is shared
/// between threads.
struct Parts {
    const platform::Clock& clock;
    journal::Journal& journal;
    const Snapshot<Catalogue>& catalogue;
    /// How many cases of an item are not finished: whoever abolishes it is told.
    std::function<std::int64_t(sql::Tx&, const std::string& item)> count_open_cases;
    /// The name of a member of staff, by account.
    std::function<std::string(sql::Tx&, const std::string& account)> staff_name;
    /// A compact JWS (ES256) over a payload, by a key that the world can look up.
    std::function<std::string(std::string_view payload)> sign;
};

}  // namespace mashang::catalogue
