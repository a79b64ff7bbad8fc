#pragma once

// What the token address hands out, and how it is printed (RFC 6749 5.1, OpenID Connect Core
// 3.1.3.3).

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "contexts/openid/app.h"
#include "contexts/openid/claims.h"
#include "contexts/openid/parts.h"
#include "contexts/openid/store.h"
#include "contexts/openid/tokens.h"
#include "platform/http/route.h"

namespace mashang::openid {

struct Handout {
    AccessToken access;
    TokenFormat format = TokenFormat::opaque;
    std::string subject;             ///< `sub` of a JWT access token
    std::string refresh_token = {};  ///< empty: none
    std::optional<boost::json::object> id_token = {};
    jose::Algorithm id_token_algorithm = jose::Algorithm::rs256;
    std::string issued_token_type = {};  ///< of an exchange
};

/// An access token of an app that has nothing to do with a person. Audience and format follow from
/// the APIs it is for. Throws OAuthError: invalid_target.
Handout handout_of_app(const Parts& parts, const App& app, const Words& scopes,
                       const Words& resources, std::string_view jkt);

/// The same for a person who agreed.
Handout handout_of(const Parts& parts, const App& app, const store::AuthorizationRow& of,
                   const Words& scopes, const Words& resources, std::string_view jkt);

/// Adds the ID token. `nonce`: empty for none.
void add_id_token(sql::Tx& tx, const Parts& parts, const App& app,
                  const store::AuthorizationRow& of, std::string_view nonce, Handout& handout);

/// What is known of her, as far as the wishes need it.
PersonFacts facts_for(sql::Tx& tx, const Parts& parts, std::string_view person_id,
                      const PlaceWishes& wishes);

/// Tells the journal what of a person an app may now see, if anything.
void tell_disclosure(sql::Tx& tx, const Parts& parts, const App& app,
                     const store::AuthorizationRow& of, const Words& scopes);

/// The answer. Signatures are made after the commit.
http::RawOutput print_handout(const Parts& parts, Handout handout);

/// The claims that an authorization covers, from scopes and one by one.
Words claims_covered(const store::AuthorizationRow& of, const Words& scopes);

}  // namespace mashang::openid
