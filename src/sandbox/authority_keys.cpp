#include "sandbox/authority_keys.h"

#include <openssl/pem.h>
#include <openssl/rand.h>

#include <array>
#include <chrono>
#include <functional>

#include "platform/disk/disk.h"

namespace mashang::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLargestFile = 64 * 1024;
constexpr auto kBefore = 24h;
constexpr auto kRootLife = 24h * 365 * 20;
constexpr auto kIssuerLife = 24h * 365 * 10;

struct Maker {
    Name subject;
    X509* issuer;  ///< null: signs itself
    EVP_PKEY* issuer_key;
    std::chrono::milliseconds life;
    const char* path_length;
};

std::string text_in(BIO* bio) {
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

Bio reading(std::string_view text) {
    return Bio{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
}

std::string pem_of(EVP_PKEY* key) {
    const Bio bio{BIO_new(BIO_s_mem())};
    demand(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
           "writing a key");
    return text_in(bio.get());
}

Name name_of(std::string_view common_name) {
    Name name{X509_NAME_new()};
    const auto add = [&](const char* field, std::string_view value) {
        demand(X509_NAME_add_entry_by_txt(name.get(), field, MBSTRING_UTF8, octets(value),
                                          static_cast<int>(value.size()), -1, 0) == 1,
               "a name");
    };
    add("C", "CN");
    add("O", "Mashang Sandbox");
    add("CN", common_name);
    return name;
}

Certificate certify(EVP_PKEY* key, const Maker& maker, Instant now) {
    Certificate made{X509_new()};
    X509* certificate = made.get();
    X509* issuer = maker.issuer == nullptr ? certificate : maker.issuer;
    const Integer serial = new_serial();
    const Time from = time_of(now - kBefore);
    const Time until = time_of(now + maker.life);
    demand(X509_set_version(certificate, X509_VERSION_3) == 1 &&
               X509_set_serialNumber(certificate, serial.get()) == 1 &&
               X509_set1_notBefore(certificate, from.get()) == 1 &&
               X509_set1_notAfter(certificate, until.get()) == 1 &&
               X509_set_subject_name(certificate, maker.subject.get()) == 1 &&
               X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1 &&
               X509_set_pubkey(certificate, key) == 1,
           "an authority's certificate");
    add_extension(certificate, issuer, NID_basic_constraints,
                  std::string{"critical,CA:TRUE,pathlen:"} + maker.path_length);
    add_extension(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
    add_extension(certificate, issuer, NID_subject_key_identifier, "hash");
    add_extension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    const Signing signing{maker.issuer_key};
    demand(X509_sign_ctx(certificate, signing.context()) > 0, "signing a certificate");
    return made;
}

/// What lies in the file, or what `make` makes, which then lies there.
std::string kept(const std::filesystem::path& folder, const std::string& name,
                 const std::function<std::string()>& make) {
    if (folder.empty()) return make();
    if (auto text = disk::read(folder / name, kLargestFile)) return *std::move(text);
    disk::write_new(folder / name, make(), 0600);
    return disk::read(folder / name, kLargestFile).value();
}

Key kept_key(const std::filesystem::path& folder, const std::string& name, const char* curve) {
    const std::string pem = kept(folder, name, [&] { return pem_of(new_key(curve).get()); });
    Key key{PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, nullptr)};
    demand(key != nullptr, "reading " + name);
    return key;
}

Certificate kept_certificate(const std::filesystem::path& folder, const std::string& name,
                             const std::function<Certificate()>& make) {
    const std::string pem = kept(folder, name, [&] { return sandbox::pem_of(make().get()); });
    Certificate certificate{PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr)};
    demand(certificate != nullptr, "reading " + name);
    return certificate;
}

}  // namespace

Key new_key(const char* curve) {
    const bool sm2 = std::string_view{curve} == "SM2";
    Key key{sm2 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2")
                : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve)};
    demand(key != nullptr, "a key");
    return key;
}

Integer new_serial() {
    std::array<unsigned char, 16> bytes{};
    demand(RAND_bytes(bytes.data(), bytes.size()) == 1, "random bytes");
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7F) | 0x40);
    const Number number{BN_bin2bn(bytes.data(), bytes.size(), nullptr)};
    Integer serial{BN_to_ASN1_INTEGER(number.get(), nullptr)};
    demand(serial != nullptr, "a serial number");
    return serial;
}

void add_extension(X509* to, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
    const Extension extension{X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str())};
    demand(extension != nullptr, value);
    demand(X509_add_ext(to, extension.get(), -1) == 1, value);
}

std::string pem_of(const X509* certificate) {
    const Bio bio{BIO_new(BIO_s_mem())};
    demand(PEM_write_bio_X509(bio.get(), const_cast<X509*>(certificate)) == 1, "writing");
    return text_in(bio.get());
}

Issuer make_issuer(const std::filesystem::path& folder, bool sm2, Instant now) {
    if (!folder.empty()) disk::make_private_folder(folder);
    const char* curve = sm2 ? "SM2" : "P-256";
    const std::string suffix = sm2 ? "-sm2" : "";
    Issuer issuer{.name = "issuing" + suffix};
    issuer.root_key = kept_key(folder, "root" + suffix + ".key", curve);
    issuer.root = kept_certificate(folder, "root" + suffix + ".pem", [&] {
        return certify(issuer.root_key.get(),
                       {.subject = name_of("Mashang Sandbox Root" + suffix),
                        .issuer = nullptr,
                        .issuer_key = issuer.root_key.get(),
                        .life = kRootLife,
                        .path_length = "1"},
                       now);
    });
    issuer.key = kept_key(folder, issuer.name + ".key", curve);
    issuer.certificate = kept_certificate(folder, issuer.name + ".pem", [&] {
        return certify(issuer.key.get(),
                       {.subject = name_of("Mashang Sandbox Issuing" + suffix),
                        .issuer = issuer.root.get(),
                        .issuer_key = issuer.root_key.get(),
                        .life = kIssuerLife,
                        .path_length = "0"},
                       now);
    });
    return issuer;
}

}  // namespace mashang::sandbox
