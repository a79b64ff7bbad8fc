#include "platform/pki/public_key.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <array>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/pem.h"
#include "platform/pki/handles.h"

namespace mashang::pki {
namespace {

constexpr std::string_view kSm2Id = "1234567812345678";

KeyKind kind_of(const EVP_PKEY* pkey) {
    if (EVP_PKEY_is_a(pkey, "RSA") == 1) return KeyKind::rsa;
    std::array<char, 64> group{};
    if (EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size(),
                                       nullptr) != 1) {
        return KeyKind::other;
    }
    const std::string_view name{group.data()};
    if (EVP_PKEY_is_a(pkey, "SM2") == 1) return KeyKind::sm2;
    if (EVP_PKEY_is_a(pkey, "EC") != 1) return KeyKind::other;
    if (name == "prime256v1") return KeyKind::p256;
    if (name == "secp384r1") return KeyKind::p384;
    return KeyKind::other;
}

const EVP_MD* hash_of(Scheme scheme) {
    switch (scheme) {
        case Scheme::rsa_pkcs1_sha256:
        case Scheme::rsa_pss_sha256:
        case Scheme::ecdsa_sha256:
            return EVP_sha256();
        case Scheme::ecdsa_sha384:
            return EVP_sha384();
        case Scheme::sm2_sm3:
            return EVP_sm3();
    }
    return nullptr;
}

void tune(Scheme scheme, EVP_PKEY_CTX* context) {
    if (scheme != Scheme::rsa_pss_sha256) return;
    demand(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_AUTO) == 1,
           "RSA padding");
}

}  // namespace

PublicKey wrapped(std::shared_ptr<const PublicKeyState> state) {
    const KeyKind kind = kind_of(state->pkey.get());
    return {kind, std::move(state)};
}

PublicKey key_of(EVP_PKEY* borrowed) {
    demand(EVP_PKEY_up_ref(borrowed) == 1, "key");
    return wrapped(std::make_shared<const PublicKeyState>(crypto::Pkey{borrowed}));
}

std::optional<PublicKey> PublicKey::from_pem(std::string_view pem) {
    crypto::Pkey pkey = crypto::public_key_in(pem);
    forget_errors();
    if (!pkey) return std::nullopt;
    PublicKey key = wrapped(std::make_shared<const PublicKeyState>(std::move(pkey)));
    forget_errors();
    return key;
}

int PublicKey::bits() const {
    return EVP_PKEY_get_bits(state_->pkey.get());
}

bool PublicKey::is_strong() const {
    if (kind_ == KeyKind::rsa) return bits() >= kLeastRsaBits && bits() <= kMostRsaBits;
    return kind_ != KeyKind::other;
}

std::string PublicKey::der() const {
    return der_of(state_->pkey.get(), i2d_PUBKEY);
}

std::string PublicKey::pem() const {
    return crypto::public_pem(state_->pkey.get());
}

std::string PublicKey::fingerprint() const {
    return crypto::to_hex(crypto::sha256(der()));
}

bool PublicKey::fits(Scheme scheme) const {
    switch (scheme) {
        case Scheme::rsa_pkcs1_sha256:
        case Scheme::rsa_pss_sha256:
            return kind_ == KeyKind::rsa;
        case Scheme::ecdsa_sha256:
            return kind_ == KeyKind::p256 || kind_ == KeyKind::p384;
        case Scheme::ecdsa_sha384:
            return kind_ == KeyKind::p384;
        case Scheme::sm2_sm3:
            return kind_ == KeyKind::sm2;
    }
    return false;
}

bool PublicKey::verify(Scheme scheme, std::string_view message, std::string_view signature) const {
    if (!fits(scheme) || !is_strong()) return false;
    const crypto::DigestContext hash{EVP_MD_CTX_new()};
    const crypto::PkeyContext own{EVP_PKEY_CTX_new(state_->pkey.get(), nullptr)};
    demand(hash && own, "memory");
    if (scheme == Scheme::sm2_sm3) {
        demand(EVP_PKEY_CTX_set1_id(own.get(), kSm2Id.data(), kSm2Id.size()) == 1, "SM2 id");
    }
    EVP_MD_CTX_set_pkey_ctx(hash.get(), own.get());
    EVP_PKEY_CTX* context = nullptr;
    demand(EVP_DigestVerifyInit(hash.get(), &context, hash_of(scheme), nullptr,
                                state_->pkey.get()) == 1,
           "verify");
    tune(scheme, context);
    const int verdict = EVP_DigestVerify(hash.get(), octets(signature), signature.size(),
                                         octets(message), message.size());
    forget_errors();
    return verdict == 1;
}

std::vector<Scheme> schemes_of(KeyKind kind) {
    switch (kind) {
        case KeyKind::rsa:
            return {Scheme::rsa_pkcs1_sha256, Scheme::rsa_pss_sha256};
        case KeyKind::p256:
            return {Scheme::ecdsa_sha256};
        case KeyKind::p384:
            return {Scheme::ecdsa_sha384, Scheme::ecdsa_sha256};
        case KeyKind::sm2:
            return {Scheme::sm2_sm3};
        case KeyKind::other:
            return {};
    }
    return {};
}

}  // namespace mashang::pki
