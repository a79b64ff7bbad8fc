#pragma once

// Whom a mandate invites and which child a guardian named lie sealed; found by blind index.

#include <string>
#include <string_view>
#include <vector>

#include "base/mobile_number.h"
#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/mandate.h"
#include "contexts/mandates/parts.h"

namespace mashang::mandates {

/// The other one, as the proposer names her.
struct Invited {
    identity::PersonName name;
    MobileNumber mobile;
};
BOOST_DESCRIBE_STRUCT(Invited, (), (name, mobile))

std::string seal_invited(const Parts& parts, const MandateId& id, const Invited& invited);
/// Of a mandate between people.
Invited open_invited(const Parts& parts, const Mandate& mandate);
std::string invited_index(const Parts& parts, const MobileNumber& mobile);
std::vector<std::string> invited_indexes(const Parts& parts, const MobileNumber& mobile);

std::string seal_child(const Parts& parts, const GuardianshipId& id, const identity::Claim& child);
/// The number of the document that ended it; nobody reads it here: it lies for whoever must show
/// why.
std::string seal_document(const Parts& parts, const GuardianshipId& id, std::string_view number);
identity::Claim open_child(const Parts& parts, const Guardianship& guardianship);

}  // namespace mashang::mandates
