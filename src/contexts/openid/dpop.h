#pragma once

// Proof of possession for a request, RFC 9449: is this proof one for this very request, made now,
// by the key that the token is bound to? Pure: that a proof comes once only is for the store to
// say.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/instant.h"
#include "platform/jose/algorithm.h"

namespace mashang::openid {

/// A proof is accepted so long after it was made (`iat`), and so long before, since clocks differ.
inline constexpr std::chrono::seconds kProofAge{300};
inline constexpr std::chrono::seconds kProofAhead{30};
inline constexpr std::size_t kMostProofBytes = 8 * 1024;
inline constexpr std::size_t kMostTokenIdBytes = 256;  ///< of a `jti`, here and in assertions

/// The request that the proof is to be for.
struct DpopDemand {
    std::string_view method;   ///< as in the request: "POST"
    std::string_view address;  ///< the absolute URL that the client called
    /// The access token that came along; nothing where none is used yet (token address, PAR).
    std::optional<std::string_view> access_token = std::nullopt;
    /// The thumbprint that the token, the code or the request is bound to already.
    std::optional<std::string_view> thumbprint = std::nullopt;
    Instant now;
    jose::Algorithms allowed = jose::kFapiAlgorithms;
};

/// What a good proof says.
struct DpopProof {
    std::string thumbprint;  ///< RFC 7638, of its key: becomes `cnf.jkt`
    std::string id;          ///< its `jti`, new for each proof of this key …
    Instant expires;         ///< … and to be remembered until then
};

/// Refused with the first thing that is wrong, in the order of RFC 9449 section 4.3: a row of
/// proof_refusals.h (kDpop…) or of platform/jose/refusals.h; answered with `invalid_dpop_proof`.
Checked<DpopProof> check_dpop_proof(std::string_view proof, const DpopDemand& demand);

}  // namespace mashang::openid
