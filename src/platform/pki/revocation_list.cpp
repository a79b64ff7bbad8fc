#include "platform/pki/revocation_list.h"

#include <algorithm>
#include <array>
#include <span>

#include "platform/pki/handles.h"
#include "platform/pki/naming.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {

struct ListState {
    CrlPtr crl;
    std::string der;
    std::string signed_part;  // as it came: looking up sorts what OpenSSL holds
};

namespace {

constexpr std::chrono::minutes kClocksDiffer{5};

CrlPtr read(const std::string& der) {
    const unsigned char* at = octets(der);
    CrlPtr crl{d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size()))};
    const bool is_whole = crl && at == octets(der) + der.size();
    forget_errors();
    return is_whole ? std::move(crl) : nullptr;
}

using PointPtr = std::unique_ptr<ISSUING_DIST_POINT, FreedBy<ISSUING_DIST_POINT_free>>;

PointPtr point_of(const X509_CRL* crl) {
    PointPtr point{static_cast<ISSUING_DIST_POINT*>(
        X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, nullptr, nullptr))};
    forget_errors();
    return point;
}

/// A list of all reasons, by the issuer itself.
bool is_plain(const X509_CRL* crl) {
    const PointPtr point = point_of(crl);
    if (!point) return X509_CRL_get_ext_by_NID(crl, NID_issuing_distribution_point, -1) < 0;
    return point->indirectCRL <= 0 && point->onlyattr <= 0 && point->onlyCA <= 0 &&
           point->onlysomereasons == nullptr;
}

template <class Holder, class Count, class Get>
bool knows_critical(const Holder* holder, Count count, Get get, std::span<const int> known) {
    for (int i = 0; i < count(holder); ++i) {
        X509_EXTENSION* extension = get(holder, i);
        if (X509_EXTENSION_get_critical(extension) == 0) continue;
        const int id = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (std::ranges::find(known, id) == known.end()) return false;
    }
    return true;
}

bool is_understood(X509_CRL* crl) {
    constexpr std::array kOfList{NID_issuing_distribution_point, NID_authority_key_identifier,
                                 NID_crl_number};
    constexpr std::array kOfEntry{NID_crl_reason, NID_invalidity_date};
    if (X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0) return false;
    if (!knows_critical(crl, X509_CRL_get_ext_count, X509_CRL_get_ext, kOfList)) return false;
    STACK_OF(X509_REVOKED)* entries = X509_CRL_get_REVOKED(crl);
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED* entry = sk_X509_REVOKED_value(entries, i);
        if (!knows_critical(entry, X509_REVOKED_get_ext_count, X509_REVOKED_get_ext, kOfEntry)) {
            return false;
        }
    }
    return is_plain(crl);
}

std::string number_of(const X509_CRL* crl) {
    const std::unique_ptr<ASN1_INTEGER, FreedBy<ASN1_INTEGER_free>> number{
        static_cast<ASN1_INTEGER*>(X509_CRL_get_ext_d2i(crl, NID_crl_number, nullptr, nullptr))};
    forget_errors();
    return number ? hex_of(number.get()) : std::string{};
}

RevocationReason reason_in(const X509_REVOKED* entry) {
    const std::unique_ptr<ASN1_ENUMERATED, FreedBy<ASN1_ENUMERATED_free>> reason{
        static_cast<ASN1_ENUMERATED*>(
            X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr))};
    forget_errors();
    return reason ? reason_of_number(ASN1_ENUMERATED_get(reason.get()))
                  : RevocationReason::unspecified;
}

}  // namespace

Checked<RevocationList> RevocationList::parse(std::string_view text) {
    if (text.size() > kMostListBytes) return because(refusals::kTooLarge);
    auto der = der_in(text, "X509 CRL");
    CrlPtr crl = der ? read(*der) : nullptr;
    const auto this_update = crl ? instant_of(X509_CRL_get0_lastUpdate(crl.get())) : std::nullopt;
    auto issuer = crl ? name_of(X509_CRL_get_issuer(crl.get())) : std::nullopt;
    if (!this_update || !issuer || !is_understood(crl.get())) {
        return because(refusals::kListUnreadable);
    }
    const auto next_update = instant_of(X509_CRL_get0_nextUpdate(crl.get()));
    std::string number = number_of(crl.get());
    std::string signed_part = first_element_of(*der);
    auto state =
        std::make_shared<const ListState>(std::move(crl), *std::move(der), std::move(signed_part));
    return RevocationList{std::move(state), *std::move(issuer), *this_update, next_update,
                          std::move(number)};
}

const std::string& RevocationList::der() const {
    return state_->der;
}

std::size_t RevocationList::size() const {
    const int count = sk_X509_REVOKED_num(X509_CRL_get_REVOKED(state_->crl.get()));
    return count < 0 ? 0 : static_cast<std::size_t>(count);
}

bool RevocationList::is_by(const Certificate& authority) const {
    X509_CRL* crl = state_->crl.get();
    X509* x509 = authority.state().x509.get();
    const ASN1_BIT_STRING* signature = nullptr;
    const X509_ALGOR* algorithm = nullptr;
    X509_CRL_get0_signature(crl, &signature, &algorithm);
    const bool may_be = X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_subject_name(x509)) == 0 &&
                        authority.may_sign_lists() && is_strong_signature(algorithm);
    return may_be && is_signed(state_->signed_part, algorithm, signature, X509_get0_pubkey(x509));
}

bool RevocationList::is_current(Instant at) const {
    return this_update_ - kClocksDiffer <= at && next_update_ && at < *next_update_;
}

bool RevocationList::covers(const Certificate& certificate) const {
    const PointPtr point = point_of(state_->crl.get());
    if (!point) return true;
    if (point->onlyuser > 0 && certificate.is_authority()) return false;
    if (point->distpoint == nullptr) return true;
    if (point->distpoint->type != 0) return false;
    const auto named = certificate.list_addresses();
    return std::ranges::any_of(
        addresses_in(point->distpoint->name.fullname),
        [&](const std::string& own) { return std::ranges::find(named, own) != named.end(); });
}

std::optional<Revocation> RevocationList::find(const Certificate& certificate) const {
    X509_REVOKED* entry = nullptr;
    const int found = X509_CRL_get0_by_serial(
        state_->crl.get(), &entry, X509_get0_serialNumber(certificate.state().x509.get()));
    if (found != 1 || entry == nullptr) return std::nullopt;
    const auto at = instant_of(X509_REVOKED_get0_revocationDate(entry));
    return Revocation{.at = at.value_or(this_update_), .reason = reason_in(entry)};
}

std::vector<Fault> check_against(const RevocationList& list, const Certificate& certificate,
                                 const Certificate& authority, Instant at) {
    std::vector<Fault> faults;
    const auto fault = [&](const Refusal& refusal) {
        faults.push_back({.pointer = "/list", .refusal = &refusal});
    };
    if (!list.is_by(authority)) {
        fault(refusals::kListForeign);
        return faults;  // whatever it says is somebody else's word
    }
    if (!list.covers(certificate)) fault(refusals::kListElsewhere);
    if (!list.is_current(at)) fault(refusals::kListStale);
    if (const auto revocation = list.find(certificate)) faults.push_back(fault_of(*revocation));
    return faults;
}

}  // namespace mashang::pki
