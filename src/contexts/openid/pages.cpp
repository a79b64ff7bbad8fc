#include "contexts/openid/pages.h"

#include <fmt/format.h>

#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

constexpr std::string_view kInteraction = "/oidc/interaction";
constexpr std::string_view kMobileField =
    "type=\"tel\" autocomplete=\"username\" inputmode=\"numeric\" maxlength=\"11\" required";
constexpr std::string_view kPasswordField =
    "type=\"password\" autocomplete=\"current-password\" maxlength=\"128\" required";
constexpr std::string_view kCodeField =
    "type=\"text\" autocomplete=\"one-time-code\" inputmode=\"numeric\" maxlength=\"12\" required";

http::FormFields hidden_of(const Way& way) {
    return {{"flow", way.flow}, {"form", form_token(way.parts, way.caller, way.flow)}};
}

Page page_of(const Way& way, std::string_view title) {
    return Page{way.look, title};
}

http::RawOutput print(const Way& way, Page& page) {
    return std::move(page).print(way.here(), origin_of(way.opened.request.redirect_uri));
}

void add_deny(const Way& way, Page& page) {
    page.button("deny", way.look.say("取消，返回应用", "Cancel and go back"), false);
}

void add_fault(Page& page, std::string_view fault) {
    if (!fault.empty()) page.fault(fault);
}

std::vector<std::pair<std::string, std::string>> terms_of(const Way& way) {
    std::vector<std::pair<std::string, std::string>> terms;
    const auto& [app, request, flow] = way.opened;
    const Wish wish = wish_of(request, *app);
    for (const std::string& name : wish.scopes) {
        const Scope* scope = find_scope(name);
        if (scope == nullptr) continue;
        terms.emplace_back(scope->words(way.look.language), app->reason_for(name));
    }
    for (const std::string& name : wish.claims) {
        const ClaimName* claim = find_claim(name);
        if (claim != nullptr) terms.emplace_back(claim->words(way.look.language), "");
    }
    return terms;
}

std::string level_text(const Acr& acr) {
    return "L" + std::to_string(acr.level);
}

}  // namespace

http::RawOutput sign_in_page(const Way& way, const SignInState& state) {
    const Look& look = way.look;
    Page page = page_of(way, look.say("登录", "Sign in"));
    page.heading(look.say("登录", "Sign in"));
    page.paragraph(fmt::format(
        fmt::runtime(look.say("登录后将返回“{}”。", "You will go back to \"{}\" afterwards.")),
        way.app_name()));
    add_fault(page, state.fault);
    if (state.code_was_sent) {
        page.note(
            look.say("验证码已发送，5分钟内有效。", "A code was sent; it is good for 5 minutes."));
    }
    page.open_form(kInteraction, hidden_of(way));
    page.field("mobile", look.say("手机号码", "Mobile number"), kMobileField,
               state.mobile.empty() ? way.opened.request.login_hint : state.mobile);
    if (state.by_code) {
        if (!state.code_was_sent) {
            page.button("send_code", look.say("获取短信验证码", "Send a code"), true);
        } else {
            page.field("code", look.say("短信验证码", "Code from the text message"), kCodeField);
            page.button("sign_in", look.say("登录", "Sign in"));
            page.button("send_code", look.say("重新获取验证码", "Send another code"), false);
        }
    } else {
        page.field("password", look.say("密码", "Password"), kPasswordField);
        page.button("sign_in", look.say("登录", "Sign in"));
    }
    add_deny(way, page);
    page.close_form();
    page.passkey_button("/api/v1/passkey-sessions", way.here(),
                        look.say("使用通行密钥登录", "Sign in with a passkey"));
    const std::string other = way.here() + (state.by_code ? "" : "&way=code");
    page.link(other, state.by_code ? look.say("使用密码登录", "Use a password")
                                   : look.say("使用短信验证码登录", "Use a text message"));
    page.link("/sign-in?" + http::print_form({{"way", "scan"}, {"next", way.here()}}),
              look.say("用已登录的手机扫码登录", "Scan with a phone that is signed in"));
    page.link("/register", look.say("没有账号？注册", "No account yet? Register"));
    return print(way, page);
}

