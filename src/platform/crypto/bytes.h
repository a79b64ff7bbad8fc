#pragma once

// Bytes are std::string and std::string_view all over platform/crypto: what goes to files, columns
// and sockets has that type anyway.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mashang::crypto {

/// The library underneath failed where it must not (no memory, no entropy, a broken provider).
/// Never thrown for input from outside: that is answered by an empty optional or false.
struct CryptoFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// 32 bytes: SM3, SHA-256 and what is made of them.
using Digest = std::array<std::uint8_t, 32>;

std::string_view view(const Digest& digest);
/// Nothing unless there are exactly 32 bytes.
std::optional<Digest> digest_of(std::string_view bytes);

/// Bytes that are overwritten when they go: keys, passwords. Copies are overwritten one by one.
class Secret {
  public:
    Secret() = default;
    explicit Secret(std::string bytes) : bytes_{std::move(bytes)} {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret other) noexcept;
    ~Secret();

    std::string_view view() const { return bytes_; }
    std::size_t size() const { return bytes_.size(); }

  private:
    std::string bytes_;
};

/// From the operating system's generator. Throws CryptoFailure when there is none.
void fill_random(std::uint8_t* bytes, std::size_t count);  // as UuidMaker takes it
std::string random_bytes(std::size_t count);

/// Whether two texts are the same, in a time that tells nothing but their lengths.
bool equal(std::string_view a, std::string_view b);

std::string to_hex(std::string_view bytes);  ///< lower case
std::string to_hex(const Digest& digest);
std::optional<std::string> from_hex(std::string_view text);  ///< either case

/// RFC 4648 section 5, without padding. Reading is strict: no padding, no blanks, no stray bits.
std::string to_base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);

/// RFC 4648 section 4, without padding, as PHC strings have it. Equally strict.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

/// RFC 4648 section 4 with its padding, as most of the world writes it.
std::string to_padded_base64(std::string_view bytes);
std::optional<std::string> from_padded_base64(std::string_view text);

/// RFC 4648 section 6, without padding. Reading takes either case.
std::string to_base32(std::string_view bytes);
std::optional<std::string> from_base32(std::string_view text);

}  // namespace mashang::crypto
