#include "contexts/federation/flows.h"
#include "contexts/federation/routes.h"
#include "platform/http/cookies.h"
#include "platform/http/wire_route.h"

namespace mashang::federation {
namespace {

using http::Caller;
using http::Kind;
using http::Method;
using http::RawOutput;
using http::WireRequest;

constexpr std::size_t kLogoutBytes = std::size_t{32} * 1024;

RawOutput see_other(std::string location) {
    RawOutput output;
    output.reply.status = 303;
    output.reply.location = std::move(location);
    output.content_type.clear();
    return output;
}

/// What a library of the other side expects (Back-Channel Logout 1.0, section 2.8).
RawOutput answer_logout(bool is_good) {
    RawOutput output;
    output.reply.status = is_good ? 200 : 400;
    if (is_good) {
        output.content_type.clear();
    } else {
        output.body = R"({"error":"invalid_request"})";
    }
    return output;
}

std::string_view provider_in(const WireRequest& request) {
    return request.values.empty() ? std::string_view{} : request.values.front();
}

http::Route keys_route(const Parts& parts) {
    return http::wire(Kind::memory, Method::get, "/federation/jwks",
                      "Lists the public keys by which providers know us",
                      [&parts](const Caller&, const WireRequest&) {
                          RawOutput output;
                          output.content_type = "application/jwk-set+json";
                          output.body = parts.client_keys.jwks();
                          output.cache_control = "public, max-age=300";
                          return output;
                      })
        .tag("federation")
        .cors();
}

http::Route callback_route(const Parts& parts) {
    return http::wire_write(
               Method::get, "/federation/{provider}/callback",
               "Takes a person back from a provider",
               [&parts](const Caller&, const WireRequest& request) {
                   return check_arrival(
                       parts, provider_in(request),
                       http::parse_form(request.query).value_or(http::FormFields{}),
                       http::cookie_of(*request.head, kVisitCookie).value_or(""));
               },
               [&parts](sql::Tx& tx, const Caller& caller, const WireRequest&,
                        const Arrival& arrival) {
                   Ending ending = arrive(tx, parts, caller, arrival);
                   RawOutput output = see_other(std::move(ending.location));
                   output.reply.cookies = std::move(ending.cookies);
                   return output;
               })
        .tag("federation")
        .clause("P 3.3.1")
        .cross_site()
        .rate(http::RateClass::strict)
        .shape_refusal([](const Refused&, const http::RequestHead&) {
            return see_other("/sign-in?federation=down");
        });
}

http::Route logout_route(const Parts& parts) {
    return http::wire_write(
               Method::post, "/federation/{provider}/backchannel-logout",
               "Ends the sessions that a provider has ended on its side",
               [&parts](const Caller&, const WireRequest& request) -> std::optional<LogoutSaid> {
                   if (!http::is_form_body(*request.head)) return std::nullopt;
                   const auto form = http::parse_form(request.body);
                   const auto token = form ? http::only_field(*form, "logout_token") : std::nullopt;
                   if (!token) return std::nullopt;
                   return check_logout(parts, provider_in(request), *token);
               },
               [&parts](sql::Tx& tx, const Caller&, const WireRequest&,
                        const std::optional<LogoutSaid>& said) {
                   if (said) end_sessions(tx, parts, *said);
                   return answer_logout(said.has_value());
               })
        .tag("federation")
        .cross_site()
        .rate(http::RateClass::machine)
        .body_limit(kLogoutBytes);
}

}  // namespace

http::Routes wire_routes(const Parts& parts) {
    return {keys_route(parts), callback_route(parts), logout_route(parts)};
}

http::Routes routes(const Parts& parts) {
    http::Routes routes = person_routes(parts);
    http::append(routes, desk_routes(parts));
    http::append(routes, wire_routes(parts));
    return routes;
}

}  // namespace mashang::federation
