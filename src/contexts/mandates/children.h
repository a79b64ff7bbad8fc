#pragma once

// A guardian's children, for other rooms.

#include <string>
#include <vector>

#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/parts.h"

namespace mashang::mandates {

struct Child {
    GuardianshipId id;
    std::string name_masked;
    Date born;
    std::optional<Instant> since;  ///< the register's word
    Date until;                    ///< the last day before the 18th birthday
};

/// Those for whom the person may act now.
std::vector<Child> children_of(sql::Tx& tx, const Parts& parts, const PersonId& guardian);

}  // namespace mashang::mandates
