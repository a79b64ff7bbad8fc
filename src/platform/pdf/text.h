#pragma once

// The inside of platform/pdf: characters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::pdf {

/// Bytes that are no UTF-8 become "?", control characters a space.
std::vector<std::uint32_t> code_points_of(std::string_view text);

/// UTF-16 in hex, big end first.
void append_utf16(std::string& hex, std::uint32_t point);
std::string utf16_of(std::string_view text);

}  // namespace mashang::pdf
