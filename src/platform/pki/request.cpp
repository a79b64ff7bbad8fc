#include "platform/pki/request.h"

#include "platform/pki/handles.h"
#include "platform/pki/naming.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {
namespace {

constexpr std::string_view kLabel = "CERTIFICATE REQUEST";

RequestPtr read(const std::string& der) {
    const unsigned char* at = octets(der);
    RequestPtr request{d2i_X509_REQ(nullptr, &at, static_cast<long>(der.size()))};
    const bool is_whole =
        request && at == octets(der) + der.size() && der_of(request.get(), i2d_X509_REQ) == der;
    forget_errors();
    return is_whole ? std::move(request) : nullptr;
}

bool is_signed_by_its_key(X509_REQ* request, EVP_PKEY* key) {
    if (is_sm2_signature(X509_REQ_get_signature_nid(request))) {
        X509_REQ_set0_distinguishing_id(request, sm2_id().release());
    }
    const bool holds = X509_REQ_verify(request, key) == 1;
    forget_errors();
    return holds;
}

const X509_ALGOR* algorithm_of(const X509_REQ* request) {
    const ASN1_BIT_STRING* signature = nullptr;
    const X509_ALGOR* algorithm = nullptr;
    X509_REQ_get0_signature(request, &signature, &algorithm);
    return algorithm;
}

}  // namespace

Checked<CertificateRequest> CertificateRequest::parse(std::string_view text) {
    if (text.size() > 2 * kMostRequestBytes) return because(refusals::kTooLarge);
    auto der = der_in(text, kLabel);
    if (!der) return because(refusals::kRequestUnreadable);
    if (der->size() > kMostRequestBytes) return because(refusals::kTooLarge);
    const RequestPtr request = read(*der);
    EVP_PKEY* raw_key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    forget_errors();
    if (raw_key == nullptr) return because(refusals::kRequestUnreadable);
    auto subject = name_of(X509_REQ_get_subject_name(request.get()));
    if (!subject) return because(refusals::kName);
    PublicKey key = key_of(raw_key);
    forget_errors();
    if (!key.is_strong()) return because(refusals::kWeakKey);
    if (!is_strong_signature(algorithm_of(request.get()))) return because(refusals::kWeakSignature);
    if (!is_signed_by_its_key(request.get(), raw_key)) return because(refusals::kNoPossession);
    return CertificateRequest{*std::move(der), *std::move(subject), std::move(key)};
}

std::string CertificateRequest::pem() const {
    return pem_of(der_, kLabel);
}

}  // namespace mashang::pki
