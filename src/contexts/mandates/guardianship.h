#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/identity/account.h"
#include "contexts/identity/proofing.h"
#include "contexts/mandates/authority.h"

namespace mashang::mandates {

using identity::PersonId;

struct GuardianshipTag;
using GuardianshipId = Id<GuardianshipTag>;

///   from      event                to
///   pending   the register agrees  confirmed
///   pending   it does not          refused
/// Both are final. A confirmed one is over on the child's 18th birthday [民法典 17].
enum class GuardianshipState { pending, confirmed, refused };
BOOST_DESCRIBE_ENUM(GuardianshipState, pending, confirmed, refused)

/// What the population register says; for staff and the journal. Outside all that says no reads
/// alike.
enum class RelationFinding { match, mismatch, not_found, unavailable };
BOOST_DESCRIBE_ENUM(RelationFinding, match, mismatch, not_found, unavailable)

struct Guardianship {
    PersonId guardian_id;
    GuardianshipId id;
    std::optional<PersonId> minor_id = {};  ///< once confirmed
    GuardianshipState state = GuardianshipState::pending;
    std::optional<RelationFinding> finding = {};
    std::string child_sealed;  ///< JSON: identity::Claim
    Date until;                ///< the last day before the 18th birthday
    Instant requested_at;
    std::optional<Instant> decided_at = {};

    std::string reference() const { return "guardianship:" + id.text(); }
};
BOOST_DESCRIBE_STRUCT(Guardianship, (),
                      (guardian_id, id, minor_id, state, finding, child_sealed, until, requested_at,
                       decided_at))

/// What a guardian may do on `today`: all that the child could; nothing unless confirmed, nor from
/// the 18th birthday on [民法典 23, 34].
std::optional<Authority> authority_in(const Guardianship& guardianship, Date today);

}  // namespace mashang::mandates
