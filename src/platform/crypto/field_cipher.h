#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/crypto/key_store.h"
#include "platform/crypto/sealed.h"

namespace mashang::crypto {

/// What lies in a column or file is not what was put there, or its key is lost. Not a refusal: an
/// operator must look. what() names the context, never the content.
struct Tampered : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Encrypts with the newest version of one purpose's key and decrypts with whichever it was.
/// Safe to share between threads. The key store must outlive it.
class Cipher {
  public:
    Cipher(KeyStore& keys, const KeyPurpose& purpose, SealAlgorithm algorithm);

    std::string seal(std::string_view plain, std::string_view context);
    /// Throws Tampered.
    std::string open(std::string_view envelope, std::string_view context);
    /// Whether an envelope should be sealed anew: an older key, or the other algorithm.
    bool is_outdated(std::string_view envelope);

  private:
    std::shared_ptr<const SealingKey> key(std::uint32_t version);  // null: there is none

    KeyStore& keys_;
    KeyPurpose purpose_;
    SealAlgorithm algorithm_;
    std::mutex mutex_;
    std::map<std::uint32_t, std::shared_ptr<const SealingKey>> ready_;
};

/// Short personal fields (names, numbers, addresses) as text for a column: base64url of an
/// envelope. The context names column and row ("identity.person.citizen_id:<row's id>").
class FieldCipher {
  public:
    FieldCipher(KeyStore& keys, SealAlgorithm algorithm,
                const KeyPurpose& purpose = kFieldEncryption)
        : cipher_{keys, purpose, algorithm} {}

    std::string encrypt(std::string_view plain, std::string_view context);
    /// Throws Tampered.
    std::string decrypt(std::string_view text, std::string_view context);
    bool is_outdated(std::string_view text);

  private:
    Cipher cipher_;
};

}  // namespace mashang::crypto
