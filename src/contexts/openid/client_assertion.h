#pragma once

// A client that proves itself by a signed token (private_key_jwt: RFC 7523, OIDC Core section 9,
// FAPI 2.0 section 5.3.2.1). Pure: that an assertion comes once only is for the store to say.

#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "platform/jose/algorithm.h"
#include "platform/jose/key_set.h"

namespace mashang::openid {

enum class AssertionProfile {
    baseline,  ///< `aud`: issuer or an address of ours, or a list of such
    fapi2,     ///< `aud`: the issuer, as a string; no RS256
};

inline constexpr std::size_t kMostAssertionBytes = 8 * 1024;
/// `exp` may lie so far ahead at most: what comes once must be remembered until then.
inline constexpr std::chrono::minutes kAssertionLifeBaseline{65};
inline constexpr std::chrono::minutes kAssertionLifeFapi2{10};
/// `iat` and `nbf` may lie so far ahead; FAPI 2.0 wants 10 s accepted and 60 s refused.
inline constexpr std::chrono::seconds kAssertionAhead{30};
/// `exp` may have passed so long ago.
inline constexpr std::chrono::seconds kAssertionBehind{10};

struct AssertionDemand {
    std::string_view client_id;
    std::string_view issuer;
    std::vector<std::string_view> addresses;  ///< that baseline accepts as audience: token, PAR …
    AssertionProfile profile;
    Instant now;
    jose::Algorithms allowed = jose::kAllAlgorithms;  ///< as registered by the client
};

struct ClientAssertion {
    std::string id;   ///< its `jti`, new for each assertion of this client …
    Instant expires;  ///< … and to be remembered until then
};

/// Refused with all that is wrong: rows of proof_refusals.h (kAssertion…) and of
/// platform/jose/refusals.h; a signature that is not good is the only fault told.
std::expected<ClientAssertion, std::vector<Fault>> check_client_assertion(
    std::string_view text, const jose::KeySet& keys, const AssertionDemand& demand);

/// Who an assertion says that it is from (`sub`): to find the keys with which it is then checked.
std::optional<std::string> client_claimed_in(std::string_view text);

}  // namespace mashang::openid
