#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/bytes.h"
#include "platform/crypto/key_pair.h"
#include "platform/crypto/key_purpose.h"
#include "platform/crypto/key_shelf.h"
#include "platform/crypto/signing.h"

namespace mashang::crypto {

/// Whether a purpose that has no key yet gets one. Refused once there is data: a lost key must not
/// be replaced in silence, for nothing sealed with it would open again.
enum class KeyCreation { allowed, refused };

/// One version of a key. Versions count from 1.
template <class Key>
struct Versioned {
    std::uint32_t version;
    Key key;
};

/// The keys of one installation by purpose. Old versions stay, so that what they sealed opens;
/// new things are sealed with the newest. All nodes work with the same keys.
/// Safe to share between threads. Throws KeyStoreFault where a key is missing or unreadable.
class KeyStore {
  public:
    KeyStore(std::unique_ptr<KeyShelf> shelf, KeyCreation creation);

    /// Keys as files (0600) in a folder (0700), which is made if need be.
    /// Throws KeyStoreFault when others may enter the folder or read a file.
    static KeyStore in_folder(const std::filesystem::path& folder, KeyCreation creation);
    /// Keys that are gone with this object: for tests.
    static KeyStore in_memory();

    /// Makes version 1 when there is none and creation is allowed.
    Versioned<Secret> newest(const KeyPurpose& purpose);
    Versioned<Sm2PrivateKey> newest_sm2(const KeyPurpose& purpose);
    Versioned<Es256PrivateKey> newest_es256(const KeyPurpose& purpose);
    std::uint32_t newest_version(const KeyPurpose& purpose);
    /// Of kinds rsa, es256 and ed25519.
    Versioned<KeyPair> newest_pair(const KeyPurpose& purpose);

    /// One version, also one that another process made since; nothing when there is none.
    std::optional<Secret> find(const KeyPurpose& purpose, std::uint32_t version);
    std::optional<Sm2PrivateKey> find_sm2(const KeyPurpose& purpose, std::uint32_t version);
    std::optional<Es256PrivateKey> find_es256(const KeyPurpose& purpose, std::uint32_t version);

    std::optional<KeyPair> find_pair(const KeyPurpose& purpose, std::uint32_t version);

    /// When the version was made; nothing when there is none, or its shelf does not know.
    std::optional<Instant> made_at(const KeyPurpose& purpose, std::uint32_t version);

    /// All versions there are, oldest first.
    std::vector<std::uint32_t> versions(const KeyPurpose& purpose);

    /// 16 hex digits that tell keys apart and say nothing about them; nothing when there is no such
    /// version.
    std::optional<std::string> fingerprint(const KeyPurpose& purpose, std::uint32_t version);

    /// Makes the next version and returns its number. Of two who do it at once both get the same.
    std::uint32_t rotate(const KeyPurpose& purpose);

    /// Looks again: versions that other processes made are seen from now on.
    void refresh();

  private:
    using Versions = std::map<std::uint32_t, Secret>;  // contents of the files

    void look_again();  // with the mutex held, as all below
    Versions& held(const KeyPurpose& purpose);
    void create(const KeyPurpose& purpose, std::uint32_t version);
    const Versions::value_type& newest_of(const KeyPurpose& purpose, KeyKind kind);
    std::optional<Secret> content_of(const KeyPurpose& purpose, std::uint32_t version,
                                     KeyKind kind);

    std::mutex mutex_;
    std::unique_ptr<KeyShelf> shelf_;
    KeyCreation creation_;
    std::map<std::string, Versions, std::less<>> keys_;
};

}  // namespace mashang::crypto
