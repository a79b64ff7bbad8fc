#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/snapshot.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "contexts/mandates/guardianship.h"
#include "platform/clock/clock.h"
#include "platform/crypto/blind_index.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"

namespace mashang::mandates {

struct Limits {
    int longest_days = 366;        ///< of a mandate
    std::size_t items = 50;        ///< named in one mandate
    std::size_t open = 30;         ///< mandates of one person on either side, at once
    std::size_t shown = 200;       ///< mandates, uses
    int children_asked_a_day = 5;  ///< questions to the register about children, of one person
    int most_children_asked = 20;  ///< of one person, ever
    Checking checking = {};        ///< whether guardians still are guardians
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    crypto::FieldCipher& fields;
    crypto::BlindIndex& index;
    const Snapshot<catalogue::Catalogue>& catalogue;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    std::function<std::string(std::string_view office_id)> office_name;
    Limits limits = {};
};

}  // namespace mashang::mandates
