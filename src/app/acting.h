#pragma once

// What other contexts hear of legal persons: who may act for them, sign for them, hold their keys.

#include <optional>
#include <string_view>
#include <vector>

#include "base/uscc.h"
#include "contexts/cases/parts.h"
#include "contexts/certificates/issue_parts.h"
#include "contexts/identity/views.h"
#include "contexts/legal_persons/api.h"
#include "contexts/mandates/authority.h"
#include "contexts/mandates/parts.h"
#include "platform/clock/clock.h"

namespace mashang::app {

/// The legal person of that code, where somebody represents it here; nothing for what is no code.
std::optional<cases::Firm> firm_of(sql::Tx& tx, const legal_persons::LegalPersons& legal_persons,
                                   std::string_view uscc);

/// Legal persons among those for whom one may act: who represents one, or is its agent. Both
/// outlive it.
mandates::AuthoritySource legal_persons_source(const legal_persons::LegalPersons& legal_persons,
                                               const platform::Clock& clock);

/// For whom the caller's session acts, and by which right at this moment; nothing: for herself.
std::optional<identity::ActingNow> acting_now(sql::Tx& tx, const mandates::Authorities& authorities,
                                              const http::Caller& caller);

/// What a person may do with the keys of the legal person of that code; nothing: she may not act
/// for it. An agent signs whose scope has `sign` with every item.
std::optional<certificates::Signatory> signatory_of(
    sql::Tx& tx, const legal_persons::LegalPersons& legal_persons, const identity::PersonId& person,
    const Uscc& uscc, Instant now);

/// The legal persons that a person represents at this moment.
std::vector<Uscc> represented_by(sql::Tx& tx, const legal_persons::LegalPersons& legal_persons,
                                 const identity::PersonId& person, Instant now);

/// From its beginning the session acts for the legal person of that code, if its person may; tells
/// `acting.begun`.
void begin_acting(sql::Tx& tx, const legal_persons::LegalPersons& legal_persons,
                  const mandates::Parts& mandates, const mandates::Authorities& authorities,
                  const identity::StartedSession& session, const Uscc& uscc);

}  // namespace mashang::app
