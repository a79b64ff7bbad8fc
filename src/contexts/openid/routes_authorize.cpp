// Routes of the person's way to an app: our pages, and back.

#include <fmt/format.h>

#include "contexts/openid/pages.h"
#include "contexts/openid/routes_inside.h"
#include "contexts/openid/way.h"
#include "platform/http/cookies.h"

namespace mashang::openid {
namespace {

using http::Caller;
using http::FormFields;
using http::Kind;
using http::Method;
using http::RateClass;
using http::RawOutput;
using http::WireRequest;

constexpr std::size_t kFormBytes = 32 * 1024;

/// Whoever is not signed in is only shown pages: nothing is written for her.
bool comes_without_session(const WireRequest& request) {
    return !http::cookie_of(*request.head, http::kSessionCookie);
}

RawOutput begin(sql::Tx& tx, const Parts& parts, const Caller& caller,
                const http::RequestHead& head, std::string_view parameters) {
    const auto fields = http::parse_form(parameters);
    const Look look = look_of(head, "", {});
    const std::string issuer = parts.site().issuer();
    if (!fields) {
        return answer_fault(look, issuer,
                            {.error = "invalid_request", .description = "the request is no form"});
    }
    auto opened = open_request(tx, parts, *fields);
    if (!opened) return answer_fault(look, issuer, opened.error());
    return go_on(tx, parts, caller, *opened, head);
}

http::Route authorize_route(const Parts& parts) {
    return http::wire(Kind::write, Method::get, "/oidc/authorize", "Signs a person in to an app",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          return begin(tx, parts, caller, *request.head, request.query);
                      })
        .tag("openid")
        .clause("P 3.3.1")
        .cross_site()
        .reads_if(comes_without_session)
        .shape_refusal(refusal_page);
}

/// A POST from another site comes without the session's cookie: the browser is sent round once, and
/// then it comes with it.
http::Route authorize_post_route() {
    return http::wire(Kind::memory, Method::post, "/oidc/authorize",
                      "Signs a person in to an app; sends the browser to the same by GET",
                      [](const Caller&, const WireRequest& request) {
                          const Look look = look_of(*request.head, "", {});
                          if (!http::is_form_body(*request.head)) {
                              return message_page(look, 415, "415",
                                                  "application/x-www-form-urlencoded");
                          }
                          const auto fields = http::parse_form(request.body);
                          if (!fields) return message_page(look, 400, "400", "invalid_request");
                          return see_other("/oidc/authorize?" + http::print_form(*fields));
                      })
        .tag("openid")
        .cross_site()
        .body_limit(8 * 1024)
        .shape_refusal(refusal_page);
}

http::Route interaction_route(const Parts& parts) {
    return http::wire(Kind::write, Method::get, "/oidc/interaction", "Shows what is left to do",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          return show_way(tx, parts, caller, request);
                      })
        .tag("openid")
        .cross_site()
        .reads_if(comes_without_session)
        .shape_refusal(refusal_page);
}

http::Route interaction_post_route(const Parts& parts) {
    return http::wire_write(
               Method::post, "/oidc/interaction", "Takes a step of the person's",
               [&parts](const Caller& anonymous, const WireRequest& request) {
                   return check_step(parts, anonymous, request);
               },
               [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request,
                        const CheckedStep& step) {
                   return take_step(tx, parts, caller, request, step);
               })
        .tag("openid")
        .own_form()
        .rate(RateClass::strict)
        .body_limit(kFormBytes)
        .shape_refusal(refusal_page);
}

http::Route text_route(std::string path, std::string summary, std::string_view type,
                       std::string_view text) {
    return http::wire(Kind::memory, Method::get, std::move(path), std::move(summary),
                      [type, text](const Caller&, const WireRequest&) {
                          RawOutput output;
                          output.content_type = type;
                          output.body = text;
                          output.cache_control = "public, max-age=3600";
                          return output;
                      })
        .tag("openid");
}

}  // namespace

http::Routes authorize_routes(const Parts& parts) {
    return {
        authorize_route(parts),
        authorize_post_route(),
        interaction_route(parts),
        interaction_post_route(parts),
        text_route("/oidc/style.css", "The look of our pages", "text/css; charset=utf-8", kStyle),
        text_route("/oidc/submit.js", "Sends a form by itself", "text/javascript; charset=utf-8",
                   kSubmit),
        text_route("/oidc/passkey.js", "Signs in with a passkey", "text/javascript; charset=utf-8",
                   kPasskey)};
}

}  // namespace mashang::openid
