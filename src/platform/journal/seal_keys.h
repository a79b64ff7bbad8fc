#pragma once

#include <string>
#include <vector>

#include "platform/crypto/signing.h"
#include "platform/journal/export.h"
#include "platform/journal/sealer.h"
#include "platform/journal/verify.h"

namespace mashang::journal {

/// Seals with one SM2 key; for keys that rotate, fill a Signer from the key store.
Signer sm2_signer(std::string key_id, crypto::Sm2PrivateKey key);

/// Trusts exactly these SM2 keys. Throws std::invalid_argument, naming it, for a key that is none.
CheckSignature trust_sm2(const std::vector<PublicKey>& keys);

}  // namespace mashang::journal
