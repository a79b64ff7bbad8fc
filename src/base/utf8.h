#pragma once

#include <cstddef>
#include <string_view>

namespace mashang {

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing beyond
/// U+10FFFF).
bool is_utf8(std::string_view bytes);

/// The length in bytes of the character that `bytes` (not empty) begin with; 0 when they begin with
/// none: a stray or cut byte, or a form that `is_utf8` refuses.
std::size_t utf8_length(std::string_view bytes);

/// How many code points well-formed UTF-8 holds.
std::size_t code_points(std::string_view utf8);

}  // namespace mashang
