#include "platform/http/cookies.h"

#include <algorithm>

#include "platform/http/text.h"

namespace mashang::http {

std::optional<std::string_view> cookie_of(const RequestHead& head, std::string_view name) {
    std::optional<std::string_view> found;
    for (const Header& header : head.headers) {
        if (!same_ignoring_case(header.name, "Cookie")) continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(';'), rest.size());
            const std::string_view pair = trim(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const auto equals = pair.find('=');
            if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
            const std::string_view value = pair.substr(equals + 1);
            if (found && *found != value) return std::nullopt;
            found = value;
        }
    }
    return found;
}

std::string set_cookie(std::string_view name, std::string_view value,
                       std::optional<std::chrono::seconds> max_age) {
    std::string cookie;
    cookie.append(name).append("=").append(value);
    cookie += "; Path=/; Secure; HttpOnly; SameSite=Lax";
    if (max_age) cookie += "; Max-Age=" + std::to_string(max_age->count());
    return cookie;
}

std::string clear_cookie(std::string_view name) {
    return set_cookie(name, {}, std::chrono::seconds{0});
}

}  // namespace mashang::http
