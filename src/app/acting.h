#pragma once

// What other contexts hear of legal persons: who may act for them, sign for them, hold their keys.

#include <optional>

#include "base/uscc.h"
#include "contexts/certificates/issue_parts.h"
#include "contexts/legal_persons/api.h"
#include "contexts/mandates/authority.h"
#include "platform/clock/clock.h"

namespace mashang::app {

/// Legal persons among those for whom one may act: who represents one, or is its agent. Both
/// outlive it.
mandates::AuthoritySource legal_persons_source(const legal_persons::LegalPersons& legal_persons,
                                               const platform::Clock& clock);

/// What a person may do with the keys of the legal person of that code; nothing: she may not act
/// for it. An agent signs whose scope has `sign` with every item.
std::optional<certificates::Signatory> signatory_of(
    sql::Tx& tx, const legal_persons::LegalPersons& legal_persons, const identity::PersonId& person,
    const Uscc& uscc, Instant now);

}  // namespace mashang::app
