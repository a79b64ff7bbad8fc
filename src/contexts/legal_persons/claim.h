#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/refused.h"
#include "contexts/legal_persons/legal_person.h"

namespace mashang::legal_persons {

struct ClaimTag;
using ClaimId = Id<ClaimTag>;

/// A person says that she is a legal person's representative. `proven` and `refused` are final.
///
///   from      event         to
///   pending   matched       proven
///   pending   not_matched   refused
///   pending   given_up      refused
enum class ClaimState { pending, proven, refused };
BOOST_DESCRIBE_ENUM(ClaimState, pending, proven, refused)

enum class ClaimEvent { matched, not_matched, given_up };
BOOST_DESCRIBE_ENUM(ClaimEvent, matched, not_matched, given_up)

/// Nothing: the event has no effect in that state (the answer came twice).
std::optional<ClaimState> next_state(ClaimState from, ClaimEvent event);

/// What the enterprise register said of code, name, representative's name and number together.
enum class Finding { matched, mismatch, not_found, revoked, deregistered, unavailable };
BOOST_DESCRIBE_ENUM(Finding, matched, mismatch, not_found, revoked, deregistered, unavailable)

ClaimEvent event_of(Finding finding);

/// What the finding about a legal person's present representative means for it; nothing: it tells
/// nothing new (the register could not be asked).
std::optional<RegisterEvent> register_event_of(Finding finding);

/// The reason shown with a refused claim; null for one that matched. A wrong name, a wrong
/// representative and a code that is nobody's read alike.
const Refusal* reason_of(Finding finding);

struct Claim {
    PersonId person_id;
    ClaimId id;
    Uscc uscc;
    OrganisationName name;
    ClaimState state = ClaimState::pending;
    std::optional<Finding> finding = {};
    Instant requested_at;
    std::optional<Instant> decided_at = {};
};
BOOST_DESCRIBE_STRUCT(Claim, (),
                      (person_id, id, uscc, name, state, finding, requested_at, decided_at))

}  // namespace mashang::legal_persons
