#pragma once

// How the sandbox's authority holds OpenSSL's things, and what it always does with them.

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace mashang::sandbox {

template <auto free_function>
struct FreedBy {
    template <class T>
    void operator()(T* held) const {
        free_function(held);
    }
};

using Key = std::unique_ptr<EVP_PKEY, FreedBy<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreedBy<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreedBy<EVP_MD_CTX_free>>;
using Certificate = std::unique_ptr<X509, FreedBy<X509_free>>;
using CertificateRequest = std::unique_ptr<X509_REQ, FreedBy<X509_REQ_free>>;
using Name = std::unique_ptr<X509_NAME, FreedBy<X509_NAME_free>>;
using Crl = std::unique_ptr<X509_CRL, FreedBy<X509_CRL_free>>;
using RevokedEntry = std::unique_ptr<X509_REVOKED, FreedBy<X509_REVOKED_free>>;
using Pkcs7 = std::unique_ptr<PKCS7, FreedBy<PKCS7_free>>;
using Bio = std::unique_ptr<BIO, FreedBy<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, FreedBy<BN_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, FreedBy<ASN1_INTEGER_free>>;
using Enumerated = std::unique_ptr<ASN1_ENUMERATED, FreedBy<ASN1_ENUMERATED_free>>;
using OctetString = std::unique_ptr<ASN1_OCTET_STRING, FreedBy<ASN1_OCTET_STRING_free>>;
using Time = std::unique_ptr<ASN1_TIME, FreedBy<ASN1_TIME_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreedBy<X509_EXTENSION_free>>;
using OcspRequest = std::unique_ptr<OCSP_REQUEST, FreedBy<OCSP_REQUEST_free>>;
using OcspResponse = std::unique_ptr<OCSP_RESPONSE, FreedBy<OCSP_RESPONSE_free>>;
using OcspBasic = std::unique_ptr<OCSP_BASICRESP, FreedBy<OCSP_BASICRESP_free>>;
using OcspId = std::unique_ptr<OCSP_CERTID, FreedBy<OCSP_CERTID_free>>;

/// Throws std::runtime_error with OpenSSL's reason unless `holds`.
void demand(bool holds, std::string_view what);

/// What is signed and checked with SM2 keys: GB/T 35276.
inline constexpr std::string_view kSm2Id = "1234567812345678";
bool is_sm2(const EVP_PKEY* key);

/// A signing that has begun: SM3 with kSm2Id for SM2, SHA-256 for the rest.
class Signing {
  public:
    explicit Signing(EVP_PKEY* key);
    EVP_MD_CTX* context() const { return context_.get(); }

  private:
    KeyContext key_;  ///< `context_` borrows it
    DigestContext context_;
};

/// Whole seconds.
Time time_of(Instant at);

/// The bytes of what `i2d` writes.
template <class T>
std::string der_of(int (*i2d)(const T*, unsigned char**), const T* thing) {
    unsigned char* bytes = nullptr;
    const int length = i2d(thing, &bytes);
    demand(length > 0, "encoding");
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    OPENSSL_free(bytes);
    return der;
}

inline const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace mashang::sandbox
