#include "platform/outbound/http_target.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <utility>

namespace mashang::outbound {
namespace {

bool is_visible(char c) {
    return c > ' ' && c != '\x7f';
}

/// RFC 9110 §5.6.2.
bool is_token(std::string_view text) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               kMarks.contains(c);
    });
}

/// Visible ASCII, blanks and bytes of UTF-8; no control characters.
bool is_field_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != '\x7f'; });
}

bool can_be_sent(const Request& request, std::string& fault) {
    const bool path =
        (request.path.empty() || request.path.front() == '/' || request.path.front() == '?') &&
        std::all_of(request.path.begin(), request.path.end(), [](char c) {
            return is_visible(c) && static_cast<unsigned char>(c) < 0x80 && c != '#';
        });
    if (!path) fault = "the request's path cannot be put on the wire";
    if (!is_token(request.method)) fault = "the request's method cannot be put on the wire";
    for (const auto& [name, value] : request.headers) {
        if (!is_token(name) || !is_field_value(value)) {
            fault = "a header field of the request cannot be put on the wire";
        }
    }
    return fault.empty();
}

/// The address that another house gave, taken apart at its query.
std::optional<Target> target_given(Request request, std::string& fault) {
    const std::string address = std::exchange(request.address, "");
    const auto query = std::min(address.find('?'), address.size());
    request.path = address.substr(query);
    auto target = target_of(std::string_view{address}.substr(0, query), request, fault);
    if (target) target->is_given = true;
    return target;
}

}  // namespace

std::optional<Target> target_of(std::string_view base_url, const Request& request,
                                std::string& fault) {
    fault.clear();
    if (!can_be_sent(request, fault)) return std::nullopt;
    if (!request.address.empty()) return target_given(request, fault);
    const auto url = boost::urls::parse_uri({base_url.data(), base_url.size()});
    if (!url || (url->scheme() != "http" && url->scheme() != "https") ||
        url->encoded_host().empty() || url->has_userinfo() || url->has_query() ||
        url->has_fragment()) {
        fault = "the channel's url is not http(s)://host[:port][/path]";
        return std::nullopt;
    }
    Target target;
    target.tls = url->scheme() == "https";
    target.host = url->host_address();
    target.authority = std::string_view{url->encoded_host_and_port()};
    target.port = url->has_port() && !url->port().empty() ? std::string{url->port()}
                                                          : (target.tls ? "443" : "80");
    target.path = std::string_view{url->encoded_path()};
    if (target.path.ends_with('/') && request.path.starts_with('/')) target.path.pop_back();
    target.path += request.path;
    if (!target.path.starts_with('/')) target.path.insert(0, "/");
    return target;
}

}  // namespace mashang::outbound
