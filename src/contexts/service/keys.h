#pragma once

// Who signs documents, and by which certificates that is verified.

#include <string>
#include <string_view>
#include <vector>

#include "contexts/service/parts.h"
#include "platform/crypto/key_store.h"
#include "platform/pki/certificate.h"

namespace mashang::service {

inline constexpr crypto::KeyPurpose kDocumentEs256{"document_es256", crypto::KeyKind::es256};

struct Signer {
    std::string key_id;  ///< "document_es256.1"
    crypto::Es256PrivateKey key;
    pki::Certificate certificate;
};

/// The newest key with its certificate, which is made when it is first needed.
Signer signer_of(sql::Tx& tx, const Parts& parts);

/// Of all keys that have signed, the newest last.
std::vector<pki::Certificate> certificates(sql::Tx& tx);

}  // namespace mashang::service
