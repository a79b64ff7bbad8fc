#include "base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace mashang {
namespace {

struct Lead {
    int continuation;                    ///< bytes that follow; -1: not a lead byte
    std::uint8_t first_at_least = 0x80;  ///< bounds of the first of them (Unicode, table 3-7)
    std::uint8_t first_at_most = 0xBF;
};

Lead lead_of(std::uint8_t byte) {
    if (byte < 0x80) return {0};
    if (byte >= 0xC2 && byte <= 0xDF) return {1};
    if (byte == 0xE0) return {2, 0xA0};
    if (byte == 0xED) return {2, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {2};
    if (byte == 0xF0) return {3, 0x90};
    if (byte == 0xF4) return {3, 0x80, 0x8F};
    if (byte >= 0xF1 && byte <= 0xF3) return {3};
    return {-1};
}

bool is_continuation(std::uint8_t byte) {
    return (byte & 0xC0) == 0x80;
}

}  // namespace

std::size_t utf8_length(std::string_view bytes) {
    const Lead lead = lead_of(static_cast<std::uint8_t>(bytes[0]));
    const auto length = static_cast<std::size_t>(lead.continuation + 1);
    if (length == 0 || bytes.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        if (!is_continuation(byte)) return 0;
        if (i == 1 && (byte < lead.first_at_least || byte > lead.first_at_most)) return 0;
    }
    return length;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto length = utf8_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::size_t code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return !is_continuation(static_cast<std::uint8_t>(c));
    }));
}

}  // namespace mashang
