#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/password.h"

namespace mashang::identity {

/// Slow hashing of passwords, as identity sees it: so that tests can count and need not wait.
/// Only called outside transactions, in the edge's bounded pool. Safe to share between threads.
class Passwords {
  public:
    virtual ~Passwords() = default;
    virtual std::string hash(std::string_view password) = 0;
    /// Takes equally long when nothing is stored.
    virtual bool verify(std::string_view password, std::optional<std::string_view> stored) = 0;
    virtual bool needs_rehash(std::string_view stored) = 0;
};

/// Argon2id.
class Argon2Passwords final : public Passwords {
  public:
    /// `hasher` must outlive it.
    explicit Argon2Passwords(crypto::PasswordHasher& hasher) : hasher_{hasher} {}
    std::string hash(std::string_view password) override { return hasher_.hash(password); }
    bool verify(std::string_view password, std::optional<std::string_view> stored) override {
        return hasher_.verify(password, stored);
    }
    bool needs_rehash(std::string_view stored) override { return hasher_.needs_rehash(stored); }

  private:
    crypto::PasswordHasher& hasher_;
};

}  // namespace mashang::identity
