#pragma once

// Who signs documents, and by which certificates that is verified.

#include <string>
#include <string_view>
#include <vector>

#include "contexts/service/parts.h"
#include "platform/crypto/key_store.h"
#include "platform/pki/certificate.h"

namespace mashang::service {

/// PDFs and, beside SM2, receipts.
inline constexpr crypto::KeyPurpose kDocumentEs256{"document_es256", crypto::KeyKind::es256};
inline constexpr crypto::KeyPurpose kDocumentSm2{"document_sm2", crypto::KeyKind::sm2};

struct Signer {
    std::string key_id;  ///< "document_es256.1"
    crypto::Es256PrivateKey key;
    pki::Certificate certificate;
};

/// The newest key with its certificate, which is made when it is first needed.
Signer signer_of(sql::Tx& tx, const Parts& parts);

/// Of all keys that have signed, the newest last.
std::vector<pki::Certificate> certificates(sql::Tx& tx);

/// A public key and its name: "document_sm2.1".
struct NamedKey {
    std::string id;
    std::string pem;
};
/// By which receipts are verified: all versions.
std::vector<NamedKey> receipt_keys(crypto::KeyStore& keys);

}  // namespace mashang::service
