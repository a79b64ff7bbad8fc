#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::apps {

struct Limits {
    std::chrono::hours old_secret{24};  ///< signs beside a new one
    /// After 2 s, doubled up to an hour: three days.
    int attempts = 84;
    std::chrono::days kept{30};     ///< events, for those who catch up
    std::chrono::hours behind{1};   ///< an event that waits longer shows the endpoint as behind
    std::size_t shown = 50;         ///< deliveries
    std::size_t most_events = 200;  ///< of a page
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for what is sent, outside transactions
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    std::function<std::string(std::size_t count)> random_bytes;
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    /// Which office answers for a connected app (openid); nothing: there is no such app.
    std::function<std::optional<std::string>(sql::Tx&, std::string_view client_id)> office_of_app;
    /// Whether she lets the app apply for her now (openid).
    std::function<bool(sql::Tx&, std::string_view person_id, std::string_view client_id)>
        is_consented;
    /// Hosts that may be private, and spoken to without TLS (demo and tests).
    std::vector<std::string> trusted_hosts = {};
    Limits limits = {};
};

}  // namespace mashang::apps
