#include "platform/pki/ocsp.h"

#include <array>

#include "platform/crypto/bytes.h"
#include "platform/pki/handles.h"
#include "platform/pki/path.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {
namespace {

constexpr std::chrono::minutes kClocksDiffer{5};

X509* raw(const Certificate& certificate) {
    return certificate.state().x509.get();
}

OcspIdPtr id_of(const EVP_MD* hash, const Certificate& certificate, const Certificate& issuer) {
    OcspIdPtr id{OCSP_cert_to_id(hash, raw(certificate), raw(issuer))};
    demand(id != nullptr, "OCSP id");
    return id;
}

OcspBasicPtr read_basic(std::string_view der, const Refusal*& wrong) {
    const unsigned char* at = octets(der);
    wrong = &refusals::kAnswerUnreadable;
    if (der.size() > kMostAnswerBytes) return nullptr;
    const OcspResponsePtr response{d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(der.size()))};
    if (!response || at != octets(der) + der.size()) return nullptr;
    if (OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL) {
        wrong = &refusals::kAnswerRefused;
        return nullptr;
    }
    return OcspBasicPtr{OCSP_response_get1_basic(response.get())};
}

bool is_named_as_signer(const OCSP_BASICRESP* answer, X509* candidate) {
    const ASN1_OCTET_STRING* key_hash = nullptr;
    const X509_NAME* name = nullptr;
    if (OCSP_resp_get0_id(answer, &key_hash, &name) != 1) return false;
    if (name != nullptr) return X509_NAME_cmp(name, X509_get_subject_name(candidate)) == 0;
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int size = 0;
    // RFC 6960 4.2.1: KeyHash is SHA-1 of the key's bits.
    return key_hash != nullptr &&
           X509_pubkey_digest(candidate, EVP_sha1(), hash.data(), &size) == 1 &&
           bytes_of(key_hash) == std::string_view{reinterpret_cast<const char*>(hash.data()), size};
}

/// RFC 6960 4.2.2.2: made by the issuer itself, for this.
bool is_delegated(X509* candidate, const Certificate& issuer, Instant at) {
    const auto copy = read_certificate(der_of(candidate, i2d_X509));
    if (!copy || !copy->key().is_strong()) return false;
    const bool is_for_this = (X509_get_extended_key_usage(raw(*copy)) & XKU_OCSP_SIGN) != 0 &&
                             X509_get_ext_by_NID(raw(*copy), NID_ext_key_usage, -1) >= 0;
    if (!is_for_this) return false;
    const std::vector anchors{issuer};
    return find_path(*copy, {}, anchors, {.at = at}).holds();
}

bool is_signed_by(const OCSP_BASICRESP* answer, X509* candidate) {
    const X509_ALGOR* algorithm = OCSP_resp_get0_tbs_sigalg(answer);
    return is_strong_signature(algorithm) &&
           is_signed(der_of(OCSP_resp_get0_respdata(answer), i2d_OCSP_RESPDATA), algorithm,
                     OCSP_resp_get0_signature(answer), X509_get0_pubkey(candidate));
}

bool is_authorised(const OCSP_BASICRESP* answer, const Certificate& issuer, Instant at) {
    if (is_named_as_signer(answer, raw(issuer)) && is_signed_by(answer, raw(issuer))) return true;
    const STACK_OF(X509)* brought = OCSP_resp_get0_certs(answer);
    for (int i = 0; i < sk_X509_num(brought); ++i) {
        X509* candidate = sk_X509_value(brought, i);
        if (is_named_as_signer(answer, candidate) && is_signed_by(answer, candidate) &&
            is_delegated(candidate, issuer, at)) {
            return true;
        }
    }
    return false;
}

