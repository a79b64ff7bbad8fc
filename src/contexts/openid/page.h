#pragma once

// Our own pages: server-rendered, without need of script, in two languages and elder mode.

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "contexts/openid/look.h"
#include "platform/http/route.h"
#include "platform/http/wire_route.h"

namespace mashang::openid {

/// What stands on a page: made piece by piece, every text escaped.
class Page {
  public:
    Page(const Look& look, std::string_view title) : look_{look}, title_{title} {}

    Page& heading(std::string_view text);
    Page& subheading(std::string_view text);
    Page& paragraph(std::string_view text);
    Page& fault(std::string_view text);  ///< what went wrong, announced to screen readers
    Page& note(std::string_view text);
    Page& list(const std::vector<std::pair<std::string, std::string>>& terms);  ///< term, reason
    Page& link(std::string_view address, std::string_view text);
    /// A form that posts to `action`, with hidden fields, what `inner` added and its buttons.
    Page& open_form(std::string_view action, const http::FormFields& hidden);
    Page& field(std::string_view name, std::string_view label, std::string_view attributes,
                std::string_view value = {});
    Page& button(std::string_view action, std::string_view text, bool is_main = true);
    Page& close_form();
    Page& script(std::string_view address);
    /// A button that signs in with a passkey where the browser has script and passkeys, and is not
    /// seen elsewhere. `to`: the route that takes what the passkey shows; `then`: the page
    /// afterwards.
    Page& passkey_button(std::string_view to, std::string_view then, std::string_view text);

    /// `here`: the page's own address, to which the switches of language and elder mode lead; empty
    /// for the answer to a POST. `form_target`: where, besides here, a form may end (CSP).
    http::RawOutput print(std::string_view here, std::string_view form_target = {}) &&;

    const Look& look() const { return look_; }

  private:
    std::string switches(std::string_view here) const;

    Look look_;
    std::string title_;
    std::string body_;
    bool has_script_ = false;
};

/// 303: the browser goes on by GET.
http::RawOutput see_other(std::string address);

/// For form-action: the scheme, host and port of a web address, of others the scheme alone ("app:",
/// whatever stands behind it could hold a ";"); empty for what is none.
std::string origin_of(std::string_view address);

extern const std::string_view kStyle;    ///< /oidc/style.css
extern const std::string_view kSubmit;   ///< /oidc/submit.js
extern const std::string_view kPasskey;  ///< /oidc/passkey.js

}  // namespace mashang::openid
