#pragma once

// ID tokens of ours that come back as a hint (OpenID Connect Core 3.1.2.1, RP-Initiated Logout 1.0,
// CIBA Core 1.0).

#include <optional>
#include <string_view>

#include "contexts/openid/parts.h"
#include "platform/jose/claims.h"

namespace mashang::openid {

/// What an ID token of ours says, of whatever age; nothing for what is none, also for the other
/// tokens that we sign: each has a type of its own (RFC 8725 3.11).
std::optional<jose::Claims> read_id_token(const Parts& parts, std::string_view text);

}  // namespace mashang::openid
