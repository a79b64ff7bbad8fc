#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "contexts/cases/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::exchange {

struct Limits {
    std::size_t batch = 200;  ///< rows
    /// A receiver may be down for long: after 2 s, doubled up to an hour, for years. Nothing is
    /// given up by itself.
    int attempts = 100'000;
    std::size_t piece = 50;           ///< rows made anew in one transaction
    std::size_t shown = 50;           ///< rejects of a page
    std::int64_t most_fetched = 200;  ///< rows of a page
    std::chrono::days kept{365};      ///< rows that are settled
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for what is sent, outside transactions
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    const cases::Parts& cases;
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    /// An officer's name, by account; nothing: there is none such.
    std::function<std::optional<std::string>(sql::Tx&, const std::string& account)> officer_name;
    /// Whether there is a receiver to send to; rows are made in any case.
    bool is_connected = false;
    std::string sender = "mashang";  ///< by which the receiver knows us
    Limits limits = {};
};

}  // namespace mashang::exchange
