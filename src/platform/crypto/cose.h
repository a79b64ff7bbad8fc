#pragma once

// The public keys of authenticators: COSE_Key (RFC 9052, 9053) of ES256, EdDSA with Ed25519, or
// RS256, which between them all authenticators speak.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace mashang::crypto {

/// By COSE's numbers.
enum class CoseAlgorithm : std::int64_t { es256 = -7, eddsa = -8, rs256 = -257 };

struct CoseState;  // OpenSSL's key, hidden

/// May be shared between threads.
class CoseKey {
  public:
    /// Nothing for another algorithm, a point that is not on its curve, RSA below 2048 or above
    /// 4096 bits, or members beyond those of the kind.
    static std::optional<CoseKey> parse(std::string_view bytes);

    CoseAlgorithm algorithm() const { return algorithm_; }

    /// ES256 signatures are DER, as WebAuthn has them. False for whatever is no signature of this
    /// message by this key.
    bool verify(std::string_view message, std::string_view signature) const;

  private:
    CoseKey(CoseAlgorithm algorithm, std::shared_ptr<const CoseState> state)
        : algorithm_{algorithm}, state_{std::move(state)} {}
    CoseAlgorithm algorithm_;
    std::shared_ptr<const CoseState> state_;
};

}  // namespace mashang::crypto
