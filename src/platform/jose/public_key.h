#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "platform/crypto/key_pair.h"
#include "platform/jose/algorithm.h"

namespace mashang::jose {

/// A public key as a JWK (RFC 7517) for verifying signatures. May be shared between threads.
class PublicKey {
  public:
    /// Reads a JWK. A key that is none of ours is refused with the exact row of refusals.h:
    /// kOtherKey for what somebody else may make use of (another kty or curve, `use` other than
    /// "sig", `key_ops` without "verify", an `alg` that is not of this key or not ours),
    /// kPrivateMembers, kKeyMember, kRsaSize, kKeyNumbers, kKeyId for what is wrong.
    static Checked<PublicKey> from_jwk(const boost::json::object& jwk);

    /// Our own: `kid` is the thumbprint, `alg` is pinned.
    static PublicKey of(crypto::PublicHalf half, Algorithm algorithm);

    const std::optional<std::string>& kid() const { return kid_; }
    /// By its type, and by its `alg` if it names one.
    bool fits(Algorithm algorithm) const;

    /// RFC 7638 with SHA-256, base64url: 43 characters.
    const std::string& thumbprint() const { return thumbprint_; }
    /// The numbers, kty and use; kid and alg as far as they are known.
    std::string jwk() const;
    /// The numbers and `kty` alone, as a proof carries them in its header (RFC 9449 section 4.2).
    const std::string& bare_jwk() const { return bare_jwk_; }

    /// False unless the key `fits` and the signature is one of `message` by it.
    bool verify(Algorithm algorithm, std::string_view message, std::string_view signature) const;

  private:
    PublicKey(crypto::PublicHalf half, std::optional<std::string> kid,
              std::optional<Algorithm> algorithm);

    crypto::PublicHalf half_;
    std::optional<std::string> kid_;
    std::optional<Algorithm> algorithm_;
    std::string bare_jwk_;
    std::string thumbprint_;
};

}  // namespace mashang::jose
