#include "contexts/openid/machine.h"

#include "platform/http/problem.h"

namespace mashang::openid {
namespace {

/// Descriptions travel in headers and addresses too (RFC 6749 5.2: no quote, no backslash).
std::string ascii(std::string text) {
    for (char& c : text) {
        if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') c = '\'';
    }
    return text;
}

std::string_view name_of(int status) {
    if (status == 429 || status == 503) return "temporarily_unavailable";
    return status >= 500 ? "server_error" : "invalid_request";
}

}  // namespace

http::RawOutput print_json(const boost::json::object& object, int status) {
    return {.reply = {.status = status}, .body = boost::json::serialize(object)};
}

http::RawOutput print_error(const OAuthError& error) {
    boost::json::object object{{"error", error.error}};
    if (!error.description.empty()) object["error_description"] = ascii(error.description);
    http::RawOutput output = print_json(object, error.status);
    for (const auto& [name, value] : error.headers) output.add_header(name, value);
    return output;
}

http::RawOutput shape_refusal(const Refused& refused, const http::RequestHead&) {
    const int status = http::status_of(refused.refusal());
    http::RawOutput output =
        print_error({.error = std::string{name_of(status)},
                     .description = message_of(refused.refusal(), refused.facts(), Language::en),
                     .status = status});
    const auto seconds = refused.facts().find("seconds");
    if (status == 429 || status == 503) {
        output.add_header("Retry-After", seconds == refused.facts().end() ? "2" : seconds->second);
    }
    return output;
}

}  // namespace mashang::openid
