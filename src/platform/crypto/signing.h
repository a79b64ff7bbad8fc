#pragma once

// Signatures on two curves that are used alike: SM2 with SM3 (GB/T 32918; the distinguishing id is
// always 1234567812345678, GB/T 35276) and ES256, ECDSA on P-256 with SHA-256 (RFC 7518).

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {

enum class Curve { sm2, p256 };

struct KeyState;  // OpenSSL's key, hidden

/// A signature comes in two forms: DER (SEQUENCE of r and s), as certificates and seals have it,
/// and raw (r then s, 32 bytes each), as JOSE and small codes have it.
std::optional<std::string> der_to_raw(std::string_view der);  ///< nothing unless strict DER
std::optional<std::string> raw_to_der(std::string_view raw);

/// May be shared between threads, as the private key below.
template <Curve curve>
class PublicKey {
  public:
    /// SubjectPublicKeyInfo. Nothing for another curve, or a point that is not on it.
    static std::optional<PublicKey> from_pem(std::string_view pem);
    /// 65 bytes: 04, x, y.
    static std::optional<PublicKey> from_point(std::string_view point);

    std::string pem() const;
    std::string point() const;

    /// False for every signature that is not one of this text, strictly encoded, by this key.
    bool verify(std::string_view message, std::string_view der) const;
    bool verify_raw(std::string_view message, std::string_view raw) const;

  private:
    template <Curve>
    friend class PrivateKey;
    explicit PublicKey(std::shared_ptr<const KeyState> state) : state_{std::move(state)} {}
    static std::optional<PublicKey> of(std::shared_ptr<const KeyState> state);
    std::shared_ptr<const KeyState> state_;
};

template <Curve curve>
class PrivateKey {
  public:
    static PrivateKey generate();
    /// PKCS#8 without a password (or SEC 1). Nothing for another curve or an encrypted key.
    static std::optional<PrivateKey> from_pem(std::string_view pem);
    /// The bare number, 32 bytes: for vectors and for keys from other houses.
    static std::optional<PrivateKey> from_number(std::string_view number);

    Secret pem() const;
    PublicKey<curve> public_key() const { return PublicKey<curve>{state_}; }

    std::string sign(std::string_view message) const;  ///< DER
    std::string sign_raw(std::string_view message) const;

  private:
    explicit PrivateKey(std::shared_ptr<const KeyState> state) : state_{std::move(state)} {}
    static std::optional<PrivateKey> of(std::shared_ptr<const KeyState> state);
    std::shared_ptr<const KeyState> state_;
};

extern template class PublicKey<Curve::sm2>;
extern template class PublicKey<Curve::p256>;
extern template class PrivateKey<Curve::sm2>;
extern template class PrivateKey<Curve::p256>;

using Sm2PrivateKey = PrivateKey<Curve::sm2>;
using Sm2PublicKey = PublicKey<Curve::sm2>;
using Es256PrivateKey = PrivateKey<Curve::p256>;
using Es256PublicKey = PublicKey<Curve::p256>;

}  // namespace mashang::crypto