http::RawOutput second_page(const Way& way, std::string_view ticket, std::string_view fault) {
    const Look& look = way.look;
    Page page = page_of(way, look.say("两步验证", "Second step"));
    page.heading(look.say("两步验证", "Second step"));
    page.paragraph(
        look.say("请输入身份验证器中的动态码，或一个备用码。",
                 "Type the code of your authenticator app, or one of your spare codes."));
    add_fault(page, fault);
    http::FormFields hidden = hidden_of(way);
    hidden.emplace_back("ticket", ticket);
    page.open_form(kInteraction, hidden);
    page.field("second", look.say("动态码", "Code"), kCodeField);
    page.button("second", look.say("继续", "Go on"));
    add_deny(way, page);
    page.close_form();
    return print(way, page);
}

http::RawOutput renewal_page(const Way& way, const RenewalState& state) {
    const Look& look = way.look;
    const bool strengthens = state.step == Step::strengthen;
    const auto title = strengthens ? look.say("加强验证", "A stronger sign-in")
                                   : look.say("再次确认身份", "Show again that it is you");
    Page page = page_of(way, title);
    page.heading(title);
    page.paragraph(fmt::format(
        fmt::runtime(strengthens
                         ? look.say("“{}”要求使用另一种验证方式。",
                                    "\"{}\" asks for another factor as well.")
                         : look.say("“{}”要求您再次验证。", "\"{}\" asks you to sign in again.")),
        way.app_name()));
    add_fault(page, state.fault);
    http::FormFields hidden = hidden_of(way);
    hidden.emplace_back("account", way.caller.account_id);
    page.open_form(kInteraction, hidden);
    page.field("password", look.say("密码", "Password"),
               "type=\"password\" autocomplete=\"current-password\" maxlength=\"128\"");
    page.button("renew", look.say("确认", "Confirm"));
    page.close_form();
    page.open_form(kInteraction, hidden);
    if (state.code_was_sent) {
        page.field("code", look.say("短信验证码", "Code from the text message"), kCodeField);
        page.button("renew", look.say("用验证码确认", "Confirm with the code"));
    } else {
        page.button("send_renewal_code", look.say("改用短信验证码", "Send a text message instead"),
                    false);
    }
    page.close_form();
    if (state.ways.app) {
        page.open_form(kInteraction, hidden);
        page.field("second", look.say("身份验证器动态码", "Code of the authenticator app"),
                   kCodeField);
        page.button("renew", look.say("用动态码确认", "Confirm with this code"));
        page.close_form();
    }
    if (state.ways.passkey) {
        page.passkey_button("/api/v1/me/passkey-renewals", way.here(),
                            look.say("用通行密钥确认", "Confirm with a passkey"));
    }
    page.open_form(kInteraction, hidden);
    if (strengthens && !way.opened.request.acr.is_essential) {
        page.button("weaker", look.say("没有其他方式，直接继续", "Go on without"), false);
    }
    add_deny(way, page);
    page.close_form();
    return print(way, page);
}

http::RawOutput level_page(const Way& way, const Situation& situation) {
    const Look& look = way.look;
    const Acr wanted = way.opened.request.acr.nearest(situation.held).value();
    const auto title = look.say("需要更高的实名等级", "A higher real-name level");
    Page page = page_of(way, title);
    page.heading(title);
    page.paragraph(
        fmt::format(fmt::runtime(look.say("“{}”需要 {} 级实名认证，您目前是 {} 级。",
                                          "\"{}\" needs real-name level {}; yours is {}.")),
                    way.app_name(), level_text(wanted), level_text(situation.held)));
    page.link("/proof", look.say("去提升实名等级", "Raise my level"));
    page.note(look.say("完成后返回本页点击“继续”，或从应用重新登录。",
                       "Come back here afterwards and press \"Go on\", or sign in again from the "
                       "app."));
    page.open_form(kInteraction, hidden_of(way));
    page.button("retry", look.say("继续", "Go on"));
    if (!way.opened.request.acr.is_essential) {
        page.button("weaker", look.say("以当前等级继续", "Go on at my level"), false);
    }
    add_deny(way, page);
    page.close_form();
    return print(way, page);
}

