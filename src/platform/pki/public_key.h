#pragma once

#include <boost/describe.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::pki {

enum class KeyKind { rsa, p256, p384, sm2, other };
BOOST_DESCRIBE_ENUM(KeyKind, rsa, p256, p384, sm2, other)

/// How a signature over bytes is made. ECDSA and SM2 signatures are DER (SEQUENCE of r and s); SM2
/// hashes the id 1234567812345678 first (GB/T 35276).
enum class Scheme { rsa_pkcs1_sha256, rsa_pss_sha256, ecdsa_sha256, ecdsa_sha384, sm2_sm3 };
BOOST_DESCRIBE_ENUM(Scheme, rsa_pkcs1_sha256, rsa_pss_sha256, ecdsa_sha256, ecdsa_sha384, sm2_sm3)

inline constexpr int kLeastRsaBits = 2048;
inline constexpr int kMostRsaBits = 8192;

struct PublicKeyState;  // OpenSSL's key, hidden

/// The key of a certificate or a request. May be shared between threads.
class PublicKey {
  public:
    /// SubjectPublicKeyInfo in PEM.
    static std::optional<PublicKey> from_pem(std::string_view pem);

    KeyKind kind() const { return kind_; }
    int bits() const;
    /// RSA of 2048 to 8192 bits, P-256, P-384, SM2.
    bool is_strong() const;

    std::string der() const;  ///< SubjectPublicKeyInfo
    std::string pem() const;
    std::string fingerprint() const;  ///< SHA-256 of `der`, 64 hex digits

    bool fits(Scheme scheme) const;
    /// False for every signature that is not one of this text by this key, and for a weak key.
    bool verify(Scheme scheme, std::string_view message, std::string_view signature) const;

    bool operator==(const PublicKey& other) const { return der() == other.der(); }

  private:
    friend PublicKey wrapped(std::shared_ptr<const PublicKeyState> state);
    PublicKey(KeyKind kind, std::shared_ptr<const PublicKeyState> state)
        : kind_{kind}, state_{std::move(state)} {}
    KeyKind kind_;
    std::shared_ptr<const PublicKeyState> state_;
};

/// With what a key of that kind signs, the usual first; none for `other`.
std::vector<Scheme> schemes_of(KeyKind kind);

}  // namespace mashang::pki
