// Pages on which a person answers what waits for her word: devices, and apps that ask.

#include <fmt/format.h>

#include "contexts/openid/flows_waiting.h"
#include "contexts/openid/pages.h"
#include "contexts/openid/routes_inside.h"
#include "contexts/openid/scopes.h"
#include "contexts/openid/way.h"

namespace mashang::openid {
namespace {

using http::Caller;
using http::FormFields;
using http::Kind;
using http::Method;
using http::RawOutput;
using http::WireRequest;

constexpr std::string_view kDevice = "/oidc/device";
constexpr std::string_view kApprovals = "/oidc/approvals";

FormFields query_of(const WireRequest& request) {
    return http::parse_form(request.query).value_or(FormFields{});
}

/// A page of ours with what it is to know of its caller.
struct Place {
    std::string_view action;  ///< where its forms go
    FormFields query = {};    ///< with which it shows the same again
};

/// Signs her in as the app wished, and back to the question.
RawOutput strengthen_first(const Parts& parts, const Place& place,
                           const store::WaitingRow& waiting) {
    FormFields query = place.query;
    query.emplace_back("acr_values", waiting.acr_values);
    return sign_in_first(parts, std::string{place.action} + "?" + http::print_form(query));
}

/// The two answers; whoever is signed in more weakly than the app wished may mend that first.
void add_answers(Page& page, const Parts& parts, const Caller& caller,
                 const store::WaitingRow& waiting, const Place& place) {
    const Look& look = page.look();
    const bool is_wished = is_as_wished(waiting, caller);
    if (!is_wished) {
        page.note(look.say("对方希望您以更高的实名等级或更强的方式登录后再同意。",
                           "It wishes that you are signed in more strongly, or at a higher "
                           "real-name level."));
        page.link(strengthen_first(parts, place, waiting).reply.location,
                  look.say("先提升再同意", "Do that first"));
    }
    page.open_form(place.action,
                   {{"id", waiting.id}, {"form", form_token(parts, caller, waiting.id)}});
    if (is_wished)
        page.button("allow", look.say("同意", "Allow"));
    else
        page.button("weaker", look.say("以目前的登录同意", "Allow as I am signed in"), false);
    page.button("deny", look.say("不同意", "Do not allow"), false);
    page.close_form();
}

/// One question: who asks, for what, with which message, and the two answers.
void add_question(Page& page, const Parts& parts, const Caller& caller,
                  const store::WaitingRow& waiting, const Place& place) {
    const Look& look = page.look();
    const AppPtr app = parts.apps.find(waiting.client_id);
    page.subheading(fmt::format(fmt::runtime(look.say("“{}”希望获得", "\"{}\" would like to have")),
                                app == nullptr ? "?" : app->name(look.language)));
    std::vector<std::pair<std::string, std::string>> terms;
    for (const std::string& name : words_of(waiting.scopes)) {
        const Scope* scope = find_scope(name);
        if (scope == nullptr || app == nullptr) continue;
        terms.emplace_back(scope->words(look.language), app->reason_for(name));
    }
    page.list(terms);
    if (!waiting.binding_message.empty()) {
        page.paragraph(
            fmt::format(fmt::runtime(look.say("请核对对方屏幕上的内容：{}",
                                              "Compare with what the other screen shows: {}")),
                        waiting.binding_message));
    }
    add_answers(page, parts, caller, waiting, place);
}

/// `code`: what a scanned address brought (RFC 8628 3.3.1), for her to compare.
RawOutput code_page(const Look& look, std::string_view code, std::string_view fault) {
    const auto title = look.say("在设备上登录", "Sign in on a device");
    Page page{look, title};
    page.heading(title);
    page.paragraph(code.empty()
                       ? look.say("请输入设备屏幕上显示的代码。只输入您眼前设备上的代码。",
                                  "Type the code that the device shows. Only of a device before "
                                  "you.")
                       : look.say("请核对：您眼前设备的屏幕上显示的应是同一代码。",
                                  "Compare: the device before you must show the same code."));
    if (!fault.empty()) page.fault(fault);
    page.open_form(kDevice, {});
    page.field("user_code", look.say("代码", "Code"),
               "type=\"text\" autocomplete=\"off\" autocapitalize=\"characters\" "
               "maxlength=\"20\" required",
               code);
    page.button("look_up", look.say("继续", "Go on")).close_form();
    return std::move(page).print(kDevice);
}

RawOutput show_device(sql::Tx& tx, const Parts& parts, const Caller& caller, const Look& look,
                      const std::string& code) {
    const auto waiting = find_by_user_code(tx, parts, code);
    if (!waiting) {
        return code_page(
            look, "",
            look.say("没有这个代码，或它已过期。", "There is no such code, or it has expired."));
    }
    const auto title = look.say("在设备上登录", "Sign in on a device");
    Page page{look, title};
    page.heading(title);
    add_question(page, parts, caller, *waiting, {kDevice, {{"user_code", code}}});
    return std::move(page).print("");
}

RawOutput show_approvals(sql::Tx& tx, const Parts& parts, const Caller& caller, const Look& look) {
    const auto title = look.say("等待您确认", "Waiting for your word");
    Page page{look, title};
    page.heading(title);
    const auto waiting = store::list_waiting_of(tx, caller.person_id, parts.clock.now());
    if (waiting.empty()) {
        page.paragraph(look.say("目前没有应用在等待您的确认。", "No app is waiting for you now."));
        page.link("/me", look.say("返回“我的”", "Back to \"Me\""));
    }
    for (const store::WaitingRow& one : waiting) {
        add_question(page, parts, caller, one, {kApprovals});
    }
    return std::move(page).print(kApprovals);
}

RawOutput answer(sql::Tx& tx, const Parts& parts, const Caller& caller, const Look& look,
                 const FormFields& fields, std::string_view page) {
    const std::string id = http::value_of(fields, "id");
    const std::string action = http::value_of(fields, "action");
    const bool allows = action == "allow" || action == "weaker";
    auto waiting = find_answerable(tx, parts, caller, id);
    const bool is_asked = waiting && (allows || action == "deny") &&
                          is_form_token(parts, caller, id, http::value_of(fields, "form"));
    if (is_asked && action == "allow" && !is_as_wished(*waiting, caller)) {
        return strengthen_first(parts, {page}, *waiting);
    }
    const bool is_good = is_asked && answer_waiting(tx, parts, caller, *waiting, allows);
    if (!is_good) {
        return message_page(look, 410, look.say("此请求已结束", "This request is over"),
                            look.say("它已被答复或已过期。", "It was answered, or has expired."));
    }
    return message_page(look, 200,
                        allows ? look.say("已同意", "Allowed") : look.say("已拒绝", "Refused"),
                        look.say("请回到另一个屏幕继续。", "Go on at the other screen."));
}

bool is_person(const Caller& caller) {
    return caller.kind == http::CallerKind::person;
}

/// Looks nothing up: whoever guesses codes does so at the POST, which few may call a minute.
http::Route device_route(const Parts& parts) {
    return http::wire(
               Kind::read, Method::get, std::string{kDevice},
               "Asks for the code that a device shows",
               [&parts](sql::Tx&, const Caller& caller, const WireRequest& request) {
                   const FormFields fields = query_of(request);
                   const std::string code = http::value_of(fields, "user_code");
                   if (!is_person(caller)) {
                       return sign_in_first(
                           parts, code.empty() ? std::string{kDevice}
                                               : std::string{kDevice} + "?" +
                                                     http::print_form({{"user_code", code}}));
                   }
                   const Look look = look_of(*request.head, http::value_of(fields, "look"), {});
                   return code_page(look, code, "");
               })
        .tag("openid")
        .shape_refusal(refusal_page);
}

http::Route device_post_route(const Parts& parts) {
    return http::wire(Kind::write, Method::post, std::string{kDevice},
                      "Takes a device's code, and the person's word",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          if (!is_person(caller)) return sign_in_first(parts, std::string{kDevice});
                          const auto fields = http::parse_form(request.body).value_or(FormFields{});
                          const Look look = look_of(*request.head, "", {});
                          if (http::value_of(fields, "action") == "look_up") {
                              return show_device(tx, parts, caller, look,
                                                 http::value_of(fields, "user_code"));
                          }
                          return answer(tx, parts, caller, look, fields, kDevice);
                      })
        .tag("openid")
        .own_form()
        .rate(http::RateClass::strict)
        .shape_refusal(refusal_page);
}

http::Route approvals_route(const Parts& parts) {
    return http::wire(Kind::read, Method::get, std::string{kApprovals},
                      "Shows which apps wait for the person's word",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          if (!is_person(caller)) {
                              return sign_in_first(parts, std::string{kApprovals});
                          }
                          const Look look =
                              look_of(*request.head, http::value_of(query_of(request), "look"), {});
                          return show_approvals(tx, parts, caller, look);
                      })
        .tag("openid")
        .shape_refusal(refusal_page);
}

http::Route approvals_post_route(const Parts& parts) {
    return http::wire(Kind::write, Method::post, std::string{kApprovals}, "Takes the person's word",
                      [&parts](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                          if (!is_person(caller)) {
                              return sign_in_first(parts, std::string{kApprovals});
                          }
                          const auto fields = http::parse_form(request.body).value_or(FormFields{});
                          return answer(tx, parts, caller, look_of(*request.head, "", {}), fields,
                                        kApprovals);
                      })
        .tag("openid")
        .own_form()
        .shape_refusal(refusal_page);
}

}  // namespace

http::Routes waiting_routes(const Parts& parts) {
    return {device_route(parts), device_post_route(parts), approvals_route(parts),
            approvals_post_route(parts)};
}

}  // namespace mashang::openid
