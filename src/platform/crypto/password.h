#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/key_store.h"

namespace mashang::crypto {

/// What one hashing costs. The default takes about 40 ms and 19 MiB (OWASP's minimum).
struct PasswordCost {
    std::uint32_t memory_kib = 19456;
    std::uint32_t passes = 2;
    std::uint32_t lanes = 1;

    bool operator==(const PasswordCost&) const = default;
};

/// Passwords as argon2id (RFC 9106) with 16 bytes of salt, 32 of tag, and a pepper: a key of the
/// store that goes in as argon2's secret, so that a stolen database alone tells nothing.
///
/// A hash is a PHC string whose keyid is the pepper's version:
///     $argon2id$v=19$m=19456,t=2,p=1,keyid=AAAAAQ$<salt>$<tag>
///
/// Slow on purpose: whoever calls bounds how many run at once. Safe to share between threads; the
/// key store must outlive it.
class PasswordHasher {
  public:
    explicit PasswordHasher(KeyStore& keys, PasswordCost cost = {});

    std::string hash(std::string_view password);

    /// False also for a stored text that is no hash of ours, or whose pepper is gone. With nothing
    /// stored (no such account) it is false after the same time as with a wrong password.
    bool verify(std::string_view password, std::optional<std::string_view> stored);

    /// Whether to hash anew at the next sign-in: another cost, or an older pepper.
    bool needs_rehash(std::string_view stored);

  private:
    KeyStore& keys_;
    PasswordCost cost_;
};

}  // namespace mashang::crypto
