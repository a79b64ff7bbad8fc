#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mashang::openid {

inline constexpr std::size_t kMostAddressBytes = 2048;

/// An http(s) address as the `htu` of a proof is compared, RFC 9449 section 4.3 and RFC 3986
/// sections 6.2.2 and 6.2.3: scheme and host in small letters, no default port, escapes and dots
/// straightened, neither query nor fragment. Nothing for other texts, and for an address with a
/// user's name.
std::optional<std::string> comparable_address(std::string_view address);

}  // namespace mashang::openid
