// What the head of a request alone decides.

#include <array>

#include "platform/http/cookies.h"
#include "platform/http/edge_impl.h"
#include "platform/http/language.h"
#include "platform/http/refusals.h"
#include "platform/http/text.h"

namespace mashang::http {

namespace {

/// 8 hex digits of this process, then a running number.
void make_id(std::string& id, std::uint64_t process, std::uint64_t number) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr int kNumberDigits = 10;
    id.clear();
    for (int shift = 28; shift >= 0; shift -= 4) id += kDigits[(process >> shift) & 15];
    id += '-';
    for (int shift = 4 * (kNumberDigits - 1); shift >= 0; shift -= 4) {
        id += kDigits[(number >> shift) & 15];
    }
}

std::string_view media_type_of(const RequestHead& head) {
    const std::string_view type = head.value_of("Content-Type");
    return trim(type.substr(0, type.find(';')));
}

bool is_listed(std::string_view list, std::string_view media_type) {
    bool found = false;
    for_each_in_list(list, [&](std::string_view entry) {
        found = found || same_ignoring_case(entry, media_type);
    });
    return found;
}

void check_media_type(const Route& route, const RequestHead& head) {
    const std::string_view type = media_type_of(head);
    if (!route.upload_type.empty()) {
        if (!head.has_body) throw Refused{kBodyMissing};
        if (!is_listed(route.upload_type, type)) {
            throw Refused{kWrongMediaType, {{"accepted", route.upload_type}}};
        }
    } else if (head.has_body && route.body_limit > 0 &&
               !same_ignoring_case(type, "application/json")) {
        throw Refused{kNotJson};
    }
}

/// Somebody who shows nothing at all need not be asked for at the database.
bool shows_a_credential(const RequestHead& head) {
    return cookie_of(head, kSessionCookie).has_value() || head.count_of("Authorization") > 0;
}

/// No page of another site can make a browser send a token of an app, and no cookie is looked at
/// beside it.
bool is_by_token(const Route& route, const RequestHead& head) {
    return route.access.who == Who::person && !route.access.scope.empty() &&
           head.count_of("Authorization") > 0 && !cookie_of(head, kSessionCookie);
}

}  // namespace

void Edge::Impl::begin(Call& call) {
    call.begin();
    proxies.apply(call.head);
    call.head.language = language_of(call.head.value_of("Accept-Language"));
    if (call.head.request_id.empty()) {
        make_id(call.own_id, settings.random, requests.fetch_add(1, std::memory_order_relaxed));
        call.head.request_id = call.own_id;
    }
}

Service::Admission Edge::Impl::admit(Call& call) {
    call.target = split_target(call.head.target);
    if (call.target.path == "*") {
        printer.print_allow(call.head, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
                            call.response);
        return {.admitted = false};
    }
    call.target.path = decode_path(call.target.path, call.decoded_path);
    call.match = router.match(call.head.method, call.target.path);
    if (call.match.entry == nullptr) return admit_without_route(call);
    call.route = call.match.entry->route;
    check_head(call);
    return {.admitted = true, .body_limit = call.route->body_limit};
}

void Edge::Impl::check_head(Call& call) {
    const Route& route = *call.route;
    limiter.take_for_address(call.head.address, RateLimiter::class_of(route), call.started);
    if (route.kind == Kind::write) {
        if (route.is_form) {
            check_own_page(call.head, settings.origins);
        } else if (!route.cross_site && !is_by_token(route, call.head)) {
            check_same_origin(call.head, settings.origins);
        }
        const std::string_view key = call.head.value_of("Idempotency-Key");
        if (!key.empty()) check_idempotency_key(key);
    }
    if (route.access.who != Who::anyone && !shows_a_credential(call.head)) {
        throw Refused{kSignInFirst};
    }
    if (!route.is_wire) check_media_type(route, call.head);
}

/// Files, OPTIONS, 405 and 404.
Service::Admission Edge::Impl::admit_without_route(Call& call) {
    limiter.take_for_address(call.head.address, RateClass::reading, call.started);
    if (!call.match.allow.empty()) {
        if (call.head.method != "OPTIONS") {
            throw Refused{kMethodNotAllowed, {{"allow", call.match.allow}}};
        }
        printer.print_allow(call.head, call.match.allow, call.response, call.match.cors);
        call.response.headers += call.match.options;
        return {.admitted = false};
    }
    const bool reads = call.head.method == "GET" || call.head.method == "HEAD";
    const bool is_api = call.target.path.starts_with("/api/");
    if (parts.files == nullptr || is_api || !reads ||
        !parts.files->serve(call.head, call.target.path, call.response)) {
        throw Refused{kNoSuchPath};
    }
    printer.finish_page(call.head, call.response);
    return {.admitted = false};
}

}  // namespace mashang::http
