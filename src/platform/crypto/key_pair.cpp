#include "platform/crypto/key_pair.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <array>
#include <stdexcept>

#include "platform/crypto/hash_algorithms.h"
#include "platform/crypto/openssl.h"
#include "platform/crypto/pem.h"
#include "platform/crypto/signing.h"
#include "platform/crypto/signing_keys.h"

namespace mashang::crypto {
namespace {

constexpr std::size_t kEd25519Size = 32;
constexpr std::size_t kGeneratedRsaBits = 3072;
constexpr int kMostExponentBits = 32;

Number number_of(std::string_view bytes) {
    Number number{BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr)};
    demand(number != nullptr, "number");
    return number;
}

std::string bytes_of(const BIGNUM* number) {
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
    BN_bn2bin(number, octets(bytes));
    return bytes;
}

Number rsa_number(const EVP_PKEY* pkey, const char* name) {
    BIGNUM* number = nullptr;
    demand(EVP_PKEY_get_bn_param(pkey, name, &number) == 1, "RSA key");
    return Number{number};
}

/// What is no RSA modulus and exponent at a glance. Whether the modulus has two secret factors is
/// its owner's concern, and would cost milliseconds for each proof that brings a key along.
bool are_sane(const BIGNUM* modulus, const BIGNUM* exponent) {
    const int bits = BN_num_bits(modulus);
    return bits >= kLeastRsaBits && bits <= kMostRsaBits && BN_is_odd(modulus) == 1 &&
           BN_is_odd(exponent) == 1 && BN_is_one(exponent) == 0 &&
           BN_num_bits(exponent) <= kMostExponentBits;
}

Pkey rsa_key(const BIGNUM* modulus, const BIGNUM* exponent) {
    const ParameterBuilder builder{OSSL_PARAM_BLD_new()};
    demand(builder && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus) == 1 &&
               OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent) == 1,
           "key parameters");
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get())};
    const PkeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr)};
    demand(parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1, "key parameters");
    EVP_PKEY* pkey = nullptr;
    demand(EVP_PKEY_fromdata(context.get(), &pkey, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1,
           "RSA key");
    return Pkey{pkey};
}

bool is_p256(const EVP_PKEY* pkey) {
    std::array<char, 64> group{};
    return EVP_PKEY_is_a(pkey, "EC") == 1 &&
           EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_GROUP_NAME, group.data(),
                                          group.size(), nullptr) == 1 &&
           std::string_view{group.data()} == "prime256v1";
}

bool is_sane_rsa(const EVP_PKEY* pkey) {
    return EVP_PKEY_is_a(pkey, "RSA") == 1 &&
           are_sane(rsa_number(pkey, OSSL_PKEY_PARAM_RSA_N).get(),
                    rsa_number(pkey, OSSL_PKEY_PARAM_RSA_E).get());
}

std::optional<KeyType> type_of(const EVP_PKEY* pkey) {
    if (is_p256(pkey)) return KeyType::p256;
    if (EVP_PKEY_is_a(pkey, "ED25519") == 1) return KeyType::ed25519;
    if (is_sane_rsa(pkey)) return KeyType::rsa;
    return std::nullopt;
}

const EVP_MD* hash_for(Scheme scheme) {
    return scheme == Scheme::ed25519 ? nullptr : sha256_algorithm();
}

void set_padding(Scheme scheme, EVP_PKEY_CTX* context) {
    if (scheme != Scheme::rsa_pss) return;
    demand(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1,
           "RSA padding");
}

DigestContext ready_to_sign(Scheme scheme, EVP_PKEY* pkey) {
    DigestContext ready{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* context = nullptr;
    demand(ready && EVP_DigestSignInit(ready.get(), &context, hash_for(scheme), nullptr, pkey) == 1,
           "sign");
    set_padding(scheme, context);
    return ready;
}

std::size_t place_of(Scheme scheme) {
    return scheme == Scheme::rsa_pss ? 1 : 0;
}

using ReadyToSign = std::array<DigestContext, 2>;  // RSA has two schemes, the others one

ReadyToSign all_ready(KeyType type, EVP_PKEY* pkey) {
    ReadyToSign ready;
    for (const Scheme scheme :
         {Scheme::rsa_pkcs1, Scheme::rsa_pss, Scheme::ecdsa, Scheme::ed25519}) {
        if (type_for(scheme) == type) ready[place_of(scheme)] = ready_to_sign(scheme, pkey);
    }
    return ready;
}

}  // namespace

/// Of a pair it also holds what a signature begins with: looking up the algorithm takes OpenSSL
/// several microseconds, copying the prepared context less than one.
struct PublicHalf::State {
    Pkey pkey;
    KeyType type;
    ReadyToSign ready;

    static std::shared_ptr<const State> of(Pkey pkey) {
        if (!pkey) return nullptr;
        const auto type = type_of(pkey.get());
        if (!type) return nullptr;
        return std::make_shared<const State>(State{std::move(pkey), *type, {}});
    }
    static std::shared_ptr<const State> of_pair(Pkey pkey) {
        if (!pkey) return nullptr;
        const auto type = type_of(pkey.get());
        if (!type) return nullptr;
        auto ready = all_ready(*type, pkey.get());
        return std::make_shared<const State>(State{std::move(pkey), *type, std::move(ready)});
    }
};

