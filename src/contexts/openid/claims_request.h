#pragma once

// The `claims` parameter (OpenID Connect Core 5.5), verified_claims included (OpenID Identity
// Assurance 1.0, section 6).

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/openid/acr.h"
#include "contexts/openid/words.h"

namespace mashang::openid {

/// One claim that is asked for: {"essential":…,"value":…,"values":[…]} or null.
struct ClaimWish {
    std::string name;
    bool is_essential = false;
    std::vector<boost::json::value> values = {};  ///< empty: any

    bool allows(const boost::json::value& value) const;
};

/// Claims together with how they must be verified.
struct VerifiedWish {
    boost::json::object verification;
    std::vector<ClaimWish> claims;
};

/// What is asked for at one place: the ID token, or the userinfo address.
struct PlaceWishes {
    std::vector<ClaimWish> claims;
    std::vector<VerifiedWish> verified;
};

struct ClaimsRequest {
    PlaceWishes id_token;
    PlaceWishes userinfo;

    /// Nothing for what is no claims request. An empty text asks for nothing.
    static std::optional<ClaimsRequest> parse(std::string_view text);

    /// All claims about the person that are asked for one by one, each once.
    Words names() const;
    /// `acr` of the ID token, if it is asked for.
    std::optional<WantedAcr> acr() const;
};

}  // namespace mashang::openid
