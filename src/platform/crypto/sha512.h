#pragma once

#include <string>
#include <string_view>

namespace mashang::crypto {

/// FIPS 180-4, 64 bytes: what goes with Ed25519 in tokens.
std::string sha512(std::string_view bytes);

}  // namespace mashang::crypto
