#pragma once

#include <string>
#include <string_view>

#include "base/checked.h"
#include "platform/pki/name.h"
#include "platform/pki/public_key.h"

namespace mashang::pki {

inline constexpr std::size_t kMostRequestBytes = 16 * 1024;

/// A request for a certificate (PKCS#10, RFC 2986) whose sender holds the private key. Its subject
/// is what she says, no more. Cheap to copy; may be shared between threads.
class CertificateRequest {
  public:
    /// PEM with one request, or strict DER. Refused: kRequestUnreadable, kTooLarge, kName,
    /// kWeakKey, kWeakSignature, kNoPossession.
    static Checked<CertificateRequest> parse(std::string_view text);

    const std::string& der() const { return der_; }
    std::string pem() const;
    const Name& subject() const { return subject_; }
    const PublicKey& key() const { return key_; }

  private:
    CertificateRequest(std::string der, Name subject, PublicKey key)
        : der_{std::move(der)}, subject_{std::move(subject)}, key_{std::move(key)} {}
    std::string der_;
    Name subject_;
    PublicKey key_;
};

}  // namespace mashang::pki
