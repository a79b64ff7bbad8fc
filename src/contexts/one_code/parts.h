#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "contexts/identity/api.h"
#include "contexts/one_code/issuer.h"
#include "platform/clock/clock.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::one_code {

struct Limits {
    std::uint8_t slot_s = 15;
    std::size_t credentials_per_person = 30;  ///< in force at once: devices times purposes
    std::size_t terminals_per_app = 500;
    std::chrono::seconds number_life{60};
    std::chrono::minutes reference_life{5};
    std::size_t uses_shown = 200;
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    Issuer& issuer;
    std::function<std::string(std::size_t count)> random_bytes;
    /// The office that answers for a connected app at work; nothing when there is no such app.
    std::function<std::optional<std::string>(sql::Tx&, std::string_view client_id)> office_of_app;
    std::function<std::string(std::string_view office_id)> office_name;
    Limits limits = {};
};

}  // namespace mashang::one_code
