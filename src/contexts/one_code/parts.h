#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/api.h"
#include "contexts/one_code/issuer.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::one_code {

struct Limits {
    std::uint8_t slot_s = 15;
    std::size_t credentials_per_person = 30;  ///< in force at once: devices times purposes
    std::size_t terminals_per_app = 500;
    std::chrono::seconds number_life{60};
    std::chrono::seconds reference_life{60};  ///< to ask for a licence with
    std::chrono::seconds answer_life{60};     ///< for her to answer, and then to collect
    std::size_t licences_per_terminal = 20;   ///< kinds that it may ask for
    std::size_t uses_shown = 200;
};

/// A kind of licence that persons hold.
struct LicenceType {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(LicenceType, (), (id, name))

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
    /// Whether an address, as the population register writes it, lies in this province.
    std::function<bool(std::string_view address)> is_local;
    /// All that persons hold, as the catalogue has them.
    std::function<std::vector<LicenceType>()> licence_types;
    crypto::FieldCipher& fields;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    Limits limits = {};
};

}  // namespace mashang::one_code
