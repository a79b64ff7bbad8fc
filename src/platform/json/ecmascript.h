#pragma once

// How ECMAScript writes and counts: for what a browser and the server must make the same of.

#include <string>
#include <string_view>

namespace mashang::json {

/// ECMA-262, Number::toString(10): "1e+21", "0.000001", "-0" as "0"; "NaN", "Infinity".
std::string text_of_number(double number);

/// A character outside the basic plane becomes a pair of surrogates. `utf8` is well-formed.
std::u16string utf16_of(std::string_view utf8);

/// Half of a surrogate pair becomes U+FFFD.
std::string utf8_of(std::u16string_view utf16);

}  // namespace mashang::json
