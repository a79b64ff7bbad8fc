#pragma once

#include <string>
#include <string_view>

namespace mashang::crypto {

/// RFC 1321, 16 bytes: for wires of other houses that demand it. It proves nothing of its own.
std::string md5(std::string_view bytes);

}  // namespace mashang::crypto
