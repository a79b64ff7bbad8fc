#include "sandbox/authority_requests.h"

#include <openssl/err.h>

#include "sandbox/authority.h"

namespace mashang::sandbox {
namespace {

constexpr int kLeastRsaBits = 2048;
constexpr int kMostRsaBits = 8192;

bool is_strong(EVP_PKEY* key) {
    const int bits = EVP_PKEY_get_bits(key);
    if (EVP_PKEY_is_a(key, "RSA") == 1) return bits >= kLeastRsaBits && bits <= kMostRsaBits;
    if (is_sm2(key)) return true;
    char group[64] = {};
    std::size_t length = 0;
    return EVP_PKEY_is_a(key, "EC") == 1 &&
           EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
           (std::string_view{group, length} == "prime256v1" ||
            std::string_view{group, length} == "secp384r1");
}

bool is_proven(X509_REQ* request, EVP_PKEY* key) {
    if (is_sm2(key)) {
        OctetString id{ASN1_OCTET_STRING_new()};
        demand(ASN1_OCTET_STRING_set(id.get(), octets(kSm2Id), kSm2Id.size()) == 1, "an id");
        X509_REQ_set0_distinguishing_id(request, id.release());
    }
    const bool proven = X509_REQ_verify(request, key) == 1;
    ERR_clear_error();
    return proven;
}

}  // namespace

CertificateRequest read_request(std::string_view der) {
    const unsigned char* at = octets(der);
    CertificateRequest request{d2i_X509_REQ(nullptr, &at, static_cast<long>(der.size()))};
    ERR_clear_error();
    if (!request || at != octets(der) + der.size()) {
        throw Unfit{"this is no certificate request (PKCS #10)"};
    }
    return request;
}

EVP_PKEY* fit_key(X509_REQ* request) {
    EVP_PKEY* key = X509_REQ_get0_pubkey(request);
    ERR_clear_error();
    if (key == nullptr || !is_strong(key)) {
        throw Unfit{"the key must be RSA of 2048 bits or more, EC P-256 or P-384, or SM2"};
    }
    if (!is_proven(request, key)) throw Unfit{"the request is not signed by its own key"};
    if (X509_NAME_entry_count(X509_REQ_get_subject_name(request)) == 0) {
        throw Unfit{"the request names no subject"};
    }
    return key;
}

}  // namespace mashang::sandbox
