#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace mashang::http {

/// The session's. The prefix makes browsers hold it to this host, Secure and Path=/ (RFC 6265bis).
inline constexpr std::string_view kSessionCookie = "__Host-sid";

/// The value of a cookie of the request; nothing when it did not come, or came twice with different
/// values (somebody tries to slip in one of his own).
std::optional<std::string_view> cookie_of(const RequestHead& head, std::string_view name);

/// A Set-Cookie value: Path=/; Secure; HttpOnly; SameSite=Lax. Without `max_age` it ends with the
/// browser's session. `value` must be of base64url or hex characters.
std::string set_cookie(std::string_view name, std::string_view value,
                       std::optional<std::chrono::seconds> max_age = {});

/// The Set-Cookie value that makes the browser forget it.
std::string clear_cookie(std::string_view name);

}  // namespace mashang::http
