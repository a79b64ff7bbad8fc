#pragma once

#include <cstddef>
#include <string_view>

namespace mashang::json {

/// The length in bytes of the UTF-8 character that `text` (not empty) begins with; 0 when it begins
/// with none: a stray or cut byte, a longer form than needed, a surrogate, or beyond U+10FFFF.
constexpr std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xc2   ? 0
                               : first < 0xe0 ? 2
                               : first < 0xf0 ? 3
                               : first < 0xf5 ? 4
                                              : 0;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return 0;
    }
    const auto second = byte(1);
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)) return 0;
    if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) return 0;
    return length;
}

/// Where valid UTF-8 stops in `text`; its size when all of it is valid.
constexpr std::size_t utf8_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = utf8_length(text.substr(at));
        if (length == 0) break;
        at += length;
    }
    return at;
}

constexpr bool is_utf8(std::string_view text) {
    return utf8_prefix(text) == text.size();
}

/// The number of code points in valid UTF-8: what people call characters.
constexpr std::size_t code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

}  // namespace mashang::json
