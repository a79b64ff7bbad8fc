#pragma once

// 账户密钥: a key of a person's account that the platform keeps and uses for what her passkey has
// confirmed, so that she signs without a certificate of her own [电子签名法 13].

#include <vector>

#include "contexts/certificates/parts.h"
#include "platform/crypto/key_store.h"
#include "platform/crypto/signing.h"
#include "platform/pki/certificate.h"

namespace mashang::certificates {

/// Certifies keys of accounts.
inline constexpr crypto::KeyPurpose kAccountIssuer{"account_issuer_es256", crypto::KeyKind::es256};

struct AccountKey {
    crypto::Es256PrivateKey key;
    /// Its own, in the name by which she is proven, then the installation's that certifies it.
    std::vector<pki::Certificate> chain;
};

/// Hers, which is made when it is first needed, when she is proven by another name, and when it is
/// a year old; tells `account_key.made`. Refuses: identity's kProveMatchFirst.
AccountKey account_key_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const identity::PersonId& person);

}  // namespace mashang::certificates
