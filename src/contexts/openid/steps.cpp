#include "contexts/openid/steps.h"

namespace mashang::openid {
namespace {

bool is_too_old(const AuthorizationRequest& request, const Situation& of) {
    // Whoever signed in after the app sent her has just done it.
    if (of.signed_in_at >= of.begun_at) return false;
    if (request.prompts("login")) return true;
    return request.max_age && of.now - of.signed_in_at > *request.max_age;
}

std::optional<Step> step_for_acr(const AuthorizationRequest& request, const Situation& of) {
    if (request.acr.is_met_by(of.held)) return std::nullopt;
    if (of.goes_on_weaker && !request.acr.is_essential) return std::nullopt;
    const Acr wanted = request.acr.nearest(of.held).value();
    return of.held.level < wanted.level ? Step::raise_level : Step::strengthen;
}

}  // namespace

Step next_step(const AuthorizationRequest& request, const Situation& of) {
    if (!of.is_signed_in) return Step::sign_in;
    if (!of.is_hinted_person) return Step::choose_account;
    if (request.prompts("select_account") && !of.has_chosen) return Step::choose_account;
    if (is_too_old(request, of)) return Step::renew;
    if (const auto step = step_for_acr(request, of)) return *step;
    const bool asks_anew = request.prompts("consent") && of.consented_at < of.begun_at;
    if (!of.is_covered || asks_anew) return Step::consent;
    return Step::done;
}

std::string_view error_of(Step step, const AuthorizationRequest& request) {
    switch (step) {
        case Step::sign_in:
        case Step::renew:
            return "login_required";
        case Step::choose_account:
            return "account_selection_required";
        case Step::strengthen:
        case Step::raise_level:
            return request.acr.is_essential ? "unmet_authentication_requirements" : "";
        case Step::consent:
            return "consent_required";
        case Step::done:
            break;
    }
    return "";
}

}  // namespace mashang::openid
