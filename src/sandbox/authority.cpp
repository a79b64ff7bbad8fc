#include "sandbox/authority.h"

#include <openssl/err.h>

#include <boost/describe.hpp>
#include <chrono>
#include <fstream>

#include "platform/crypto/bytes.h"
#include "platform/json/json.h"
#include "sandbox/authority_requests.h"

namespace mashang::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr auto kLife = 24h * 730;
constexpr auto kBefore = 5min;
constexpr auto kLongAgo = 24h * 30;
constexpr auto kYesterday = 24h;
constexpr const char* kLedger = "certified.jsonl";

/// One line of the ledger: the last one of a serial number counts.
struct Line {
    std::string serial;
    std::string request;
    std::string der;  ///< base64
    bool is_sm2;
    Standing standing;
    Reason reason;
    std::int64_t since_ms;
};
BOOST_DESCRIBE_STRUCT(Line, (), (serial, request, der, is_sm2, standing, reason, since_ms))

Certificate read_certificate(std::string_view der) {
    const unsigned char* at = octets(der);
    Certificate certificate{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
    demand(certificate != nullptr, "reading a certificate of ours");
    return certificate;
}

}  // namespace

std::string serial_text(const ASN1_INTEGER* serial) {
    const Number number{ASN1_INTEGER_to_BN(serial, nullptr)};
    if (!number || BN_is_negative(number.get()) == 1) return {};
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number.get())), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(bytes.data()));
    return crypto::to_hex(bytes);
}

Authority::Authority(std::filesystem::path folder, const platform::Clock& clock)
    : folder_{std::move(folder)},
      clock_{clock},
      p256_{make_issuer(folder_, false, clock.now())},
      sm2_{make_issuer(folder_, true, clock.now())} {
    read_back();
}

void Authority::set_base(std::string base) {
    const std::scoped_lock lock{mutex_};
    base_ = std::move(base);
}

void Authority::read_back() {
    if (folder_.empty()) return;
    std::ifstream ledger{folder_ / kLedger};
    for (std::string text; std::getline(ledger, text);) {
        const auto line = json::decode_or_refuse<Line>(json::parse(text));
        certified_[line.serial] = {.serial = line.serial,
                                   .request = line.request,
                                   .der = crypto::from_padded_base64(line.der).value(),
                                   .is_sm2 = line.is_sm2,
                                   .standing = line.standing,
                                   .reason = line.reason,
                                   .since = Instant::from_ms(line.since_ms)};
    }
}

void Authority::write_down(const Certified& certified) const {
    if (folder_.empty()) return;
    std::ofstream ledger{folder_ / kLedger, std::ios::app};
    ledger << json::text_of(Line{.serial = certified.serial,
                                 .request = certified.request,
                                 .der = crypto::to_padded_base64(certified.der),
                                 .is_sm2 = certified.is_sm2,
                                 .standing = certified.standing,
                                 .reason = certified.reason,
                                 .since_ms = certified.since.ms()})
           << std::endl;
    demand(ledger.good(), "writing the ledger");
}

std::optional<Certified> Authority::made_for(std::string_view request) const {
    if (request.empty()) return std::nullopt;
    for (const auto& [serial, certified] : certified_) {
        if (certified.request == request) return certified;
    }
    return std::nullopt;
}

bool Authority::has_in_force(const X509_NAME* subject) const {
    for (const auto& [serial, certified] : certified_) {
        if (certified.standing != Standing::good) continue;
        const Certificate certificate = read_certificate(certified.der);
        if (X509_NAME_cmp(X509_get_subject_name(certificate.get()), subject) == 0) return true;
    }
    return false;
}

