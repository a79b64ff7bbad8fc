#include "platform/pki/certificate.h"

#include <algorithm>
#include <array>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/pki/handles.h"
#include "platform/pki/naming.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {
namespace {

constexpr std::string_view kLabel = "CERTIFICATE";

X509* raw(const Certificate& certificate) {
    return certificate.state().x509.get();
}

/// Strict: nothing behind it, and written as DER writes it, so that one certificate has one
/// fingerprint.
X509Ptr read_x509(const std::string& der) {
    const unsigned char* at = octets(der);
    X509Ptr x509{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
    const bool is_whole =
        x509 && at == octets(der) + der.size() && der_of(x509.get(), i2d_X509) == der;
    if (is_whole && is_sm2_signature(X509_get_signature_nid(x509.get()))) {
        X509_set0_distinguishing_id(x509.get(), sm2_id().release());
    }
    // Extensions are worked out once, before threads share it; what is broken shows here.
    const bool is_sound = is_whole && X509_check_purpose(x509.get(), -1, 0) == 1;
    forget_errors();
    return is_sound ? std::move(x509) : nullptr;
}

std::string dotted(const ASN1_OBJECT* object) {
    std::array<char, 128> text{};
    OBJ_obj2txt(text.data(), text.size(), object, 1);
    return text.data();
}

/// Which extended key usages serve a use.
std::vector<std::string_view> usages_for(Use use) {
    constexpr std::string_view kAny = "2.5.29.37.0";
    constexpr std::string_view kClient = "1.3.6.1.5.5.7.3.2";
    constexpr std::string_view kEmail = "1.3.6.1.5.5.7.3.4";
    constexpr std::string_view kDocument = "1.3.6.1.5.5.7.3.36";  // RFC 9336
    if (use == Use::sign_in) return {kAny, kClient};
    return {kAny, kClient, kEmail, kDocument};
}

std::optional<std::string> extension_text(X509* x509, const char* oid) {
    const std::unique_ptr<ASN1_OBJECT, FreedBy<ASN1_OBJECT_free>> object{OBJ_txt2obj(oid, 1)};
    demand(object != nullptr, "object identifier");
    const int place = X509_get_ext_by_OBJ(x509, object.get(), -1);
    if (place < 0) return std::nullopt;
    const std::string der = bytes_of(X509_EXTENSION_get_data(X509_get_ext(x509, place)));
    const unsigned char* at = octets(der);
    const TypePtr value{d2i_ASN1_TYPE(nullptr, &at, static_cast<long>(der.size()))};
    forget_errors();
    const int type = value ? ASN1_TYPE_get(value.get()) : 0;
    if (type != V_ASN1_PRINTABLESTRING && type != V_ASN1_UTF8STRING && type != V_ASN1_IA5STRING) {
        return std::nullopt;
    }
    return bytes_of(value->value.asn1_string);
}

/// What all places agree on that say anything.
template <class Code>
std::optional<Code> agreed(const std::vector<Code>& found) {
    const bool is_one = !found.empty() && std::ranges::all_of(found, [&](const Code& code) {
        return code == found.front();
    });
    if (!is_one) return std::nullopt;
    return found.front();
}

}  // namespace

Checked<Certificate> read_certificate(std::string der) {
    if (der.size() > kMostCertificateBytes) return because(refusals::kTooLarge);
    X509Ptr x509 = read_x509(der);
    if (!x509) return because(refusals::kUnreadable);
    const auto not_before = instant_of(X509_get0_notBefore(x509.get()));
    const auto not_after = instant_of(X509_get0_notAfter(x509.get()));
    EVP_PKEY* key = X509_get0_pubkey(x509.get());
    forget_errors();
    if (!not_before || !not_after || key == nullptr) return because(refusals::kUnreadable);
    auto subject = name_of(X509_get_subject_name(x509.get()));
    auto issuer = name_of(X509_get_issuer_name(x509.get()));
    if (!subject || !issuer) return because(refusals::kName);
    PublicKey public_key = key_of(key);
    forget_errors();
    auto state = std::make_shared<const CertificateState>(std::move(x509), std::move(der));
    return Certificate{std::move(state), *std::move(subject), *std::move(issuer),
                       *not_before,      *not_after,          std::move(public_key)};
}

Certificate copy_of(const X509* x509) {
    return read_certificate(der_of(x509, i2d_X509)).value();
}

Checked<Certificate> Certificate::parse(std::string_view text) {
    if (text.size() > kMostFileBytes) return because(refusals::kTooLarge);
    auto der = der_in(text, kLabel);
    if (!der) return because(refusals::kUnreadable);
    return read_certificate(*std::move(der));
}

const std::string& Certificate::der() const {
    return state_->der;
}

std::string Certificate::pem() const {
    return pem_of(der(), kLabel);
}

std::string Certificate::fingerprint() const {
    return crypto::to_hex(crypto::sha256(der()));
}

std::string Certificate::serial() const {
    return hex_of(X509_get0_serialNumber(raw(*this)));
}

bool Certificate::is_authority() const {
    return X509_check_ca(raw(*this)) == 1;
}

bool Certificate::key_usage_allows(Use use) const {
    const std::uint32_t usage = X509_get_key_usage(raw(*this));  // all bits when it is not there
    switch (use) {
        case Use::sign_in:
            return (usage & X509v3_KU_DIGITAL_SIGNATURE) != 0;
        case Use::signature:
            return (usage & (X509v3_KU_DIGITAL_SIGNATURE | X509v3_KU_NON_REPUDIATION)) != 0;
        case Use::any:
            return true;
    }
    return false;
}

bool Certificate::extended_key_usage_allows(Use use) const {
    if (use == Use::any) return true;
    const std::unique_ptr<EXTENDED_KEY_USAGE, FreedBy<EXTENDED_KEY_USAGE_free>> usages{
        static_cast<EXTENDED_KEY_USAGE*>(
            X509_get_ext_d2i(raw(*this), NID_ext_key_usage, nullptr, nullptr))};
    forget_errors();
    if (!usages) return X509_get_ext_by_NID(raw(*this), NID_ext_key_usage, -1) < 0;
    const auto allowed = usages_for(use);
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        const std::string oid = dotted(sk_ASN1_OBJECT_value(usages.get(), i));
        if (std::ranges::find(allowed, oid) != allowed.end()) return true;
    }
    return false;
}

