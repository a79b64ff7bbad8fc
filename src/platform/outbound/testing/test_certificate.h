#pragma once

// A self-signed certificate for one name, made anew for each test.

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace mashang::outbound {

struct TestCertificate {
    std::string certificate;  ///< PEM
    std::string key;          ///< PEM
};

namespace testing_detail {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free>>;

inline void must(bool done) {
    if (!done) throw std::runtime_error("the test certificate could not be made");
}

inline std::string text_of(BIO* memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<std::size_t>(size)};
}

}  // namespace testing_detail

/// `name` as in a subjectAltName: "DNS:localhost", "IP:127.0.0.1".
inline TestCertificate make_test_certificate(const std::string& name) {
    using namespace testing_detail;
    const Key key{EVP_EC_gen("P-256")};
    const Certificate certificate{X509_new()};
    must(key && certificate);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    const Extension names{
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name.c_str())};
    must(names && X509_add_ext(certificate.get(), names.get(), -1) == 1);
    must(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);

    const Memory certificate_text{BIO_new(BIO_s_mem())};
    const Memory key_text{BIO_new(BIO_s_mem())};
    must(PEM_write_bio_X509(certificate_text.get(), certificate.get()) == 1);
    must(PEM_write_bio_PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                  nullptr) == 1);
    return {text_of(certificate_text.get()), text_of(key_text.get())};
}

}  // namespace mashang::outbound