http::RawOutput choice_page(const Way& way, std::string_view person) {
    const Look& look = way.look;
    const auto title = look.say("选择账号", "Choose an account");
    Page page = page_of(way, title);
    page.heading(title);
    page.paragraph(fmt::format(
        fmt::runtime(look.say("您已以 {} 登录。", "You are signed in as {}.")), person));
    page.open_form(kInteraction, hidden_of(way));
    page.button("chosen", look.say("以此账号继续", "Go on with this account"));
    page.button("switch", look.say("换一个账号", "Use another account"), false);
    add_deny(way, page);
    page.close_form();
    return print(way, page);
}

http::RawOutput consent_page(const Way& way, std::string_view person) {
    const Look& look = way.look;
    const auto title = look.say("授权确认", "Your permission");
    Page page = page_of(way, title);
    page.heading(fmt::format(fmt::runtime(look.say("“{}”希望获得", "\"{}\" would like to have")),
                             way.app_name()));
    page.list(terms_of(way));
    page.note(
        fmt::format(fmt::runtime(look.say(
                        "您以 {} 登录。信息将发送至 {}。您可以随时在“我的—授权的应用”中撤销。",
                        "You are signed in as {}. It goes to {}. You can withdraw it at any "
                        "time under \"Me - apps\".")),
                    person, host_of(way.opened.request.redirect_uri)));
    page.open_form(kInteraction, hidden_of(way));
    page.button("allow", look.say("同意", "Allow"));
    page.button("deny", look.say("不同意", "Do not allow"), false);
    page.close_form();
    return print(way, page);
}

http::RawOutput message_page(const Look& look, int status, std::string_view title,
                             std::string_view text, std::string_view detail) {
    Page page{look, title};
    page.heading(title).paragraph(text);
    if (!detail.empty()) page.note(detail);
    http::RawOutput output = std::move(page).print("");
    output.reply.status = status;
    return output;
}

http::RawOutput answer_app(const Look& look, std::string_view issuer, std::string_view redirect_uri,
                           ResponseMode mode, std::string_view state, http::FormFields fields) {
    if (!state.empty()) fields.emplace_back("state", state);
    fields.emplace_back("iss", issuer);
    if (mode == ResponseMode::query) {
        std::string address{redirect_uri};
        address += address.contains('?') ? '&' : '?';
        return see_other(address + http::print_form(fields));
    }
    Page page{look, look.say("正在返回应用", "Going back to the app")};
    page.open_form(redirect_uri, fields);
    page.button("", look.say("继续", "Go on")).close_form();
    page.script("/oidc/submit.js");
    return std::move(page).print("", origin_of(redirect_uri));
}

http::RawOutput answer_fault(const Look& look, std::string_view issuer,
                             const AuthorizationFault& fault) {
    if (!fault.redirect_uri.empty()) {
        http::FormFields fields{{"error", fault.error}};
        if (!fault.description.empty()) fields.emplace_back("error_description", fault.description);
        return answer_app(look, issuer, fault.redirect_uri, fault.response_mode, fault.state,
                          std::move(fields));
    }
    return message_page(
        look, 400, look.say("无法继续登录", "This sign-in cannot go on"),
        look.say("应用发来的登录请求不正确，请返回应用重试；若仍不行，请联系该应用。",
                 "The app sent a request that is not right. Go back to it and try again; if that "
                 "does not help, tell whoever runs it."),
        fault.error + ": " + fault.description);
}

}  // namespace mashang::openid
