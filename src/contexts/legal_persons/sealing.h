#pragma once

// Whom a representative means lies sealed, and is found by blind index.

#include <string>
#include <vector>

#include "base/mobile_number.h"
#include "contexts/identity/person_name.h"
#include "contexts/legal_persons/agency.h"
#include "contexts/legal_persons/parts.h"

namespace mashang::legal_persons {

/// An agent as the representative names him.
struct Invited {
    identity::PersonName name;
    MobileNumber mobile;
};

/// Puts both into the row, sealed for its id.
void seal_invited(const Parts& parts, Agency& agency, const Invited& invited);
/// Throws crypto::Tampered.
Invited open_invited(const Parts& parts, const Agency& agency);
/// What offers to a number are found by, under the newest key first.
std::vector<std::string> mobile_indexes(const Parts& parts, const MobileNumber& mobile);

}  // namespace mashang::legal_persons
