#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mashang::openid {

/// What a machine is told when it may not (RFC 6749 5.2 and its successors): thrown by flows, so
/// that nothing takes effect. Descriptions are for developers: ASCII without quotes or backslashes.
struct OAuthError {
    std::string error;  ///< "invalid_grant"
    std::string description = {};
    int status = 400;
    std::vector<std::pair<std::string, std::string>> headers = {};
};

[[noreturn]] inline void refuse_request(std::string_view description) {
    throw OAuthError{.error = "invalid_request", .description = std::string{description}};
}
[[noreturn]] inline void refuse_grant(std::string_view description) {
    throw OAuthError{.error = "invalid_grant", .description = std::string{description}};
}

}  // namespace mashang::openid
