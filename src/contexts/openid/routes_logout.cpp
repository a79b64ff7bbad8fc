#include <fmt/format.h>

#include "contexts/openid/flow.h"
#include "contexts/openid/logout.h"
#include "contexts/openid/pages.h"
#include "contexts/openid/routes_inside.h"
#include "contexts/openid/way.h"

namespace mashang::openid {
namespace {

using http::Caller;
using http::FormFields;
using http::Method;
using http::RawOutput;
using http::WireRequest;

constexpr std::string_view kEndSession = "/oidc/end-session";

RawOutput gone(const Look& look, const LogoutWish& wish) {
    if (!wish.return_to.empty()) {
        std::string address = wish.return_to;
        if (!wish.state.empty()) {
            address += address.contains('?') ? '&' : '?';
            address += http::print_form({{"state", wish.state}});
        }
        return see_other(std::move(address));
    }
    return message_page(look, 200, look.say("已退出登录", "You are signed out"),
                        look.say("您可以关闭此页面。", "You may close this page."));
}

RawOutput sign_out(sql::Tx& tx, const Parts& parts, const Caller& caller, const Look& look,
                   const LogoutWish& wish) {
    RawOutput output = gone(look, wish);
    output.reply.cookies.push_back(parts.sign_in.sign_out(tx, caller));
    return output;
}

/// The request, carried by the form of the question: sealed as a flow of our own.
RawOutput question(const Parts& parts, const Caller& caller, const Look& look,
                   const FormFields& fields, const LogoutWish& wish) {
    const auto title = look.say("退出登录", "Sign out");
    Page page{look, title};
    page.heading(title);
    page.paragraph(look.say("要退出马上办吗？", "Sign out of Mashang?"));
    const std::string sealed = seal_flow(parts, {.client_id = {},
                                                 .form = http::print_form(fields),
                                                 .pushed_hash = {},
                                                 .pushed_jkt = {},
                                                 .begun_at = parts.clock.now()});
    page.open_form("/oidc/sign-out",
                   {{"flow", sealed}, {"form", form_token(parts, caller, sealed)}});
    page.button("sign_out", look.say("退出", "Sign out"));
    page.button("stay", look.say("不退出", "Stay signed in"), false);
    page.close_form();
    return std::move(page).print("", origin_of(wish.return_to));
}

RawOutput end(sql::Tx& tx, const Parts& parts, const Caller& caller, const http::RequestHead& head,
              const FormFields& fields) {
    const Look look = look_of(head, http::value_of(fields, "look"),
                              words_of(http::value_of(fields, "ui_locales")));
    const auto wish = read_logout(parts, caller, fields);
    if (!wish) {
        return message_page(
            look, 400, look.say("退出请求不正确", "This request to sign out is not right"),
            look.say("应用发来的退出请求无法核实。您可以从本站退出登录。",
                     "The request of the app cannot be trusted. You can sign out on our site."));
    }
    if (caller.kind == http::CallerKind::anonymous) return gone(look, *wish);
    if (wish->is_asked_by_own_app) return sign_out(tx, parts, caller, look, *wish);
    return question(parts, caller, look, fields, *wish);
}

http::Route end_session_route(const Parts& parts) {
    return http::wire(http::Kind::write, Method::get, std::string{kEndSession},
                      "Signs a person out by an app's wish",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          return end(tx, parts, caller, *request.head,
                                     http::parse_form(request.query).value_or(FormFields{}));
                      })
        .tag("openid")
        .cross_site()
        .shape_refusal(refusal_page);
}

/// Comes from another site without the session's cookie: sent round once by GET.
http::Route end_session_post_route() {
    return http::wire(
               http::Kind::memory, Method::post, std::string{kEndSession},
               "Signs a person out; sends the browser to the same by GET",
               [](const Caller&, const WireRequest& request) {
                   const auto fields = http::parse_form(request.body).value_or(FormFields{});
                   return see_other(std::string{kEndSession} + "?" + http::print_form(fields));
               })
        .tag("openid")
        .cross_site()
        .body_limit(8 * 1024)
        .shape_refusal(refusal_page);
}

RawOutput answer(sql::Tx& tx, const Parts& parts, const Caller& caller,
                 const WireRequest& request) {
    const auto fields = http::parse_form(request.body).value_or(FormFields{});
    const Look look = look_of(*request.head, "", {});
    const std::string sealed = http::value_of(fields, "flow");
    const auto flow = open_flow(parts, sealed);
    const bool is_good =
        flow && is_form_token(parts, caller, sealed, http::value_of(fields, "form"));
    if (!is_good || http::value_of(fields, "action") != "sign_out") return see_other("/");
    const auto wish =
        read_logout(parts, caller, http::parse_form(flow->form).value_or(FormFields{}));
    return sign_out(tx, parts, caller, look, wish.value_or(LogoutWish{}));
}

http::Route sign_out_route(const Parts& parts) {
    return http::wire(http::Kind::write, Method::post, "/oidc/sign-out",
                      "Takes the person's word to sign out",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          return answer(tx, parts, caller, request);
                      })
        .tag("openid")
        .own_form()
        .body_limit(32 * 1024)
        .shape_refusal(refusal_page);
}

}  // namespace

http::Routes logout_routes(const Parts& parts) {
    return {end_session_route(parts), end_session_post_route(), sign_out_route(parts)};
}

}  // namespace mashang::openid
