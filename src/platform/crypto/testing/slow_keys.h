#pragma once

#include <array>
#include <memory>
#include <string>
#include <utility>

#include "platform/crypto/key_pair.h"
#include "platform/crypto/key_shelf.h"
#include "platform/crypto/key_store.h"

namespace mashang::crypto::fixture {

/// Puts the RSA keys of an installation in their place before its first start: making two takes a
/// second and more, and one pair serves all installations of a test program.
inline void put_slow_keys(KeyShelf& shelf) {
    static const std::array kKeys{
        std::pair{"token_rs256.1.key", KeyPair::generate(KeyType::rsa).pem()},
        std::pair{"token_ps256.1.key", KeyPair::generate(KeyType::rsa).pem()}};
    for (const auto& [name, pem] : kKeys) shelf.write_new(name, pem.view());
}

inline void put_slow_keys(const std::string& folder) {
    put_slow_keys(*shelf_in_folder(folder));
}

/// Like KeyStore::in_memory, for tests that need keys of tokens.
inline KeyStore store_in_memory() {
    auto shelf = shelf_in_memory();
    put_slow_keys(*shelf);
    return KeyStore{std::move(shelf), KeyCreation::allowed};
}

}  // namespace mashang::crypto::fixture
