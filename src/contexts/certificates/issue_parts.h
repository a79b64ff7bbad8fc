#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "contexts/certificates/issue_rules.h"
#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/pki/path.h"
#include "platform/sql/sql.h"

namespace mashang::certificates {

/// Somebody who acts for a legal person, at one moment.
struct Signatory {
    Uscc uscc;
    std::string name;                ///< of the legal person
    std::string authority;           ///< for the journal: "representative", "agency:<id>"
    bool is_representative = false;  ///< sees and ends all its certificates
    bool may_sign = false;           ///< in its name, whatever the item
};

/// What issuing works with. Everything outlives whoever holds it, and is shared between threads.
struct IssueParts {
    const platform::Clock& clock;
    /// The authority's certificates count by the machine's clock, also while the town plays another
    /// day.
    const platform::Clock& machine_clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    crypto::FieldCipher& fields;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    /// Nothing: that person may do nothing for that legal person.
    std::function<std::optional<Signatory>(sql::Tx&, const identity::PersonId&, const Uscc&,
                                           Instant now)>
        signatory;
    /// From a certificate up to the trust list.
    std::function<pki::Path(sql::Tx&, const pki::Certificate&, std::span<const pki::Certificate>,
                            Instant at)>
        path;
    bool is_connected = true;  ///< whether there is an authority to ask
    IssueLimits limits = {};
};

}  // namespace mashang::certificates
