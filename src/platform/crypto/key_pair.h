#pragma once

// Key pairs of the four signature schemes that JOSE tokens use. Seals and the journal have their
// own in signing.h; here one type holds any of three kinds of key, since a token says at run time
// which it wants.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {

enum class KeyType { rsa, p256, ed25519 };

/// How a signature is made; SHA-256 but for Ed25519, which brings its own.
enum class Scheme {
    rsa_pkcs1,  ///< RFC 8017 section 8.2
    rsa_pss,    ///< RFC 8017 section 8.1, salt as long as the hash
    ecdsa,      ///< P-256, r then s, 32 bytes each
    ed25519,    ///< RFC 8032, 64 bytes
};

KeyType type_for(Scheme scheme);

inline constexpr int kLeastRsaBits = 2048;
inline constexpr int kMostRsaBits = 4096;

/// The public numbers of an RSA key, big-endian, without leading zeros.
struct RsaNumbers {
    std::string modulus;
    std::string exponent;

    bool operator==(const RsaNumbers&) const = default;
};

/// May be shared between threads, as the pair below.
class PublicHalf {
  public:
    /// 2048 to 4096 bits; modulus and exponent odd, exponent at least 3 and below 2^32.
    static std::optional<PublicHalf> from_rsa(const RsaNumbers& numbers);
    /// 65 bytes: 04, x, y. Nothing for a point that is not on P-256.
    static std::optional<PublicHalf> from_p256(std::string_view point);
    /// 32 bytes.
    static std::optional<PublicHalf> from_ed25519(std::string_view bytes);
    /// SubjectPublicKeyInfo.
    static std::optional<PublicHalf> from_pem(std::string_view pem);

    KeyType type() const;
    std::string pem() const;
    RsaNumbers rsa_numbers() const;     ///< of an RSA key only
    std::string p256_point() const;     ///< of a P-256 key only
    std::string ed25519_bytes() const;  ///< of an Ed25519 key only

    /// False for every signature that is not one of this text by this key, and for a scheme of
    /// another type of key.
    bool verify(Scheme scheme, std::string_view message, std::string_view signature) const;

  private:
    friend class KeyPair;
    struct State;
    explicit PublicHalf(std::shared_ptr<const State> state) : state_{std::move(state)} {}
    std::shared_ptr<const State> state_;
};

class KeyPair {
  public:
    /// RSA: 3072 bits, which takes a moment.
    static KeyPair generate(KeyType type);
    /// PKCS#8 without a password. Nothing for other types, other curves, RSA out of range.
    static std::optional<KeyPair> from_pem(std::string_view pem);

    Secret pem() const;
    KeyType type() const { return public_half().type(); }
    PublicHalf public_half() const;

    /// Throws std::logic_error for a scheme of another type of key.
    std::string sign(Scheme scheme, std::string_view message) const;

  private:
    explicit KeyPair(std::shared_ptr<const PublicHalf::State> state) : state_{std::move(state)} {}
    std::shared_ptr<const PublicHalf::State> state_;
};

}  // namespace mashang::crypto
