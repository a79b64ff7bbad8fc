#include "platform/pdf/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace mashang::pdf {
namespace {

/// One character of well-formed UTF-8.
std::uint32_t code_point(std::string_view character) {
    const auto first = static_cast<std::uint8_t>(character[0]);
    if (character.size() == 1) return first;
    std::uint32_t point = first & (0xFFU >> (character.size() + 1));
    for (const char next : character.substr(1)) {
        point = point << 6 | (static_cast<std::uint8_t>(next) & 0x3FU);
    }
    return point;
}

}  // namespace

std::vector<std::uint32_t> code_points_of(std::string_view text) {
    std::vector<std::uint32_t> points;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        std::uint32_t point = length == 0 ? '?' : code_point(text.substr(0, length));
        if (point < 0x20) point = ' ';
        points.push_back(point);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return points;
}

void append_utf16(std::string& hex, std::uint32_t point) {
    if (point < 0x10000) {
        hex += fmt::format("{:04X}", point);
    } else {
        point -= 0x10000;
        hex += fmt::format("{:04X}{:04X}", 0xD800 + (point >> 10), 0xDC00 + (point & 0x3FF));
    }
}

std::string utf16_of(std::string_view text) {
    std::string hex;
    for (const std::uint32_t point : code_points_of(text)) append_utf16(hex, point);
    return hex;
}

}  // namespace mashang::pdf
