#pragma once

// How an access token comes with a request (RFC 6750 2.1, RFC 9449 7), at the userinfo address and
// at our own interface.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/openid/flows_token.h"
#include "platform/http/message.h"

namespace mashang::openid {

enum class TokenScheme { bearer, dpop };

struct PresentedToken {
    TokenScheme scheme = TokenScheme::bearer;
    std::string_view token;  ///< within the request's header
};

/// Of the Authorization header. Nothing without one, for other schemes, for a scheme alone, and
/// when the header came more than once.
std::optional<PresentedToken> token_in(const http::RequestHead& head);

/// Whether the scheme is that of the token: bound ones come as "DPoP", all others as "Bearer".
bool came_as_it_must(const PresentedToken& presented, const AccessToken& token);

/// Whether a proof serves once. Where the request runs on a snapshot nothing can be remembered:
/// then it serves for its five minutes (RFC 9449 11.1).
enum class Replay { refused, possible };

/// Why the request does not prove that it holds the key to which the token is bound; nothing when
/// it does. `path` is of the address that was called, without a query.
std::optional<std::string> fault_of_proof(sql::Tx& tx, const Parts& parts,
                                          const http::RequestHead& head, std::string_view path,
                                          const LiveToken& live, std::string_view token,
                                          Replay replay);

}  // namespace mashang::openid
