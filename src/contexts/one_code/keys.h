#pragma once

// The platform's public keys, as every verifier holds them.

#include <boost/json.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "platform/crypto/signing.h"

namespace mashang::one_code {

/// What a signature is made with: ES256, or SM2 with SM3.
enum class Algorithm { es256, sm2 };
BOOST_DESCRIBE_ENUM(Algorithm, es256, sm2)

/// Versions of the SM2 key are kids from here on, those of the ES256 key stand below.
inline constexpr std::uint8_t kFirstSm2Key = 128;
constexpr Algorithm algorithm_of(std::uint8_t key_id) {
    return key_id < kFirstSm2Key ? Algorithm::es256 : Algorithm::sm2;
}

using VerifyingKey = std::variant<crypto::Es256PublicKey, crypto::Sm2PublicKey>;

class Keys {
  public:
    Keys() = default;
    explicit Keys(std::map<std::uint8_t, VerifyingKey> keys) : keys_{std::move(keys)} {}

    /// Reads {"keys":[…]} as `document` writes it. Nothing when it is none, or one key is unsound.
    static std::optional<Keys> parse(std::string_view text);

    bool knows(std::uint8_t key_id) const { return keys_.contains(key_id); }
    /// False also for keys that it does not know.
    bool verify(std::uint8_t key_id, std::string_view text, std::string_view signature) const;

    /// A JWK Set (RFC 7517) whose kids are the numbers in the codes; SM2 keys say crv "SM2", which
    /// no registry knows.
    boost::json::object document() const;

  private:
    std::map<std::uint8_t, VerifyingKey> keys_;
};

}  // namespace mashang::one_code
