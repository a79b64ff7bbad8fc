#pragma once

// The inside of platform/pki: how we hold OpenSSL's things. No public header includes this.

#include <openssl/ocsp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/crypto/openssl.h"
#include "platform/pki/certificate.h"

namespace mashang::pki {

using crypto::demand;
using crypto::forget_errors;
using crypto::FreedBy;
using crypto::octets;

using X509Ptr = std::unique_ptr<X509, FreedBy<X509_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, FreedBy<X509_REQ_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, FreedBy<X509_CRL_free>>;
using StorePtr = std::unique_ptr<X509_STORE, FreedBy<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, FreedBy<X509_STORE_CTX_free>>;
using OctetStringPtr = std::unique_ptr<ASN1_OCTET_STRING, FreedBy<ASN1_OCTET_STRING_free>>;
using TypePtr = std::unique_ptr<ASN1_TYPE, FreedBy<ASN1_TYPE_free>>;
using Pkcs7Ptr = std::unique_ptr<PKCS7, FreedBy<PKCS7_free>>;
using OcspRequestPtr = std::unique_ptr<OCSP_REQUEST, FreedBy<OCSP_REQUEST_free>>;
using OcspResponsePtr = std::unique_ptr<OCSP_RESPONSE, FreedBy<OCSP_RESPONSE_free>>;
using OcspBasicPtr = std::unique_ptr<OCSP_BASICRESP, FreedBy<OCSP_BASICRESP_free>>;
using OcspIdPtr = std::unique_ptr<OCSP_CERTID, FreedBy<OCSP_CERTID_free>>;

struct FreeStack {
    void operator()(STACK_OF(X509) * held) const { sk_X509_free(held); }  // not what it holds
};
using BorrowedStack = std::unique_ptr<STACK_OF(X509), FreeStack>;

struct CertificateState {
    X509Ptr x509;
    std::string der;
};
struct PublicKeyState {
    crypto::Pkey pkey;
};

/// Refused: kUnreadable, kTooLarge, kName.
Checked<Certificate> read_certificate(std::string der);
/// A certificate that OpenSSL hands out: a copy of its own.
Certificate copy_of(const X509* x509);
PublicKey key_of(EVP_PKEY* borrowed);

/// Nothing for a time that Instant does not know.
std::optional<Instant> instant_of(const ASN1_TIME* time);
std::string bytes_of(const ASN1_STRING* text);
std::string hex_of(const ASN1_INTEGER* number);

/// How DER of `T` is written: i2d_X509 and its like.
template <class T, class Write>
std::string der_of(const T* thing, Write write) {
    unsigned char* bytes = nullptr;
    const int size = write(thing, &bytes);
    demand(size > 0, "DER");
    std::string der{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
    OPENSSL_free(bytes);
    return der;
}

/// The distinguishing id of SM2 signatures (GB/T 35276), as OpenSSL wants it.
OctetStringPtr sm2_id();
bool is_sm2_signature(int signature_nid);
/// SHA-256 or better, or SM3.
bool is_strong_signature(const X509_ALGOR* algorithm);
/// Whether `signature` is one over `der` (a SEQUENCE) by the key, SM2 with its id.
bool is_signed(const std::string& der, const X509_ALGOR* algorithm,
               const ASN1_BIT_STRING* signature, EVP_PKEY* key);

/// What a SEQUENCE in DER begins with: of a certificate or list, the part that is signed. Empty
/// when there is none.
std::string first_element_of(std::string_view der);

/// Whether it is PEM rather than DER, whose bytes may hold anything.
bool is_pem(std::string_view text);
/// The one block of PEM of that label, or the bytes themselves when they are no PEM. Nothing for
/// PEM with another number of such blocks.
std::optional<std::string> der_in(std::string_view text, std::string_view label);
/// All blocks of that label, at most `most`; nothing for more, or for PEM that cannot be read.
std::optional<std::vector<std::string>> blocks_in(std::string_view text, std::string_view label,
                                                  std::size_t most);
std::string pem_of(std::string_view der, std::string_view label);

}  // namespace mashang::pki
