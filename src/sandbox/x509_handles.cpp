#include "sandbox/x509_handles.h"

#include <openssl/err.h>

#include <stdexcept>

namespace mashang::sandbox {

void demand(bool holds, std::string_view what) {
    if (holds) return;
    const char* reason = ERR_reason_error_string(ERR_get_error());
    ERR_clear_error();
    throw std::runtime_error{std::string{what} + ": " + (reason == nullptr ? "refused" : reason)};
}

bool is_sm2(const EVP_PKEY* key) {
    return EVP_PKEY_is_a(key, "SM2") == 1;
}

Signing::Signing(EVP_PKEY* key) : key_{EVP_PKEY_CTX_new(key, nullptr)}, context_{EVP_MD_CTX_new()} {
    demand(key_ && context_, "a signing context");
    if (is_sm2(key)) {
        // The identity goes in before the signing begins, since the hash begins with it.
        EVP_MD_CTX_set_pkey_ctx(context_.get(), key_.get());
        demand(EVP_PKEY_CTX_set1_id(key_.get(), kSm2Id.data(), kSm2Id.size()) > 0, "the SM2 id");
    }
    const EVP_MD* digest = is_sm2(key) ? EVP_sm3() : EVP_sha256();
    demand(EVP_DigestSignInit(context_.get(), nullptr, digest, nullptr, key) == 1, "signing");
}

Time time_of(Instant at) {
    Time time{ASN1_TIME_set(nullptr, at.ms() / 1000)};
    demand(time != nullptr, "a time");
    return time;
}

}  // namespace mashang::sandbox
