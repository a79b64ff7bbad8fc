#pragma once

// The inside of password.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/password.h"

namespace mashang::crypto {

inline constexpr std::size_t kSaltSize = 16;
inline constexpr std::size_t kTagSize = 32;

/// A PHC string's parts (github.com/P-H-C/phc-string-format).
struct Phc {
    PasswordCost cost;
    std::uint32_t pepper_version;
    std::string salt;
    std::string tag;

    std::string text() const;
    /// Nothing but what `text` writes, within limits: memory up to 1 GiB, 64 passes, 16 lanes.
    static std::optional<Phc> parse(std::string_view text);
};

struct Argon2Input {
    PasswordCost cost;
    std::string_view password;
    std::string_view salt;
    std::string_view secret;
    std::string_view associated = {};
};

/// 32 bytes. Throws CryptoFailure, for instance without memory.
std::string argon2id(const Argon2Input& input);

}  // namespace mashang::crypto
