#include "sandbox/revocation.h"

#include <openssl/err.h>

#include <chrono>
#include <optional>

namespace mashang::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr auto kCrlLife = 24h;
constexpr auto kOcspLife = 5min;
constexpr auto kBefore = 1min;

Integer integer_of(const std::string& serial_hex) {
    BIGNUM* read = nullptr;
    demand(BN_hex2bn(&read, serial_hex.c_str()) > 0, "a serial number");
    const Number number{read};
    return Integer{BN_to_ASN1_INTEGER(number.get(), nullptr)};
}

RevokedEntry entry_of(const Certified& certified) {
    RevokedEntry entry{X509_REVOKED_new()};
    const Integer serial = integer_of(certified.serial);
    const Time since = time_of(certified.since);
    const Enumerated reason{ASN1_ENUMERATED_new()};
    demand(X509_REVOKED_set_serialNumber(entry.get(), serial.get()) == 1 &&
               X509_REVOKED_set_revocationDate(entry.get(), since.get()) == 1 &&
               ASN1_ENUMERATED_set(reason.get(), static_cast<int>(certified.reason)) == 1,
           "an entry of the list");
    if (certified.reason == Reason::unspecified) return entry;  // RFC 5280: is left out
    demand(X509_REVOKED_add1_ext_i2d(entry.get(), NID_crl_reason, reason.get(), 0, 0) == 1,
           "a reason");
    return entry;
}

void add_crl_extensions(X509_CRL* crl, const Issuer& issuer, Instant now) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer.certificate.get(), nullptr, nullptr, crl, 0);
    const Extension key_id{
        X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always")};
    demand(key_id && X509_CRL_add_ext(crl, key_id.get(), -1) == 1, "the list's key");
    const Integer number{ASN1_INTEGER_new()};
    demand(ASN1_INTEGER_set_int64(number.get(), now.ms()) == 1 &&
               X509_CRL_add1_ext_i2d(crl, NID_crl_number, number.get(), 0, 0) == 1,
           "the list's number");
}

std::optional<bool> issuer_asked(const Authority& authority, OCSP_CERTID* asked) {
    for (const bool sm2 : {false, true}) {
        const Issuer& issuer = authority.issuer(sm2);
        ASN1_OBJECT* digest = nullptr;
        OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, asked);
        const EVP_MD* hash = EVP_get_digestbyobj(digest);
        if (hash == nullptr) continue;
        const OcspId ours{OCSP_cert_id_new(hash, X509_get_subject_name(issuer.certificate.get()),
                                           X509_get0_pubkey_bitstr(issuer.certificate.get()),
                                           X509_get0_serialNumber(issuer.certificate.get()))};
        if (ours && OCSP_id_issuer_cmp(ours.get(), asked) == 0) return sm2;
    }
    return std::nullopt;
}

void add_answer(OCSP_BASICRESP* basic, const Authority& authority, OCSP_CERTID* asked) {
    ASN1_INTEGER* serial = nullptr;
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, asked);
    const auto certified = authority.find(serial_text(serial));
    const Time from = time_of(authority.now() - kBefore);
    const Time until = time_of(authority.now() + kOcspLife);
    const bool is_good = certified && certified->standing == Standing::good;
    const bool is_ended = certified && !is_good;
    const Time since = is_ended ? time_of(certified->since) : nullptr;
    const int status = is_ended  ? V_OCSP_CERTSTATUS_REVOKED
                       : is_good ? V_OCSP_CERTSTATUS_GOOD
                                 : V_OCSP_CERTSTATUS_UNKNOWN;
    demand(OCSP_basic_add1_status(basic, asked, status,
                                  is_ended ? static_cast<int>(certified->reason) : 0, since.get(),
                                  from.get(), until.get()) != nullptr,
           "an OCSP answer");
}

std::string refused(int status) {
    ERR_clear_error();
    const OcspResponse response{OCSP_response_create(status, nullptr)};
    return der_of<OCSP_RESPONSE>(i2d_OCSP_RESPONSE, response.get());
}

OcspRequest read_request(std::string_view der) {
    const unsigned char* at = octets(der);
    return OcspRequest{d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(der.size()))};
}

}  // namespace

std::string crl_of(const Authority& authority, bool sm2) {
    const Issuer& issuer = authority.issuer(sm2);
    const Crl crl{X509_CRL_new()};
    const Time from = time_of(authority.now());
    const Time until = time_of(authority.now() + kCrlLife);
    demand(X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) == 1 &&
               X509_CRL_set_issuer_name(crl.get(),
                                        X509_get_subject_name(issuer.certificate.get())) == 1 &&
               X509_CRL_set1_lastUpdate(crl.get(), from.get()) == 1 &&
               X509_CRL_set1_nextUpdate(crl.get(), until.get()) == 1,
           "a list");
    for (const auto& [serial, certified] : authority.all()) {
        if (certified.is_sm2 != sm2 || certified.standing == Standing::good) continue;
        RevokedEntry entry = entry_of(certified);
        demand(X509_CRL_add0_revoked(crl.get(), entry.release()) == 1, "an entry of the list");
    }
    add_crl_extensions(crl.get(), issuer, authority.now());
    demand(X509_CRL_sort(crl.get()) == 1, "sorting the list");
    const Signing signing{issuer.key.get()};
    demand(X509_CRL_sign_ctx(crl.get(), signing.context()) > 0, "signing the list");
    return der_of<X509_CRL>(i2d_X509_CRL, crl.get());
}

std::string answer_ocsp(const Authority& authority, std::string_view der) {
    const OcspRequest request = read_request(der);
    const int count = request ? OCSP_request_onereq_count(request.get()) : 0;
    if (count < 1) return refused(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST);
    const OcspBasic basic{OCSP_BASICRESP_new()};
    std::optional<bool> sm2;
    for (int i = 0; i < count; ++i) {
        OCSP_CERTID* asked = OCSP_onereq_get0_id(OCSP_request_onereq_get0(request.get(), i));
        const auto of = issuer_asked(authority, asked);
        // One signature answers for one issuer.
        if (!of || (sm2 && sm2 != of)) return refused(OCSP_RESPONSE_STATUS_UNAUTHORIZED);
        sm2 = of;
        add_answer(basic.get(), authority, asked);
    }
    OCSP_copy_nonce(basic.get(), request.get());
    const Issuer& issuer = authority.issuer(*sm2);
    const Signing signing{issuer.key.get()};
    demand(OCSP_basic_sign_ctx(basic.get(), issuer.certificate.get(), signing.context(), nullptr,
                               OCSP_RESPID_KEY) == 1,
           "signing an OCSP answer");
    const OcspResponse response{OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get())};
    demand(response != nullptr, "an OCSP response");
    return der_of<OCSP_RESPONSE>(i2d_OCSP_RESPONSE, response.get());
}

}  // namespace mashang::sandbox
