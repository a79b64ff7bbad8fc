#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/outbound/outbound.h"

namespace mashang::outbound {

/// Where a request goes.
struct Target {
    bool tls = false;
    std::string host;  ///< to connect to and to verify: a name or an address, without brackets
    std::string port;
    std::string authority;  ///< for the Host field
    std::string path;       ///< of the base URL and the request, with the query
    bool is_given = false;  ///< by another house (Request::address)
};

/// Nothing, and why in `fault`, when the URL is not http(s)://host[:port][/path], or the request
/// holds what cannot be put on the wire (line breaks, blanks or control characters where none may
/// be).
std::optional<Target> target_of(std::string_view base_url, const Request& request,
                                std::string& fault);

}  // namespace mashang::outbound
