#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/crypto/signing.h"
#include "platform/pki/certificate.h"

namespace mashang::pki {

/// For keys of our own that others must know by a certificate: signed by itself (SM2 with SM3),
/// digitalSignature and nothing else. `serial`: 8 to 20 random bytes.
struct SelfSigned {
    std::string organization;
    std::string common_name;
    std::string organization_identifier = {};  ///< "NTRCN-" and a USCC; or empty
    Instant not_before;
    Instant not_after;
    std::string serial;
};
Certificate self_signed(const crypto::Sm2PrivateKey& key, const SelfSigned& wish);
/// The same of a key on P-256, with SHA-256.
Certificate self_signed(const crypto::Es256PrivateKey& key, const SelfSigned& wish);

/// A key of our own on P-256 that certifies others (`CA:TRUE, pathlen:0`, keyCertSign), by itself.
Certificate self_signed_authority(const crypto::Es256PrivateKey& key, const SelfSigned& wish);

/// Who certifies. Both outlive the call.
struct Issuer {
    const crypto::Es256PrivateKey& key;
    const Certificate& certificate;
};
/// A certificate for `key`, signed by `issuer` with SHA-256: digitalSignature and nonRepudiation,
/// and nothing else [RFC 5280 4.2.1.3].
Certificate issued(const crypto::Es256PublicKey& key, const SelfSigned& wish, const Issuer& issuer);

}  // namespace mashang::pki
