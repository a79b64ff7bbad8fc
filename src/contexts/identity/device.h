#pragma once

#include <string>
#include <string_view>

namespace mashang::identity {

/// What a session's owner recognises her device by: "微信 · Android", "Chrome · Windows", from a
/// User-Agent. Coarse on purpose: names of known programs and systems only, nothing of the text
/// itself. Either part is "?" when unknown.
std::string device_of(std::string_view user_agent);

/// A network address of which the owner recognises her provider and nobody her house:
/// "203.0.*.*", "2001:db8:*". "?" for what is no address.
std::string masked_address(std::string_view address);

}  // namespace mashang::identity
