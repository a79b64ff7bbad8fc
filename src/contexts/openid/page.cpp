#include "contexts/openid/page.h"

#include <fmt/format.h>

#include <boost/url.hpp>

namespace mashang::openid {

const std::string_view kStyle = R"(
:root{--primary:#0b7a6c;--strong:#07594f;--ink:#16231f;--soft:#465650;--line:#86958f;--ground:#f4f7f6;--paper:#fff;--focus:#b3560b;--target:44px}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
header{background:var(--strong);color:#fff;padding:.75rem 1rem;font-size:1.125rem;font-weight:600}
header a{color:#fff;text-decoration:none}
header a:focus-visible{outline-color:#fff}
main{max-width:29rem;margin:1.5rem auto;padding:1.5rem;background:var(--paper);border:1px solid #dfe6e3;border-radius:12px}
h1{font-size:1.375rem;margin:0 0 1rem;line-height:1.35}
h2{font-size:1.125rem;margin:0 0 .75rem;line-height:1.35}
p{margin:0 0 1rem}
label{display:block;font-weight:600;margin:0 0 .25rem}
input{display:block;width:100%;min-height:var(--target);font:inherit;padding:.5rem .75rem;border:1px solid var(--line);border-radius:6px;margin:0 0 1rem;background:#fff;color:inherit}
button{display:block;width:100%;min-height:var(--target);padding:.5rem 1rem;font:inherit;font-weight:600;line-height:1.3;border-radius:6px;border:1px solid var(--primary);background:#fff;color:var(--strong);margin:0 0 .75rem;cursor:pointer}
button.main{background:var(--primary);color:#fff}
a{color:var(--strong)}
main a{display:inline-flex;align-items:center;min-height:var(--target)}
form+form,form+h2{margin-top:1.25rem;padding-top:1.25rem;border-top:1px solid #dfe6e3}
[role=alert]:empty{display:none}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.fault{background:#fdeeec;border:1px solid #f2c4bf;color:#8f1d17;border-radius:6px;padding:.75rem}
.note{color:var(--soft);font-size:.875rem}
dl{margin:0 0 1rem;border-top:1px solid #dfe6e3}
dt{font-weight:600;padding-top:.75rem}
dd{margin:0;padding-bottom:.75rem;border-bottom:1px solid #dfe6e3;color:var(--soft)}
footer{max-width:29rem;margin:0 auto 2rem;padding:0 1rem;display:flex;gap:1.5rem;justify-content:center}
footer a{min-height:var(--target);display:inline-flex;align-items:center}
.elder{font-size:20px;--target:60px;--soft:#2b3a35}
@media(max-width:32rem){main{margin:0;border:0;border-radius:0;padding:1.25rem 1rem}}
)";

const std::string_view kSubmit = "document.forms[0].submit();\n";

// The button's page says where to go; a passkey that is not shown changes nothing.
const std::string_view kPasskey = R"(
const button = document.getElementById("passkey");
const post = async (path, body) => {
    const answer = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Mashang": "1" },
        body: body && JSON.stringify(body),
    });
    const said = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) throw new Error(said.detail);
    return said;
};
const show = async () => {
    const { public_key } = await post("/api/v1/passkey-options");
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(public_key);
    const credential = await navigator.credentials.get({ publicKey });
    const { response } = credential.toJSON();
    await post(button.dataset.to, {
        credential_id: credential.id,
        client_data: response.clientDataJSON,
        authenticator_data: response.authenticatorData,
        signature: response.signature,
        user_handle: response.userHandle ?? "",
    });
    location.assign(button.dataset.then);
};
if (button && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    button.hidden = false;
    button.addEventListener("click", () =>
        show().catch((error) => {
            document.getElementById("passkey-fault").textContent =
                error.name === "NotAllowedError" ? "" : error.message;
        }));
}
)";

Page& Page::heading(std::string_view text) {
    body_ += fmt::format("<h1>{}</h1>\n", escaped_html(text));
    return *this;
}

Page& Page::subheading(std::string_view text) {
    body_ += fmt::format("<h2>{}</h2>\n", escaped_html(text));
    return *this;
}

Page& Page::paragraph(std::string_view text) {
    body_ += fmt::format("<p>{}</p>\n", escaped_html(text));
    return *this;
}

Page& Page::fault(std::string_view text) {
    body_ += fmt::format("<p class=\"fault\" role=\"alert\">{}</p>\n", escaped_html(text));
    return *this;
}

Page& Page::note(std::string_view text) {
    body_ += fmt::format("<p class=\"note\">{}</p>\n", escaped_html(text));
    return *this;
}

Page& Page::list(const std::vector<std::pair<std::string, std::string>>& terms) {
    body_ += "<dl>\n";
    for (const auto& [term, reason] : terms) {
        const std::string why =
            reason.empty() ? "" : fmt::format("{}{}", look_.say("用途：", "For: "), reason);
        body_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped_html(term), escaped_html(why));
    }
    body_ += "</dl>\n";
    return *this;
}

Page& Page::link(std::string_view address, std::string_view text) {
    body_ +=
        fmt::format("<p><a href=\"{}\">{}</a></p>\n", escaped_html(address), escaped_html(text));
    return *this;
}

Page& Page::open_form(std::string_view action, const http::FormFields& hidden) {
    body_ += fmt::format("<form method=\"post\" action=\"{}\">\n", escaped_html(action));
    for (const auto& [name, value] : hidden) {
        body_ += fmt::format("<input type=\"hidden\" name=\"{}\" value=\"{}\">\n",
                             escaped_html(name), escaped_html(value));
    }
    return *this;
}

Page& Page::field(std::string_view name, std::string_view label, std::string_view attributes,
                  std::string_view value) {
    body_ += fmt::format(
        "<label for=\"{0}\">{1}</label><input id=\"{0}\" name=\"{0}\" {2} "
        "value=\"{3}\">\n",
        name, escaped_html(label), attributes, escaped_html(value));
    return *this;
}

Page& Page::button(std::string_view action, std::string_view text, bool is_main) {
    const std::string name =
        action.empty() ? "" : fmt::format(" name=\"action\" value=\"{}\"", action);
    body_ += fmt::format("<button{}{}>{}</button>\n", name,
                         is_main ? " class=\"main\"" : " formnovalidate", escaped_html(text));
    return *this;
}

Page& Page::close_form() {
    body_ += "</form>\n";
    return *this;
}

Page& Page::script(std::string_view address) {
    body_ += fmt::format("<script src=\"{}\" defer></script>\n", escaped_html(address));
    has_script_ = true;
    return *this;
}

Page& Page::passkey_button(std::string_view to, std::string_view then, std::string_view text) {
    body_ += fmt::format(
        "<button type=\"button\" id=\"passkey\" hidden data-to=\"{}\" data-then=\"{}\">{}</button>"
        "<p id=\"passkey-fault\" aria-live=\"assertive\"></p>\n",
        escaped_html(to), escaped_html(then), escaped_html(text));
    return script("/oidc/passkey.js");
}

std::string Page::switches(std::string_view here) const {
    if (here.empty()) return "";
    const auto link = [&](const Look& look, std::string_view text) {
        return fmt::format("<a href=\"{}{}look={}\">{}</a>\n", escaped_html(here),
                           here.contains('?') ? "&amp;" : "?", look.text(), text);
    };
    const bool is_zh = look_.language == Language::zh;
    const Look other{.language = is_zh ? Language::en : Language::zh, .is_elder = look_.is_elder};
    const Look larger{.language = look_.language, .is_elder = !look_.is_elder};
    return "<footer>" + link(other, is_zh ? "English" : "中文") +
           link(larger, look_.is_elder ? look_.say("普通字号", "Normal type")
                                       : look_.say("大字版", "Larger type")) +
           "</footer>\n";
}

http::RawOutput Page::print(std::string_view here, std::string_view form_target) && {
    http::RawOutput output;
    output.content_type = "text/html; charset=utf-8";
    output.policy = fmt::format(
        "default-src 'none'; style-src 'self'; img-src 'self'; {}form-action 'self'{}{}; "
        "base-uri 'none'; frame-ancestors 'none'",
        has_script_ ? "script-src 'self'; connect-src 'self'; " : "",
        form_target.empty() ? "" : " ", form_target);
    output.body = fmt::format(
        "<!doctype html>\n<html lang=\"{}\"{}>\n<head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<title>{} - {}</title><link rel=\"stylesheet\" href=\"/oidc/style.css\"></head>\n"
        "<body><header><a href=\"/\">{}</a></header>\n<main>\n{}</main>\n{}</body></html>\n",
        look_.say("zh-CN", "en"), look_.is_elder ? " class=\"elder\"" : "", escaped_html(title_),
        look_.say("马上办", "Mashang"), look_.say("马上办", "Mashang"), body_, switches(here));
    return output;
}

http::RawOutput see_other(std::string address) {
    http::RawOutput output{
        .reply = {.status = 303, .location = std::move(address)}, .content_type = "", .body = ""};
    return output;
}

std::string origin_of(std::string_view address) {
    const auto url = boost::urls::parse_uri(address);
    if (!url) return "";
    const bool is_web = url->scheme() == "http" || url->scheme() == "https";
    if (!is_web || url->encoded_host().empty()) return std::string{url->scheme()} + ":";
    return std::string{url->scheme()} + "://" + std::string{url->encoded_host_and_port()};
}

}  // namespace mashang::openid
