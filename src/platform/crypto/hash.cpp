#include "platform/crypto/hash.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include "platform/crypto/hash_algorithms.h"
#include "platform/crypto/openssl.h"

namespace mashang::crypto {
namespace {

Digest hash(const EVP_MD* algorithm, std::initializer_list<std::string_view> parts) {
    const DigestContext context{EVP_MD_CTX_new()};
    demand(context && EVP_DigestInit_ex2(context.get(), algorithm, nullptr) == 1, "hash");
    for (const std::string_view part : parts) {
        demand(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1, "hash");
    }
    Digest digest;
    demand(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1, "hash");
    return digest;
}

// OpenSSL's parameters point to what they will not change.
char* changeable(const char* text) {
    return const_cast<char*>(text);
}
void* changeable(std::string_view bytes) {
    return const_cast<char*>(bytes.data());
}

MacContext keyed(const char* hash_name, std::string_view key) {
    static EVP_MAC* const hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    MacContext context{EVP_MAC_CTX_new(hmac)};
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, changeable(hash_name), 0),
        OSSL_PARAM_construct_end()};
    // A null pointer would mean "the key of before"; an empty key is a key.
    const unsigned char nothing = 0;
    const unsigned char* bytes = key.empty() ? &nothing : octets(key);
    demand(context && EVP_MAC_init(context.get(), bytes, key.size(), parameters.data()) == 1,
           "HMAC key");
    return context;
}

Digest finish(EVP_MAC_CTX* context, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) {
        demand(EVP_MAC_update(context, octets(part), part.size()) == 1, "HMAC");
    }
    Digest mac;
    std::size_t size = 0;
    demand(EVP_MAC_final(context, mac.data(), &size, mac.size()) == 1 && size == mac.size(),
           "HMAC");
    return mac;
}

Secret hkdf(const char* hash_name, std::string_view key, std::string_view salt,
            std::string_view info, std::size_t count) {
    const Kdf kdf{EVP_KDF_fetch(nullptr, "HKDF", nullptr)};
    const KdfContext context{EVP_KDF_CTX_new(kdf.get())};
    const std::array<OSSL_PARAM, 5> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, changeable(hash_name), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, changeable(key), key.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, changeable(salt), salt.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, changeable(info), info.size()),
        OSSL_PARAM_construct_end()};
    std::string derived(count, '\0');
    demand(context && EVP_KDF_derive(context.get(), octets(derived), count, parameters.data()) == 1,
           "HKDF");
    return Secret{std::move(derived)};
}

}  // namespace

const EVP_MD* sm3_algorithm() {
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SM3", nullptr);
    return algorithm;
}

const EVP_MD* sha256_algorithm() {
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return algorithm;
}

Digest sm3(std::string_view bytes) {
    return hash(sm3_algorithm(), {bytes});
}

Digest sm3(std::initializer_list<std::string_view> parts) {
    return hash(sm3_algorithm(), parts);
}

Digest sha256(std::string_view bytes) {
    return hash(sha256_algorithm(), {bytes});
}

Digest hmac_sm3(std::string_view key, std::string_view bytes) {
    return finish(keyed("SM3", key).get(), {bytes});
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
    return finish(keyed("SHA256", key).get(), {bytes});
}

struct HmacSm3::State {
    MacContext keyed;
};

HmacSm3::HmacSm3(std::string_view key) : state_{new State{keyed("SM3", key)}} {}
HmacSm3::HmacSm3(HmacSm3&&) noexcept = default;
HmacSm3& HmacSm3::operator=(HmacSm3&&) noexcept = default;
HmacSm3::~HmacSm3() = default;

Digest HmacSm3::of(std::string_view bytes) const {
    return of({bytes});
}

Digest HmacSm3::of(std::initializer_list<std::string_view> parts) const {
    const MacContext copy{EVP_MAC_CTX_dup(state_->keyed.get())};
    demand(copy != nullptr, "HMAC copy");
    return finish(copy.get(), parts);
}

bool HmacSm3::matches(std::string_view bytes, std::string_view mac) const {
    return equal(view(of(bytes)), mac);
}

Secret hkdf_sm3(std::string_view key, std::string_view salt, std::string_view info,
                std::size_t count) {
    return hkdf("SM3", key, salt, info, count);
}

Secret hkdf_sha256(std::string_view key, std::string_view salt, std::string_view info,
                   std::size_t count) {
    return hkdf("SHA256", key, salt, info, count);
}

}  // namespace mashang::crypto
