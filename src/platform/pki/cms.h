#pragma once

// Signatures over documents of our own: CMS SignedData (RFC 5652).

#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/crypto/signing.h"
#include "platform/pki/certificate.h"

namespace mashang::pki {

/// DER, detached, ECDSA on P-256 with SHA-256, with the signer's certificate and the signed
/// attributes content-type, message-digest, signing-time (`at`) and signing-certificate-v2 (RFC
/// 5035). What `openssl cms -verify -binary` takes, and readers of PDF.
std::string sign_detached(const crypto::Es256PrivateKey& key, const Certificate& certificate,
                          std::string_view content, Instant at);

}  // namespace mashang::pki
