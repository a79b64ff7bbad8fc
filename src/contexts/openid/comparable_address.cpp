#include "contexts/openid/comparable_address.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <ranges>
#include <vector>

#include "platform/crypto/bytes.h"

namespace mashang::openid {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

std::string lowered(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), lower);
    return small;
}

/// RFC 3986 section 2.3.
bool is_unreserved(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

/// Sections 6.2.2.1 and 6.2.2.2. Each "%" of a parsed path is followed by two hex digits.
/// Boost.URL's own normalize() is not used: that of Debian 12 turns "%2F" into "/", which is
/// another address.
std::string with_straight_escapes(std::string_view path) {
    std::string straight;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] != '%') {
            straight += path[i];
            continue;
        }
        const char meant = crypto::from_hex(path.substr(i + 1, 2)).value().front();
        if (is_unreserved(meant)) {
            straight += meant;
        } else {
            straight += {'%', upper(path[i + 1]), upper(path[i + 2])};
        }
        i += 2;
    }
    return straight;
}

/// Section 5.2.4, for an absolute path.
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> kept;
    bool ends_in_folder = true;
    for (const auto part : std::views::split(path.substr(1), '/')) {
        const std::string_view segment{part.begin(), part.end()};
        ends_in_folder = segment == "." || segment == "..";
        if (segment == ".." && !kept.empty()) kept.pop_back();
        if (!ends_in_folder) kept.push_back(segment);
    }
    std::string straight;
    for (const auto segment : kept) (straight += '/') += segment;
    return ends_in_folder ? straight + '/' : straight;
}

std::string_view default_port(std::string_view scheme) {
    return scheme == "https" ? "443" : "80";
}

}  // namespace

std::optional<std::string> comparable_address(std::string_view address) {
    if (address.size() > kMostAddressBytes) return std::nullopt;
    const auto parsed = boost::urls::parse_uri(address);
    if (!parsed || parsed->has_userinfo() || parsed->encoded_host().empty()) return std::nullopt;
    const std::string scheme = lowered(parsed->scheme());
    if (scheme != "https" && scheme != "http") return std::nullopt;
    std::string straight = scheme + "://" + lowered(std::string_view{parsed->encoded_host()});
    const std::string_view port = parsed->port();
    if (!port.empty() && port != default_port(scheme)) (straight += ':') += port;
    const std::string path = with_straight_escapes(std::string_view{parsed->encoded_path()});
    return straight + (path.empty() ? "/" : without_dots(path));
}

}  // namespace mashang::openid
