#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "base/refused.h"
#include "base/snapshot.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::licences {

struct Limits {
    std::chrono::hours between_askings{24};
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    const Snapshot<catalogue::Catalogue>& catalogue;
    crypto::FieldCipher& fields;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    std::function<std::string(const catalogue::Item&, Language)> item_name;
    Limits limits = {};
};

}  // namespace mashang::licences