KeyType type_for(Scheme scheme) {
    switch (scheme) {
        case Scheme::rsa_pkcs1:
        case Scheme::rsa_pss:
            return KeyType::rsa;
        case Scheme::ecdsa:
            return KeyType::p256;
        case Scheme::ed25519:
            return KeyType::ed25519;
    }
    throw std::logic_error("a scheme that there is not");
}

std::optional<PublicHalf> PublicHalf::from_rsa(const RsaNumbers& numbers) {
    if (numbers.modulus.size() > kMostRsaBits / 8 || numbers.exponent.size() > 4) return {};
    if (numbers.modulus.starts_with('\0') || numbers.exponent.starts_with('\0')) return {};
    const Number modulus = number_of(numbers.modulus);
    const Number exponent = number_of(numbers.exponent);
    if (!are_sane(modulus.get(), exponent.get())) return std::nullopt;
    return PublicHalf{State::of(rsa_key(modulus.get(), exponent.get()))};
}

std::optional<PublicHalf> PublicHalf::from_p256(std::string_view point) {
    const StatePtr key = public_from_point(Curve::p256, point);
    if (!key) return std::nullopt;
    demand(EVP_PKEY_up_ref(key->pkey.get()) == 1, "key");
    return PublicHalf{State::of(Pkey{key->pkey.get()})};
}

std::optional<PublicHalf> PublicHalf::from_ed25519(std::string_view bytes) {
    if (bytes.size() != kEd25519Size) return std::nullopt;
    auto state = State::of(Pkey{
        EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, octets(bytes), bytes.size())});
    demand(state != nullptr, "Ed25519 key");
    return PublicHalf{std::move(state)};
}

std::optional<PublicHalf> PublicHalf::from_pem(std::string_view pem) {
    auto state = State::of(public_key_in(pem));
    forget_errors();
    if (!state) return std::nullopt;
    return PublicHalf{std::move(state)};
}

KeyType PublicHalf::type() const {
    return state_->type;
}

std::string PublicHalf::pem() const {
    return public_pem(state_->pkey.get());
}

RsaNumbers PublicHalf::rsa_numbers() const {
    return {.modulus = bytes_of(rsa_number(state_->pkey.get(), OSSL_PKEY_PARAM_RSA_N).get()),
            .exponent = bytes_of(rsa_number(state_->pkey.get(), OSSL_PKEY_PARAM_RSA_E).get())};
}

std::string PublicHalf::p256_point() const {
    std::string bytes(65, '\0');
    std::size_t size = 0;
    demand(EVP_PKEY_get_octet_string_param(state_->pkey.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                           octets(bytes), bytes.size(), &size) == 1 &&
               size == bytes.size(),
           "P-256 key");
    return bytes;
}

std::string PublicHalf::ed25519_bytes() const {
    std::string bytes(kEd25519Size, '\0');
    std::size_t size = bytes.size();
    demand(EVP_PKEY_get_raw_public_key(state_->pkey.get(), octets(bytes), &size) == 1 &&
               size == bytes.size(),
           "Ed25519 key");
    return bytes;
}

bool PublicHalf::verify(Scheme scheme, std::string_view message, std::string_view signature) const {
    if (type_for(scheme) != type()) return false;
    std::string der;
    if (scheme == Scheme::ecdsa) {
        auto converted = raw_to_der(signature);
        if (!converted) return false;
        der = *std::move(converted);
        signature = der;
    }
    const DigestContext hash{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* context = nullptr;
    demand(hash && EVP_DigestVerifyInit(hash.get(), &context, hash_for(scheme), nullptr,
                                        state_->pkey.get()) == 1,
           "verify");
    set_padding(scheme, context);
    const int verdict = EVP_DigestVerify(hash.get(), octets(signature), signature.size(),
                                         octets(message), message.size());
    forget_errors();
    return verdict == 1;
}

KeyPair KeyPair::generate(KeyType type) {
    const auto made = [&] {
        switch (type) {
            case KeyType::rsa:
                return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", kGeneratedRsaBits);
            case KeyType::p256:
                return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
            case KeyType::ed25519:
                return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        }
        throw std::logic_error("a type of key that there is not");
    };
    Pkey pkey{made()};
    demand(pkey != nullptr, "key generation");
    return KeyPair{PublicHalf::State::of_pair(std::move(pkey))};
}

std::optional<KeyPair> KeyPair::from_pem(std::string_view pem) {
    Pkey pkey = private_key_in(pem);
    auto state = PublicHalf::State::of_pair(std::move(pkey));
    forget_errors();
    if (!state) return std::nullopt;
    return KeyPair{std::move(state)};
}

Secret KeyPair::pem() const {
    return Secret{private_pem(state_->pkey.get())};
}

PublicHalf KeyPair::public_half() const {
    return PublicHalf{state_};
}

std::string KeyPair::sign(Scheme scheme, std::string_view message) const {
    if (type_for(scheme) != state_->type) throw std::logic_error("a scheme for another key");
    const DigestContext hash{EVP_MD_CTX_new()};
    demand(hash && EVP_MD_CTX_copy_ex(hash.get(), state_->ready[place_of(scheme)].get()) == 1,
           "sign");
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(state_->pkey.get())), '\0');
    std::size_t size = signature.size();
    demand(
        EVP_DigestSign(hash.get(), octets(signature), &size, octets(message), message.size()) == 1,
        "sign");
    signature.resize(size);
    if (scheme != Scheme::ecdsa) return signature;
    return der_to_raw(signature).value();
}

}  // namespace mashang::crypto
