#pragma once

// How agencies end, whoever ends them.

#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "contexts/legal_persons/agency.h"
#include "contexts/legal_persons/parts.h"

namespace mashang::legal_persons {

struct Ending {
    EndedBecause why = EndedBecause::by_representative;
    std::string actor;      ///< account id, or "system"
    std::string authority;  ///< for the journal
    /// Whose account is closed: there is nobody to tell.
    std::optional<PersonId> gone = {};
};

/// Ends one that has not ended yet; false otherwise. Tells `agency.ended` to both.
bool end(sql::Tx& tx, const Parts& parts, const LegalPerson& legal_person, const Agency& agency,
         const Ending& ending);

/// What the journal says of an agency: nothing personal.
boost::json::object facts_of(const LegalPerson& legal_person, const Agency& agency);

}  // namespace mashang::legal_persons