void Authority::add_extensions(X509* certificate, const Issuer& issuer) const {
    X509* above = issuer.certificate.get();
    add_extension(certificate, above, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(certificate, above, NID_key_usage, "critical,digitalSignature,nonRepudiation");
    // Signing in, and signing documents (RFC 9336).
    add_extension(certificate, above, NID_ext_key_usage, "clientAuth,1.3.6.1.5.5.7.3.36");
    add_extension(certificate, above, NID_subject_key_identifier, "hash");
    add_extension(certificate, above, NID_authority_key_identifier, "keyid:always");
    add_extension(certificate, above, NID_crl_distribution_points,
                  "URI:" + base_ + "/crl/" + issuer.name + ".crl");
    add_extension(
        certificate, above, NID_info_access,
        "OCSP;URI:" + base_ + "/ocsp,caIssuers;URI:" + base_ + "/crl/" + issuer.name + ".cer");
}

Certificate Authority::make(X509_REQ* request, EVP_PKEY* key, Slip slip) const {
    const Issuer& by = issuer(is_sm2(key));
    const bool expired = slip == Slip::expired;
    const Instant now = clock_.now();
    const Time from = time_of(expired ? now - kLongAgo : now - kBefore);
    const Time until = time_of(expired ? now - kYesterday : now + kLife);
    const Key other = slip == Slip::other_key ? new_key("P-256") : nullptr;
    const Integer serial = new_serial();
    Certificate made{X509_new()};
    X509* certificate = made.get();
    demand(
        X509_set_version(certificate, X509_VERSION_3) == 1 &&
            X509_set_serialNumber(certificate, serial.get()) == 1 &&
            X509_set1_notBefore(certificate, from.get()) == 1 &&
            X509_set1_notAfter(certificate, until.get()) == 1 &&
            X509_set_subject_name(certificate, X509_REQ_get_subject_name(request)) == 1 &&
            X509_set_issuer_name(certificate, X509_get_subject_name(by.certificate.get())) == 1 &&
            X509_set_pubkey(certificate, other ? other.get() : key) == 1,
        "a certificate");
    add_extensions(certificate, by);
    const Signing signing{by.key.get()};
    demand(X509_sign_ctx(certificate, signing.context()) > 0, "signing a certificate");
    return made;
}

std::string Authority::certify(const Question& question) {
    const CertificateRequest request = read_request(question.request);
    EVP_PKEY* key = fit_key(request.get());
    const std::scoped_lock lock{mutex_};
    if (const auto made = made_for(question.idempotency_key)) return made->der;
    if (question.is_renewal && !has_in_force(X509_REQ_get_subject_name(request.get()))) {
        throw Unfit{"there is no certificate of this subject to renew"};
    }
    const Certificate certificate = make(request.get(), key, question.slip);
    const Certified certified{.serial = serial_text(X509_get0_serialNumber(certificate.get())),
                              .request = question.idempotency_key,
                              .der = der_of<X509>(i2d_X509, certificate.get()),
                              .is_sm2 = is_sm2(key),
                              .since = clock_.now()};
    write_down(certified);
    certified_[certified.serial] = certified;
    return certified.der;
}

void Authority::set_standing(std::string_view serial, Standing standing, Reason reason) {
    const std::scoped_lock lock{mutex_};
    const auto found = certified_.find(std::string{serial});
    if (found == certified_.end()) throw Unfit{"no certificate has this serial number"};
    Certified changed = found->second;
    if (changed.standing == standing) return;  // asked before
    if (changed.standing == Standing::revoked) throw Unfit{"the certificate is revoked for ever"};
    changed.standing = standing;
    changed.reason = reason;
    changed.since = clock_.now();
    write_down(changed);
    found->second = changed;
}

std::optional<Certified> Authority::find(std::string_view serial) const {
    const std::scoped_lock lock{mutex_};
    const auto found = certified_.find(std::string{serial});
    if (found == certified_.end()) return std::nullopt;
    return found->second;
}

std::map<std::string, Certified> Authority::all() const {
    const std::scoped_lock lock{mutex_};
    return certified_;
}

std::string Authority::chain_pem(bool sm2) const {
    return pem_of(issuer(sm2).certificate.get()) + pem_of(issuer(sm2).root.get());
}

}  // namespace mashang::sandbox
