#pragma once

// What a provider's tokens say, once everything that OpenID Connect demands was looked at. Pure.

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "platform/jose/claims.h"
#include "platform/jose/key_set.h"

namespace mashang::federation {

inline constexpr std::size_t kMostTokenBytes = std::size_t{16} * 1024;
/// How far the provider's clock may be off.
inline constexpr std::chrono::seconds kClocksApart{30};
/// An ID token comes from the token endpoint: it was made a moment ago.
inline constexpr std::chrono::minutes kOldestIdToken{10};
inline constexpr std::chrono::minutes kOldestLogoutToken{5};

struct TokenDemand {
    std::string_view issuer;
    std::string_view client_id;
    Instant now;  ///< by the world's clock
    std::vector<jose::Algorithm> allowed = {jose::kAlgorithms.begin(), jose::kAlgorithms.end()};
    std::string_view nonce = {};         ///< of an ID token
    std::string_view access_token = {};  ///< that came with it
};

/// Of whom a sign-in there is.
struct IdToken {
    std::string subject;
    std::string sid;  ///< its session there; empty: it said none
    Instant issued;
    boost::json::object claims;
};

/// OIDC Core 3.1.3.7, and stricter: nobody beside us may be in its audience. Refused with all that
/// is wrong; a signature that is not good is the only fault told.
std::expected<IdToken, std::vector<Fault>> check_id_token(std::string_view text,
                                                          const jose::KeySet& keys,
                                                          const TokenDemand& demand);

struct LogoutToken {
    std::string subject;  ///< empty: all of the session
    std::string sid;      ///< empty: all of the subject
    Instant issued;
};

/// OIDC Back-Channel Logout 1.0, section 2.6.
std::expected<LogoutToken, std::vector<Fault>> check_logout_token(std::string_view text,
                                                                  const jose::KeySet& keys,
                                                                  const TokenDemand& demand);

/// The `kid` that a token names, before anything of it is believed: to know whether its key must be
/// looked for.
std::optional<std::string> kid_in(std::string_view text);

}  // namespace mashang::federation
