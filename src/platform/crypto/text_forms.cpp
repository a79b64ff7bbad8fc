// Bytes as text: hex, and the bases of RFC 4648.

#include <array>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {
namespace {

/// The letters of a base, and which digit each byte is; -1: none.
struct Alphabet {
    constexpr explicit Alphabet(std::string_view of) : letters{of} {
        digits.fill(-1);
        for (std::size_t i = 0; i < of.size(); ++i) {
            digits[static_cast<std::uint8_t>(of[i])] = static_cast<std::int8_t>(i);
        }
    }
    std::string_view letters;
    std::array<std::int8_t, 256> digits{};
};

constexpr Alphabet kHex{"0123456789abcdef"};
constexpr Alphabet kBase32{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"};
constexpr Alphabet kBase64{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"};
constexpr Alphabet kBase64Url{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};

/// Groups of `width` bits, each a letter of the alphabet.
std::string encode(std::string_view bytes, const Alphabet& alphabet, unsigned width) {
    std::string text;
    text.reserve((bytes.size() * 8 + width - 1) / width);
    unsigned held = 0;  // bits that wait, right-aligned
    unsigned count = 0;
    const unsigned mask = (1U << width) - 1;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<std::uint8_t>(byte);
        count += 8;
        while (count >= width) text += alphabet.letters[(held >> (count -= width)) & mask];
    }
    if (count > 0) text += alphabet.letters[(held << (width - count)) & mask];
    return text;
}

/// The same for six bits, three bytes at a time: every token goes through here.
std::string encode64(std::string_view bytes, const Alphabet& alphabet) {
    const std::size_t whole = bytes.size() / 3 * 3;
    std::string text(whole / 3 * 4, '\0');
    auto letter = text.begin();
    for (std::size_t i = 0; i < whole; i += 3) {
        const auto byte = [&](std::size_t n) {
            return std::uint32_t{static_cast<std::uint8_t>(bytes[i + n])};
        };
        const std::uint32_t three = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (const unsigned at : {18U, 12U, 6U, 0U}) {
            *letter++ = alphabet.letters[(three >> at) & 63U];
        }
    }
    return text += encode(bytes.substr(whole), alphabet, 6);
}

std::optional<std::string> decode(std::string_view text, const Alphabet& alphabet, unsigned width) {
    std::string bytes;
    bytes.reserve(text.size() * width / 8);
    unsigned held = 0;
    unsigned count = 0;
    for (const char letter : text) {
        const int digit = alphabet.digits[static_cast<std::uint8_t>(letter)];
        if (digit < 0) return std::nullopt;
        held = (held << width) | static_cast<unsigned>(digit);
        count += width;
        if (count >= 8) bytes += static_cast<char>((held >> (count -= 8)) & 0xFF);
    }
    // What is left over is less than a letter and has no bits set: one text for one value.
    if (count >= width || (held & ((1U << count) - 1)) != 0) return std::nullopt;
    return bytes;
}

template <class Change>
std::string each(std::string_view text, Change change) {
    std::string changed{text};
    for (char& c : changed) c = change(c);
    return changed;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

}  // namespace

std::string to_hex(std::string_view bytes) {
    return encode(bytes, kHex, 4);
}

std::string to_hex(const Digest& digest) {
    return to_hex(view(digest));
}

std::optional<std::string> from_hex(std::string_view text) {
    return decode(each(text, lower), kHex, 4);
}

std::string to_base64url(std::string_view bytes) {
    return encode64(bytes, kBase64Url);
}

std::optional<std::string> from_base64url(std::string_view text) {
    return decode(text, kBase64Url, 6);
}

std::string to_base64(std::string_view bytes) {
    return encode64(bytes, kBase64);
}

std::optional<std::string> from_base64(std::string_view text) {
    return decode(text, kBase64, 6);
}

std::string to_padded_base64(std::string_view bytes) {
    std::string text = to_base64(bytes);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::optional<std::string> from_padded_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    for (int i = 0; i < 2 && text.ends_with('='); ++i) text.remove_suffix(1);
    return from_base64(text);
}

std::string to_base32(std::string_view bytes) {
    return encode(bytes, kBase32, 5);
}

std::optional<std::string> from_base32(std::string_view text) {
    return decode(each(text, upper), kBase32, 5);
}

}  // namespace mashang::crypto
