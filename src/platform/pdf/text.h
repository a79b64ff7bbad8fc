#pragma once

// The inside of platform/pdf: characters as the one font of our documents takes them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::pdf {

/// Bytes that are no UTF-8 become "?", control characters a space.
std::vector<std::uint32_t> code_points_of(std::string_view text);

/// In halves of a Han character, as which Latin letters are set.
int width_of(std::uint32_t point);
int width_of(std::string_view text);

/// UTF-16 in hex, big end first.
void append_utf16(std::string& hex, std::uint32_t point);
std::string hex_of(std::string_view text);

}  // namespace mashang::pdf
