#pragma once

// What each page of the way to an app says.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/openid/flows_authorize.h"
#include "contexts/openid/page.h"

namespace mashang::openid {

/// Where somebody stands on her way to an app.
struct Way {
    const Parts& parts;
    const http::Caller& caller;
    const Opened& opened;
    Look look;
    std::string flow;  ///< sealed

    std::string here() const { return "/oidc/interaction?flow=" + flow; }
    std::string_view app_name() const { return opened.app->name(look.language); }
};

/// How the sign-in page is shown again.
struct SignInState {
    bool by_code = false;
    bool code_was_sent = false;
    std::string mobile = {};
    std::string fault = {};
};
http::RawOutput sign_in_page(const Way& way, const SignInState& state);
/// The second factor; `ticket` of the first (identity::FirstStep).
http::RawOutput second_page(const Way& way, std::string_view ticket, std::string_view fault);
/// She shows anew who she is, or adds a factor: of those that she has.
struct RenewalState {
    Step step = Step::renew;
    identity::FurtherWays ways;
    bool code_was_sent = false;
    std::string fault = {};
};
http::RawOutput renewal_page(const Way& way, const RenewalState& state);
http::RawOutput level_page(const Way& way, const Situation& situation);
/// `person`: "**红".
http::RawOutput choice_page(const Way& way, std::string_view person);
http::RawOutput consent_page(const Way& way, std::string_view person);

/// A page that only says something; with its status.
http::RawOutput message_page(const Look& look, int status, std::string_view title,
                             std::string_view text, std::string_view detail = {});

/// Back to the app: as its address with parameters, or by a form (form_post). `fields` without
/// `state` and `iss`, which are added.
http::RawOutput answer_app(const Look& look, std::string_view issuer, std::string_view redirect_uri,
                           ResponseMode mode, std::string_view state, http::FormFields fields);
/// A fault: to the app if its address can be trusted, else on a page.
http::RawOutput answer_fault(const Look& look, std::string_view issuer,
                             const AuthorizationFault& fault);

}  // namespace mashang::openid
