#pragma once

#include <string>
#include <vector>

#include "platform/crypto/key_store.h"
#include "platform/crypto/signing.h"
#include "platform/journal/export.h"
#include "platform/journal/sealer.h"
#include "platform/journal/verify.h"

namespace mashang::journal {

/// Seals with one SM2 key.
Signer sm2_signer(std::string key_id, crypto::Sm2PrivateKey key);

/// Seals with the newest key of purpose kJournalSeal, "journal_seal.<version>", also after a
/// rotation. `keys` outlives it.
Signer seal_signer(crypto::KeyStore& keys);
/// The public halves of all those keys, oldest first: for exports, and to verify one's own
/// database.
std::vector<PublicKey> seal_public_keys(crypto::KeyStore& keys);

/// Trusts exactly these SM2 keys. Throws std::invalid_argument, naming it, for a key that is none.
CheckSignature trust_sm2(const std::vector<PublicKey>& keys);

}  // namespace mashang::journal
