#pragma once

#include <boost/describe.hpp>

#include "base/instant.h"
#include "base/refused.h"

namespace mashang::pki {

/// RFC 5280 5.3.1, by its numbers.
enum class RevocationReason {
    unspecified = 0,
    key_compromise = 1,
    authority_compromise = 2,
    affiliation_changed = 3,
    superseded = 4,
    cessation_of_operation = 5,
    certificate_hold = 6,  ///< suspended; may come back
    remove_from_list = 8,
    privilege_withdrawn = 9,
    attribute_authority_compromise = 10,
};
BOOST_DESCRIBE_ENUM(RevocationReason, unspecified, key_compromise, authority_compromise,
                    affiliation_changed, superseded, cessation_of_operation, certificate_hold,
                    remove_from_list, privilege_withdrawn, attribute_authority_compromise)

/// What other numbers are read as: unspecified.
RevocationReason reason_of_number(long number);

struct Revocation {
    Instant at;
    RevocationReason reason = RevocationReason::unspecified;

    bool operator==(const Revocation&) const = default;
};

/// kRevoked, or kSuspended for certificate_hold.
Fault fault_of(const Revocation& revocation);

}  // namespace mashang::pki
