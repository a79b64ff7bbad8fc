#pragma once

// Bytes that nobody without the key can read, or change without being found out.
//
// An envelope is: 01 (format), algorithm (01 aes, 02 sm4), key version (4 bytes, big end first),
// nonce (aes 12, sm4 16 bytes), ciphertext (as long as the plain text), tag (aes 16, sm4 32 bytes).
//
//   aes  AES-256-GCM (NIST SP 800-38D)
//   sm4  SM4-CTR, then HMAC-SM3 over header, nonce, length of the context (8 bytes), context and
//        ciphertext: OpenSSL 3.0 has no SM4-GCM
//
// Each algorithm has keys of its own, derived from the 32 bytes given (HKDF). Nonces are random:
// change the key before 2^32 envelopes.

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {

enum class SealAlgorithm { aes, sm4 };
BOOST_DESCRIBE_ENUM(SealAlgorithm, aes, sm4)

/// An envelope's parts, which lie in the bytes that were parsed.
struct Sealed {
    SealAlgorithm algorithm;
    std::uint32_t key_version;
    std::string_view header;  ///< all before the nonce
    std::string_view nonce;
    std::string_view ciphertext;
    std::string_view tag;

    /// Nothing when the bytes have not the form; whether they are genuine `open` tells.
    static std::optional<Sealed> parse(std::string_view envelope);
};

/// One version of a key, ready for use. May be shared between threads.
class SealingKey {
  public:
    /// `key`: 32 bytes, else std::invalid_argument.
    SealingKey(std::uint32_t version, std::string_view key);
    SealingKey(SealingKey&&) noexcept;
    ~SealingKey();

    std::uint32_t version() const { return version_; }

    /// `context` says what the text belongs to ("person.mobile:<id>"). It is not in the envelope;
    /// who opens gives the same again, so an envelope that was moved elsewhere does not open.
    std::string seal(SealAlgorithm algorithm, std::string_view plain,
                     std::string_view context) const;

    /// Nothing for an envelope that was altered, or sealed with another key, version or context.
    std::optional<std::string> open(std::string_view envelope, std::string_view context) const;

  private:
    struct Keys;
    std::uint32_t version_;
    std::unique_ptr<const Keys> keys_;
};

}  // namespace mashang::crypto
