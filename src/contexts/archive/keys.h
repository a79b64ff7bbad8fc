#pragma once

// Who signs packages, and whose signatures are trusted.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/key_store.h"
#include "platform/journal/seal_keys.h"

namespace mashang::archive {

inline constexpr crypto::KeyPurpose kArchiveEs256{"archive_es256", crypto::KeyKind::es256};
inline constexpr crypto::KeyPurpose kArchiveSm2{"archive_sm2", crypto::KeyKind::sm2};

/// One of the two that sign each package.
struct Signer {
    std::string key_id;                                         ///< "archive_sm2.1"
    std::string pem;                                            ///< its public half
    std::function<std::string(std::string_view message)> sign;  ///< DER
};

struct Signers {
    Signer es256;                             ///< ECDSA on P-256 with SHA-256
    Signer sm2;                               ///< SM2 with SM3, id 1234567812345678
    std::vector<journal::PublicKey> journal;  ///< that the journal was sealed with
};

/// With the newest keys.
Signers signers_of(crypto::KeyStore& keys);

/// All public keys by which packages of this installation are verified: "archive_es256.1",
/// "archive_sm2.1", "journal_seal.1" …
std::vector<journal::PublicKey> archive_public_keys(crypto::KeyStore& keys);

enum class Verdict { good, wrong, unknown_key };

/// Trusts these keys, each for what its id says.
class TrustedKeys {
  public:
    /// Throws std::invalid_argument, naming it, for a key that is none.
    explicit TrustedKeys(const std::vector<journal::PublicKey>& keys);

    Verdict check(const std::string& key_id, std::string_view message,
                  std::string_view signature) const;
    const journal::CheckSignature& journal() const { return journal_; }

  private:
    std::map<std::string, crypto::Es256PublicKey> es256_;
    std::map<std::string, crypto::Sm2PublicKey> sm2_;
    journal::CheckSignature journal_;
};

}  // namespace mashang::archive
