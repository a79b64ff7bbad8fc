#pragma once

// What is asked about tokens that were handed out.

#include <boost/json.hpp>
#include <string>

#include "contexts/openid/flows_token.h"

namespace mashang::openid {

/// RFC 7662, for the app that was given the token and the APIs that it is for; {"active":false} for
/// all others, and for what does not hold.
boost::json::object introspect(sql::Tx& tx, const Parts& parts, const App& asking,
                               std::string_view token);

/// RFC 7009: takes back a token of the app's own. A refresh token ends its authorization with all
/// tokens that were made of it. Unknown ones are as good as revoked.
void revoke(sql::Tx& tx, const Parts& parts, const App& app, std::string_view token);

/// Whoever calls with an access token for our own API. Throws OAuthError with WWW-Authenticate (RFC
/// 6750 3, RFC 9449 7.1); remembers the proof that came along.
LiveToken authorize_call(sql::Tx& tx, const Parts& parts, const http::RequestHead& head,
                         std::string_view path, std::string_view token_in_body);

/// What the app of a token may know of its person (OpenID Connect Core 5.3).
boost::json::object userinfo(sql::Tx& tx, const Parts& parts, const LiveToken& live);

}  // namespace mashang::openid
