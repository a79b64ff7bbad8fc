#pragma once

#include <functional>

#include "base/snapshot.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/outbound/outbound.h"

namespace mashang::notices {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    const identity::Identity& identity;
    const Snapshot<catalogue::Catalogue>& catalogue;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
};

}  // namespace mashang::notices
