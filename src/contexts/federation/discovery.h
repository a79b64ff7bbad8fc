#pragma once

// What a provider says of itself (OpenID Connect Discovery 1.0, RFC 8414). Pure.

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "platform/jose/algorithm.h"

namespace mashang::federation {

inline constexpr std::size_t kMostDocumentBytes = std::size_t{64} * 1024;

struct Discovery {
    std::string issuer;
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string jwks_uri;
    std::optional<std::string> userinfo_endpoint = {};
    bool answers_with_issuer = false;              ///< RFC 9207: `iss` must be in its answer
    std::vector<jose::Algorithm> algorithms = {};  ///< of ID tokens, of those that we accept
};

/// Where the document lies: the issuer, without a "/" at its end, and the well-known path.
std::string discovery_address(std::string_view issuer);

/// Refused with all that is wrong: the issuer must be exactly the registered one, every address one
/// of the open net or of `trusted`.
std::expected<Discovery, std::vector<Fault>> read_discovery(std::string_view text,
                                                            std::string_view issuer,
                                                            std::span<const std::string> trusted);

}  // namespace mashang::federation