std::optional<OcspStatement> statement_in(OCSP_BASICRESP* answer, const Certificate& certificate,
                                          const Certificate& issuer) {
    for (const EVP_MD* hash : {EVP_sha1(), EVP_sha256(), EVP_sm3()}) {
        const OcspIdPtr id = id_of(hash, certificate, issuer);
        int status = -1;
        int reason = -1;
        ASN1_GENERALIZEDTIME* revoked = nullptr;
        ASN1_GENERALIZEDTIME* from = nullptr;
        ASN1_GENERALIZEDTIME* until = nullptr;
        if (OCSP_resp_find_status(answer, id.get(), &status, &reason, &revoked, &from, &until) !=
            1) {
            continue;
        }
        const auto this_update = instant_of(from);
        if (!this_update) return std::nullopt;
        OcspStatement said{.status = CertificateStatus::unknown,
                           .this_update = *this_update,
                           .next_update = instant_of(until),
                           .revocation = {}};
        if (status == V_OCSP_CERTSTATUS_GOOD) said.status = CertificateStatus::good;
        if (status == V_OCSP_CERTSTATUS_REVOKED) {
            said.status = CertificateStatus::revoked;
            said.revocation = Revocation{.at = instant_of(revoked).value_or(*this_update),
                                         .reason = reason_of_number(reason)};
        }
        return said;
    }
    return std::nullopt;
}

/// The nonce's extension holds an OCTET STRING in an OCTET STRING; old responders leave the inner
/// one out.
bool is_nonce(OCSP_BASICRESP* answer, int place, std::string_view nonce) {
    X509_EXTENSION* extension = OCSP_BASICRESP_get_ext(answer, place);
    const std::string held = bytes_of(X509_EXTENSION_get_data(extension));
    std::string wrapped{'\x04', static_cast<char>(nonce.size())};
    wrapped += nonce;
    return crypto::equal(held, wrapped) || crypto::equal(held, nonce);
}

enum class Nonce { ours, absent, other };

Nonce nonce_in(OCSP_BASICRESP* answer, std::string_view nonce) {
    const int place = OCSP_BASICRESP_get_ext_by_NID(answer, NID_id_pkix_OCSP_Nonce, -1);
    if (place < 0) return Nonce::absent;
    return is_nonce(answer, place, nonce) ? Nonce::ours : Nonce::other;
}

bool is_timely(const OcspStatement& said, Nonce nonce, Instant at) {
    if (at < said.this_update - kClocksDiffer) return false;
    if (said.next_update && *said.next_update <= at) return false;
    return nonce == Nonce::ours || at - said.this_update <= kOldestAnswer;
}

OcspReading failed(const Refusal& refusal) {
    return {.statement = {}, .faults = {{.pointer = "/answer", .refusal = &refusal}}};
}

}  // namespace

std::string ocsp_request(const Certificate& certificate, const Certificate& issuer,
                         std::string_view nonce) {
    const OcspRequestPtr request{OCSP_REQUEST_new()};
    OcspIdPtr id = id_of(EVP_sha1(), certificate, issuer);
    demand(request && OCSP_request_add0_id(request.get(), id.get()) != nullptr, "OCSP request");
    static_cast<void>(id.release());  // the request's now
    std::string copy{nonce};
    demand(OCSP_request_add1_nonce(request.get(), octets(copy), static_cast<int>(copy.size())) == 1,
           "nonce");
    return der_of(request.get(), i2d_OCSP_REQUEST);
}

OcspReading read_ocsp_answer(std::string_view der, const Certificate& certificate,
                             const Certificate& issuer, std::string_view nonce, Instant at) {
    const Refusal* wrong = nullptr;
    const OcspBasicPtr answer = read_basic(der, wrong);
    forget_errors();
    if (!answer) return failed(*wrong);
    const bool is_by_right = is_authorised(answer.get(), issuer, at);
    forget_errors();
    if (!is_by_right) return failed(refusals::kAnswerForeign);
    OcspReading reading{.statement = statement_in(answer.get(), certificate, issuer)};
    forget_errors();
    const Nonce held = nonce_in(answer.get(), nonce);
    if (!reading.statement || held == Nonce::other) return failed(refusals::kAnswerOther);
    const auto fault = [&](const Refusal& refusal) {
        reading.faults.push_back({.pointer = "/answer", .refusal = &refusal});
    };
    if (!is_timely(*reading.statement, held, at)) fault(refusals::kAnswerStale);
    if (reading.statement->status == CertificateStatus::unknown) fault(refusals::kUnknownStatus);
    if (reading.statement->revocation) {
        reading.faults.push_back(fault_of(*reading.statement->revocation));
    }
    return reading;
}

}  // namespace mashang::pki
