#include "platform/http/printer.h"

#include <fmt/format.h>

#include "platform/http/content_hash.h"
#include "platform/http/language.h"
#include "platform/http/problem.h"
#include "platform/http/tus.h"

namespace mashang::http {

namespace {

constexpr std::string_view kData =
    "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

constexpr std::string_view kPagePolicy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n";

constexpr std::string_view kAnyPage =
    "X-Content-Type-Options: nosniff\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), "
    "publickey-credentials-get=(self)\r\n";

constexpr std::string_view kCors =
    "Access-Control-Allow-Origin: *\r\n"
    "Access-Control-Expose-Headers: DPoP-Nonce, WWW-Authenticate\r\n";

constexpr std::string_view kHsts =
    "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

/// RFC 6266 with the name in UTF-8 (RFC 8187); only letters and digits stay unescaped.
std::string disposition_of(std::string_view file_name) {
    std::string value = "attachment; filename*=UTF-8''";
    for (const char c : file_name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
        if (plain) {
            value += c;
        } else {
            value += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return value;
}

/// Seconds after which the same request may be sent again; empty when it is of no use.
std::string retry_after(const Refused& refused, int status) {
    if (status == 429) {
        const auto seconds = refused.facts().find("seconds");
        return seconds == refused.facts().end() ? "60" : seconds->second;
    }
    return status == 503 ? "2" : "";
}

/// A header's value that came from a handler: one line, whatever it holds.
bool is_one_line(std::string_view value) {
    return value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

}  // namespace

Printer::Printer(bool https) : https_{https} {}

void Printer::add_common(const RequestHead& head, std::string_view security,
                         Response& response) const {
    response.headers += security;
    if (https_ || head.https) response.headers += kHsts;
    response.add("X-Request-Id", head.request_id);
}

void Printer::print(const Route& route, const RequestHead& head, RawOutput output,
                    Response& response) const {
    response.clear();
    response.status = output.reply.status;
    response.content_type = std::move(output.content_type);
    response.body = std::move(output.body);
    if (output.policy.empty()) {
        add_common(head, kData, response);
    } else {
        response.add("Content-Security-Policy", output.policy);
        // With no-referrer, browsers say of our own forms that they come from nowhere.
        response.headers += "Referrer-Policy: same-origin\r\n";
        add_common(head, kAnyPage, response);
    }
    response.add("Cache-Control", output.cache_control.empty() ? "no-store" : output.cache_control);
    response.headers.append(route.headers).append(output.headers).append(output.reply.headers);
    if (route.cors) response.headers += kCors;
    if (!output.file_name.empty()) {
        response.add("Content-Disposition", disposition_of(output.file_name));
    }
    if (!output.reply.location.empty() && is_one_line(output.reply.location)) {
        response.add("Location", output.reply.location);
    }
    for (const std::string& cookie : output.reply.cookies) {
        if (is_one_line(cookie)) response.add("Set-Cookie", cookie);
    }
}

void Printer::print(const RequestHead& head, const KeptAnswer& kept, Response& response) const {
    response.clear();
    add_common(head, kData, response);
    response.headers += "Cache-Control: no-cache\r\nVary: Accept-Language\r\n";
    response.add("ETag", kept.etag);
    const std::string_view known = head.value_of("If-None-Match");
    if (!known.empty() && matches_etag(known, kept.etag)) {
        response.status = 304;
        return;
    }
    response.content_type = kept.content_type;
    response.shared_body = kept.body;
}

void Printer::print(const RequestHead& head, const Refused& refused, Response& response) const {
    response.clear();
    response.status = status_of(refused.refusal());
    response.content_type = kProblemType;
    response.body = problem_text(refused, head.language, head.request_id);
    add_common(head, kData, response);
    response.headers += "Cache-Control: no-store\r\n";
    response.add("Content-Language", tag_of(head.language));
    if (response.status == 401) response.add("WWW-Authenticate", "Session realm=\"mashang\"");
    if (response.status == 405) response.add("Allow", refused.facts().at("allow"));
    if (response.status == 412) response.add("Tus-Version", tus::kVersion);
    if (const std::string seconds = retry_after(refused, response.status); !seconds.empty()) {
        response.add("Retry-After", seconds);
    }
}

void Printer::print_allow(const RequestHead& head, std::string_view allow, Response& response,
                          bool cors) const {
    response.clear();
    response.status = 204;
    add_common(head, kData, response);
    response.add("Allow", allow);
    if (!cors) return;
    response.headers += kCors;
    response.add("Access-Control-Allow-Methods", allow);
    response.headers +=
        "Access-Control-Allow-Headers: Authorization, Content-Type, DPoP\r\n"
        "Access-Control-Max-Age: 600\r\n";
}

void Printer::finish_page(const RequestHead& head, Response& response) const {
    response.headers += kPagePolicy;
    response.headers += "Referrer-Policy: no-referrer\r\n";
    add_common(head, kAnyPage, response);
}

}  // namespace mashang::http
