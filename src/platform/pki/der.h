#pragma once

// Writing and reading DER (X.690) by hand, for structures that OpenSSL does not know.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace mashang::pki::der {

enum class Tag : std::uint8_t {
    integer = 0x02,
    bits = 0x03,
    octets = 0x04,
    oid = 0x06,
    utf8 = 0x0C,
    ia5 = 0x16,
    generalized_time = 0x18,
    sequence = 0x30,
    context_0 = 0xA0,
};

std::string element(Tag tag, std::string_view content);
std::string sequence(std::initializer_list<std::string_view> elements);
std::string integer(std::uint32_t number);
std::string bits(std::string_view bytes);  ///< whole bytes
/// "1.2.156.10197.1.501". Throws std::invalid_argument for what is none.
std::string oid(std::string_view dotted);
std::string generalized_time(Instant moment);  ///< whole seconds, "20180930085900Z"

/// Reads elements one after the other, each of the tag that must come; once something is wrong, all
/// that follows is nothing. Lengths are as DER has them: definite, no longer than they need be, up
/// to 2^24.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_{bytes} {}

    std::optional<std::string_view> take(Tag tag);  ///< its content
    /// With tag and length.
    std::optional<std::string_view> take_whole(Tag tag);
    std::optional<std::uint32_t> take_integer();
    std::optional<std::string_view> take_bits();  ///< whole bytes
    std::optional<Instant> take_time();
    /// Empty, and wrong from then on, when the next is no SEQUENCE.
    Reader enter();
    /// Whether all was read and nothing was wrong.
    bool is_done() const { return !is_wrong_ && rest_.empty(); }
    bool is_wrong() const { return is_wrong_; }

  private:
    struct Header {
        std::size_t size;     ///< of itself
        std::size_t content;  ///< of what follows
    };
    std::optional<Header> header(Tag tag) const;

    std::string_view rest_;
    bool is_wrong_ = false;
};

}  // namespace mashang::pki::der
