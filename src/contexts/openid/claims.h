#pragma once

// What of a person an app receives where (OpenID Connect Core 5.1 to 5.5, Identity Assurance 1.0).
// Pure.

#include <boost/json.hpp>
#include <optional>

#include "base/instant.h"
#include "contexts/identity/api.h"
#include "contexts/openid/claims_request.h"
#include "contexts/openid/words.h"

namespace mashang::openid {

/// What is known of a person.
struct PersonFacts {
    identity::SubjectFacts facts;
    std::optional<boost::json::object> verified_claims = {};  ///< {verification, claims}
};

/// Every claim of ours that has a value for her.
boost::json::object values_of(const identity::SubjectFacts& facts);

/// Claims at one place: those that scopes stand for (`from_scopes`) and those that are wished for
/// one by one, as far as `allowed` names them and there is a value that the wish allows. What is
/// not there is left out: no null, no error (Core 5.5.1).
boost::json::object claims_at(const PlaceWishes& wishes, const Words& from_scopes,
                              const Words& allowed, const PersonFacts& person, Instant now);

/// The part of `verification` that was asked for; nothing when it is not as wanted, or older than
/// `max_age` seconds: then all of verified_claims is left out (Identity Assurance 6.4, 6.5).
std::optional<boost::json::object> matched_verification(const boost::json::object& wanted,
                                                        const boost::json::object& verification,
                                                        Instant now);

}  // namespace mashang::openid
