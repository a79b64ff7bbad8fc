#include "platform/pki/issuing.h"

#include "platform/crypto/pem.h"
#include "platform/pki/handles.h"

namespace mashang::pki {
namespace {

constexpr std::string_view kSm2Id = "1234567812345678";

void set_time(ASN1_TIME* time, Instant moment) {
    demand(ASN1_TIME_set(time, static_cast<std::time_t>(moment.ms() / 1000)) != nullptr, "time");
}

void add_name(X509_NAME* name, const char* type, const std::string& value) {
    demand(X509_NAME_add_entry_by_txt(name, type, MBSTRING_UTF8, octets(value),
                                      static_cast<int>(value.size()), -1, 0) == 1,
           "name");
}

void set_serial(X509* x509, std::string serial) {
    serial[0] = static_cast<char>((serial[0] & 0x7F) | 0x40);  // positive, and as long as it is
    const crypto::Number number{
        BN_bin2bn(octets(serial), static_cast<int>(serial.size()), nullptr)};
    demand(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x509)) != nullptr,
           "serial number");
}

void add_extension(X509* x509, int id, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, x509, x509, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, FreedBy<X509_EXTENSION_free>> extension{
        X509V3_EXT_conf_nid(nullptr, &context, id, value)};
    demand(extension && X509_add_ext(x509, extension.get(), -1) == 1, "extension");
}

void sign_sm2(X509* x509, EVP_PKEY* key) {
    const crypto::DigestContext hash{EVP_MD_CTX_new()};
    const crypto::PkeyContext context{EVP_PKEY_CTX_new(key, nullptr)};
    demand(
        hash && context && EVP_PKEY_CTX_set1_id(context.get(), kSm2Id.data(), kSm2Id.size()) == 1,
        "SM2 id");
    EVP_MD_CTX_set_pkey_ctx(hash.get(), context.get());
    demand(EVP_DigestSignInit(hash.get(), nullptr, EVP_sm3(), nullptr, key) == 1 &&
               X509_sign_ctx(x509, hash.get()) > 0,
           "signature");
}

/// What a key may be used for, as openssl.cnf writes it.
struct Uses {
    const char* constraints = "critical,CA:FALSE";
    const char* key = "critical,digitalSignature";
};
constexpr Uses kCertifies{"critical,CA:TRUE,pathlen:0", "critical,keyCertSign"};
constexpr Uses kSignsForSomebody{"critical,CA:FALSE", "critical,digitalSignature,nonRepudiation"};

/// All but its signature.
X509Ptr unsigned_of(EVP_PKEY* key, const SelfSigned& wish, const Uses& uses = {}) {
    X509Ptr x509{X509_new()};
    demand(key != nullptr && x509 && X509_set_version(x509.get(), X509_VERSION_3) == 1 &&
               X509_set_pubkey(x509.get(), key) == 1,
           "certificate");
    set_serial(x509.get(), wish.serial);
    set_time(X509_getm_notBefore(x509.get()), wish.not_before);
    set_time(X509_getm_notAfter(x509.get()), wish.not_after);
    X509_NAME* name = X509_get_subject_name(x509.get());
    add_name(name, "C", "CN");
    add_name(name, "O", wish.organization);
    add_name(name, "CN", wish.common_name);
    if (!wish.organization_identifier.empty()) {
        add_name(name, "organizationIdentifier", wish.organization_identifier);
    }
    demand(X509_set_issuer_name(x509.get(), name) == 1, "issuer");
    add_extension(x509.get(), NID_basic_constraints, uses.constraints);
    add_extension(x509.get(), NID_key_usage, uses.key);
    add_extension(x509.get(), NID_subject_key_identifier, "hash");
    return x509;
}

Certificate by_itself(const crypto::Es256PrivateKey& key, const SelfSigned& wish,
                      const Uses& uses) {
    const crypto::Secret pem = key.pem();
    const crypto::Pkey pkey = crypto::private_key_in(pem.view());
    const X509Ptr x509 = unsigned_of(pkey.get(), wish, uses);
    demand(X509_sign(x509.get(), pkey.get(), EVP_sha256()) > 0, "signature");
    return copy_of(x509.get());
}

}  // namespace

Certificate self_signed(const crypto::Sm2PrivateKey& key, const SelfSigned& wish) {
    const crypto::Secret pem = key.pem();
    const crypto::Pkey pkey = crypto::private_key_in(pem.view());
    const X509Ptr x509 = unsigned_of(pkey.get(), wish);
    sign_sm2(x509.get(), pkey.get());
    return copy_of(x509.get());
}

Certificate self_signed(const crypto::Es256PrivateKey& key, const SelfSigned& wish) {
    return by_itself(key, wish, {});
}

Certificate self_signed_authority(const crypto::Es256PrivateKey& key, const SelfSigned& wish) {
    return by_itself(key, wish, kCertifies);
}

Certificate issued(const crypto::Es256PublicKey& key, const SelfSigned& wish,
                   const Issuer& issuer) {
    const crypto::Secret pem = issuer.key.pem();
    const crypto::Pkey signer = crypto::private_key_in(pem.view());
    const crypto::Pkey subject = crypto::public_key_in(key.pem());
    const X509Ptr x509 = unsigned_of(subject.get(), wish, kSignsForSomebody);
    X509_NAME* name = X509_get_subject_name(issuer.certificate.state().x509.get());
    demand(X509_set_issuer_name(x509.get(), name) == 1, "issuer");
    demand(X509_sign(x509.get(), signer.get(), EVP_sha256()) > 0, "signature");
    return copy_of(x509.get());
}

}  // namespace mashang::pki
