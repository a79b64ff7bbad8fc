#pragma once

#include <string>
#include <string_view>

#include "platform/crypto/key_pair.h"
#include "platform/jose/algorithm.h"
#include "platform/jose/public_key.h"

namespace mashang::jose {

/// A key that signs with one algorithm. May be shared between threads.
class SigningKey {
  public:
    /// Throws std::invalid_argument when the pair is not of the algorithm's type.
    SigningKey(Algorithm algorithm, crypto::KeyPair pair);

    Algorithm algorithm() const { return algorithm_; }
    const PublicKey& public_key() const { return public_key_; }

    /// A compact JWS over `payload` (the bytes as they are; JSON for a JWT) with the header
    /// {"alg":…,"typ":…,"kid":…}. `type`: "JWT", "at+jwt", "logout+jwt" …; empty: no `typ`.
    std::string sign(std::string_view type, std::string_view payload) const;
    /// The same with a header that the caller wrote in full, as a DPoP proof needs it.
    std::string sign_under(std::string_view header, std::string_view payload) const;

  private:
    Algorithm algorithm_;
    crypto::KeyPair pair_;
    PublicKey public_key_;
};

}  // namespace mashang::jose
