#include "platform/crypto/signing.h"

#include <openssl/ec.h>

#include "platform/crypto/hash_algorithms.h"
#include "platform/crypto/openssl.h"
#include "platform/crypto/signing_keys.h"

namespace mashang::crypto {
namespace {

constexpr std::string_view kDistinguishingId = "1234567812345678";
constexpr std::size_t kHalf = 32;

using Signature = std::unique_ptr<ECDSA_SIG, FreedBy<ECDSA_SIG_free>>;

std::string der_of(const ECDSA_SIG* signature) {
    unsigned char* written = nullptr;
    const int size = i2d_ECDSA_SIG(signature, &written);
    demand(size > 0, "signature");
    std::string der{reinterpret_cast<char*>(written), static_cast<std::size_t>(size)};
    OPENSSL_free(written);
    return der;
}

/// A hash-and-sign or hash-and-verify in preparation.
struct Signing {
    PkeyContext key;
    DigestContext hash{EVP_MD_CTX_new()};

    /// OpenSSL's default distinguishing id is empty. It is set before the hash begins, since the
    /// hash begins with it.
    Signing(Curve curve, EVP_PKEY* pkey) : key{EVP_PKEY_CTX_new(pkey, nullptr)} {
        demand(key && hash, "signature context");
        if (curve != Curve::sm2) return;
        EVP_MD_CTX_set_pkey_ctx(hash.get(), key.get());
        demand(EVP_PKEY_CTX_set1_id(key.get(), kDistinguishingId.data(),
                                    static_cast<int>(kDistinguishingId.size())) == 1,
               "distinguishing id");
    }
};

const EVP_MD* hash_for(Curve curve) {
    return curve == Curve::sm2 ? sm3_algorithm() : sha256_algorithm();
}

std::string sign_with(Curve curve, EVP_PKEY* pkey, std::string_view message) {
    const Signing signing{curve, pkey};
    EVP_MD_CTX* hash = signing.hash.get();
    demand(EVP_DigestSignInit(hash, nullptr, hash_for(curve), nullptr, pkey) == 1, "sign");
    std::size_t size = 0;
    demand(EVP_DigestSign(hash, nullptr, &size, octets(message), message.size()) == 1, "sign");
    std::string der(size, '\0');
    demand(EVP_DigestSign(hash, octets(der), &size, octets(message), message.size()) == 1, "sign");
    der.resize(size);
    return der;
}

bool verify_with(Curve curve, EVP_PKEY* pkey, std::string_view message, std::string_view der) {
    if (!der_to_raw(der)) return false;
    const Signing signing{curve, pkey};
    EVP_MD_CTX* hash = signing.hash.get();
    demand(EVP_DigestVerifyInit(hash, nullptr, hash_for(curve), nullptr, pkey) == 1, "verify");
    const int verdict =
        EVP_DigestVerify(hash, octets(der), der.size(), octets(message), message.size());
    forget_errors();
    return verdict == 1;
}

}  // namespace

std::optional<std::string> der_to_raw(std::string_view der) {
    const unsigned char* at = octets(der);
    const Signature signature{d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()))};
    forget_errors();
    if (!signature || der_of(signature.get()) != der) return std::nullopt;
    std::string raw(2 * kHalf, '\0');
    const BIGNUM* r = ECDSA_SIG_get0_r(signature.get());
    const BIGNUM* s = ECDSA_SIG_get0_s(signature.get());
    const auto put = [&](const BIGNUM* number, std::size_t at_byte) {
        return BN_is_negative(number) == 0 &&
               BN_bn2binpad(number, octets(raw) + at_byte, kHalf) == static_cast<int>(kHalf);
    };
    if (!put(r, 0) || !put(s, kHalf)) return std::nullopt;
    return raw;
}

std::optional<std::string> raw_to_der(std::string_view raw) {
    if (raw.size() != 2 * kHalf) return std::nullopt;
    const Signature signature{ECDSA_SIG_new()};
    Number r{BN_bin2bn(octets(raw), kHalf, nullptr)};
    Number s{BN_bin2bn(octets(raw) + kHalf, kHalf, nullptr)};
    demand(signature && r && s, "signature");
    demand(ECDSA_SIG_set0(signature.get(), r.release(), s.release()) == 1, "signature");
    return der_of(signature.get());
}

template <Curve curve>
std::optional<PublicKey<curve>> PublicKey<curve>::of(std::shared_ptr<const KeyState> state) {
    if (!state) return std::nullopt;
    return PublicKey{std::move(state)};
}

template <Curve curve>
std::optional<PublicKey<curve>> PublicKey<curve>::from_pem(std::string_view pem) {
    return of(public_from_pem(curve, pem));
}

template <Curve curve>
std::optional<PublicKey<curve>> PublicKey<curve>::from_point(std::string_view point) {
    return of(public_from_point(curve, point));
}

template <Curve curve>
std::string PublicKey<curve>::pem() const {
    return public_pem(*state_);
}

template <Curve curve>
std::string PublicKey<curve>::point() const {
    return crypto::point(*state_);
}

template <Curve curve>
bool PublicKey<curve>::verify(std::string_view message, std::string_view der) const {
    return verify_with(curve, state_->pkey.get(), message, der);
}

template <Curve curve>
bool PublicKey<curve>::verify_raw(std::string_view message, std::string_view raw) const {
    const auto der = raw_to_der(raw);
    return der && verify(message, *der);
}

template <Curve curve>
std::optional<PrivateKey<curve>> PrivateKey<curve>::of(std::shared_ptr<const KeyState> state) {
    if (!state) return std::nullopt;
    return PrivateKey{std::move(state)};
}

template <Curve curve>
PrivateKey<curve> PrivateKey<curve>::generate() {
    return PrivateKey{generated(curve)};
}

template <Curve curve>
std::optional<PrivateKey<curve>> PrivateKey<curve>::from_pem(std::string_view pem) {
    return of(private_from_pem(curve, pem));
}

template <Curve curve>
std::optional<PrivateKey<curve>> PrivateKey<curve>::from_number(std::string_view number) {
    return of(private_from_number(curve, number));
}

template <Curve curve>
Secret PrivateKey<curve>::pem() const {
    return Secret{private_pem(*state_)};
}

template <Curve curve>
std::string PrivateKey<curve>::sign(std::string_view message) const {
    return sign_with(curve, state_->pkey.get(), message);
}

template <Curve curve>
std::string PrivateKey<curve>::sign_raw(std::string_view message) const {
    return der_to_raw(sign(message)).value();
}

template class PublicKey<Curve::sm2>;
template class PublicKey<Curve::p256>;
template class PrivateKey<Curve::sm2>;
template class PrivateKey<Curve::p256>;

}  // namespace mashang::crypto
