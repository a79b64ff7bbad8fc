// Several certificates at once.

#include "platform/pki/certificate.h"
#include "platform/pki/handles.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {
namespace {

Checked<std::vector<Certificate>> read_all(std::vector<std::string> ders) {
    std::vector<Certificate> certificates;
    for (std::string& der : ders) {
        auto one = read_certificate(std::move(der));
        if (!one) return std::unexpected{one.error()};
        certificates.push_back(*std::move(one));
    }
    return certificates;
}

/// The certificates of a SignedData without signers; nothing for anything else.
std::optional<std::vector<std::string>> certificates_only(std::string_view der) {
    const unsigned char* at = octets(der);
    const Pkcs7Ptr message{d2i_PKCS7(nullptr, &at, static_cast<long>(der.size()))};
    forget_errors();
    const bool is_whole = message && at == octets(der) + der.size() &&
                          PKCS7_type_is_signed(message.get()) && message->d.sign != nullptr;
    if (!is_whole) return std::nullopt;
    const STACK_OF(X509)* held = message->d.sign->cert;
    const int count = held == nullptr ? 0 : sk_X509_num(held);
    if (count > static_cast<int>(kMostCertificates)) return std::nullopt;
    std::vector<std::string> ders;
    for (int i = 0; i < count; ++i) ders.push_back(der_of(sk_X509_value(held, i), i2d_X509));
    return ders;
}

}  // namespace

std::string pem_of(const std::vector<Certificate>& certificates) {
    std::string pem;
    for (const Certificate& one : certificates) pem += one.pem();
    return pem;
}

Checked<std::vector<Certificate>> parse_certificates(std::string_view text) {
    if (text.size() > kMostFileBytes) return because(refusals::kTooLarge);
    if (is_pem(text)) {
        auto blocks = blocks_in(text, "CERTIFICATE", kMostCertificates);
        if (!blocks || blocks->empty()) return because(refusals::kUnreadable);
        return read_all(*std::move(blocks));
    }
    if (auto ders = certificates_only(text)) {
        if (ders->empty()) return because(refusals::kUnreadable);
        return read_all(*std::move(ders));
    }
    return read_all(std::vector{std::string{text}});
}

}  // namespace mashang::pki