bool Certificate::may_sign_lists() const {
    return (X509_get_key_usage(raw(*this)) & X509v3_KU_CRL_SIGN) != 0;
}

std::optional<Uscc> Certificate::uscc() const {
    std::vector<Uscc> found;
    if (auto code = uscc_in_identifier(subject_.first("organizationIdentifier"))) {
        found.push_back(*code);
    }
    if (const auto text = extension_text(raw(*this), "1.2.156.10260.4.1.3")) {
        if (const auto code = Uscc::parse(*text)) found.push_back(*code);
    }
    if (const auto code = Uscc::parse(subject_.first("serialNumber"))) found.push_back(*code);
    return agreed(found);
}

std::optional<CitizenId> Certificate::citizen_id() const {
    std::vector<CitizenId> found;
    if (const auto number = citizen_id_in_serial_number(subject_.first("serialNumber"))) {
        found.push_back(*number);
    }
    if (const auto text = extension_text(raw(*this), "1.2.156.10260.4.1.1")) {
        if (const auto number = CitizenId::parse(*text)) found.push_back(*number);
    }
    return agreed(found);
}

bool Certificate::has_policy(std::string_view oid) const {
    const std::unique_ptr<CERTIFICATEPOLICIES, FreedBy<CERTIFICATEPOLICIES_free>> policies{
        static_cast<CERTIFICATEPOLICIES*>(
            X509_get_ext_d2i(raw(*this), NID_certificate_policies, nullptr, nullptr))};
    forget_errors();
    for (int i = 0; i < sk_POLICYINFO_num(policies.get()); ++i) {
        if (dotted(sk_POLICYINFO_value(policies.get(), i)->policyid) == oid) return true;
    }
    return false;
}

std::vector<std::string> Certificate::list_addresses() const {
    const std::unique_ptr<CRL_DIST_POINTS, FreedBy<CRL_DIST_POINTS_free>> points{
        static_cast<CRL_DIST_POINTS*>(
            X509_get_ext_d2i(raw(*this), NID_crl_distribution_points, nullptr, nullptr))};
    forget_errors();
    std::vector<std::string> found;
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT* point = sk_DIST_POINT_value(points.get(), i);
        if (point->distpoint == nullptr || point->distpoint->type != 0) continue;
        for (auto& address : addresses_in(point->distpoint->name.fullname)) {
            found.push_back(std::move(address));
        }
    }
    return found;
}

std::vector<std::string> Certificate::responder_addresses() const {
    const std::unique_ptr<AUTHORITY_INFO_ACCESS, FreedBy<AUTHORITY_INFO_ACCESS_free>> access{
        static_cast<AUTHORITY_INFO_ACCESS*>(
            X509_get_ext_d2i(raw(*this), NID_info_access, nullptr, nullptr))};
    forget_errors();
    std::vector<std::string> found;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION* one = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(one->method) != NID_ad_OCSP || one->location->type != GEN_URI) continue;
        std::string address = bytes_of(one->location->d.uniformResourceIdentifier);
        const bool is_web = address.starts_with("http://") || address.starts_with("https://");
        if (is_web && address.size() <= 500) found.push_back(std::move(address));
    }
    return found;
}

}  // namespace mashang::pki
