#pragma once

// The inside of sealed.h: the two ciphers, given key, nonce and what is to be authentic.

#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {

inline constexpr std::size_t kGcmKey = 32;
inline constexpr std::size_t kGcmNonce = 12;
inline constexpr std::size_t kGcmTag = 16;
inline constexpr std::size_t kSm4Key = 16;
inline constexpr std::size_t kSm4Nonce = 16;

/// Ciphertext and tag, one after the other.
std::string aes_256_gcm_encrypt(std::string_view key, std::string_view nonce,
                                std::string_view authentic, std::string_view plain);
/// Nothing when the tag does not fit.
std::optional<std::string> aes_256_gcm_decrypt(std::string_view key, std::string_view nonce,
                                               std::string_view authentic,
                                               std::string_view ciphertext, std::string_view tag);

/// Encrypts and decrypts. Authenticates nothing.
std::string sm4_ctr(std::string_view key, std::string_view nonce, std::string_view text);

}  // namespace mashang::crypto
