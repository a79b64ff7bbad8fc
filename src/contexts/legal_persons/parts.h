#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "contexts/identity/api.h"
#include "contexts/legal_persons/limits.h"
#include "platform/clock/clock.h"
#include "platform/crypto/blind_index.h"
#include "platform/crypto/field_cipher.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::legal_persons {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    crypto::BlindIndex& index;
    const identity::Identity& identity;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    /// The name of an item of the catalogue; empty: there is none of this id.
    std::function<std::string(std::string_view item)> item_name;
    Limits limits = {};

    template <class Id>
    Id new_id() const {
        return Id{ids.next(clock.now())};
    }
};

}  // namespace mashang::legal_persons
