#pragma once

#include <optional>
#include <string>

#include "contexts/legal_persons/claim.h"
#include "contexts/legal_persons/parts.h"

namespace mashang::legal_persons {

/// Who wants to know, about whom; for a claim, or of a legal person that is known.
struct Asking {
    std::string actor;  ///< account id, or "system"
    PersonId person;    ///< the representative; proven at L1
    Uscc uscc;
    OrganisationName name;
    std::optional<ClaimId> claim = {};
    std::optional<LegalPersonId> legal_person = {};
};

/// Leaves an order for the register with the person's name and number, and tells
/// `person_data.read`. False, and nothing happens: she is not proven.
bool ask_register(sql::Tx& tx, const Parts& parts, const Asking& asking);

}  // namespace mashang::legal_persons
