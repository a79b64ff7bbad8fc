#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mashang::one_code {

/// RFC 9285: bytes in the 45 characters of a QR code's alphanumeric mode, two in three.
std::string to_base45(std::string_view bytes);
/// Strict: nothing for other characters, impossible lengths and numbers beyond what bytes can be.
std::optional<std::string> from_base45(std::string_view text);

}  // namespace mashang::one_code
