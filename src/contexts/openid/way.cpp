#include "contexts/openid/way.h"

#include "contexts/openid/scopes.h"
#include "platform/http/cookies.h"
#include "platform/http/problem.h"

namespace mashang::openid {
namespace {

using http::Caller;
using http::FormFields;
using http::RawOutput;
using http::WireRequest;

/// Our own pages, as the "app" that somebody signs in to.
AppPtr own_app() {
    static const AppPtr app = [] {
        App own;
        own.metadata.client_name = json::Text<60>::parse("马上办").value();
        own.metadata.client_name_en = json::Text<60>::parse("Mashang");
        return std::make_shared<const App>(std::move(own));
    }();
    return app;
}

bool is_own(const Flow& flow) {
    return flow.client_id.empty();
}

/// What a page of ours wants of the sign-in stands in its address, which nobody else can seal.
WantedAcr wanted_by(const std::string& page) {
    const auto query = page.find('?');
    if (query == std::string::npos) return {};
    const auto fields = http::parse_form(page.substr(query + 1)).value_or(FormFields{});
    return {.values = acrs_in(http::value_of(fields, "acr_values"))};
}

std::expected<Opened, AuthorizationFault> open_way(const Parts& parts, const Flow& flow) {
    if (!is_own(flow)) return reopen(parts, flow);
    Opened opened{.app = own_app(), .request = {}, .flow = flow};
    opened.request.acr = wanted_by(flow.form);
    return opened;
}

/// Look, flow and whoever asks, put together.
Way way_of(const Parts& parts, const Caller& caller, const Opened& opened,
           const http::RequestHead& head, std::string_view pressed) {
    return {.parts = parts,
            .caller = caller,
            .opened = opened,
            .look = look_of(head, pressed, opened.request.ui_locales),
            .flow = seal_flow(parts, opened.flow)};
}

RawOutput back_to_app(const Way& way, FormFields fields) {
    const AuthorizationRequest& request = way.opened.request;
    if (is_own(way.opened.flow)) return see_other("/");
    return answer_app(way.look, way.parts.site().issuer(), request.redirect_uri,
                      request.response_mode, request.state, std::move(fields));
}

std::string name_of_caller(sql::Tx& tx, const Way& way) {
    const auto person = identity::PersonId::parse(way.caller.person_id).value();
    return way.parts.identity.display_name(tx, person);
}

RawOutput page_for(sql::Tx& tx, const Way& way, const Situation& situation, Step step) {
    switch (step) {
        case Step::sign_in:
            return sign_in_page(way, {});
        case Step::renew:
        case Step::strengthen:
            return renewal_page(
                way, {.step = step, .ways = way.parts.sign_in.further_ways(tx, way.caller)});
        case Step::choose_account:
            return choice_page(way, name_of_caller(tx, way));
        case Step::raise_level:
            return level_page(way, situation);
        case Step::consent:
            return consent_page(way, name_of_caller(tx, way));
        case Step::done:
            break;
    }
    std::unreachable();
}

Situation situation_on(sql::Tx& tx, const Way& way) {
    if (!is_own(way.opened.flow)) {
        return situation_of(tx, way.parts, way.caller, way.opened);
    }
    return {.is_signed_in = way.caller.kind == http::CallerKind::person,
            .held = {.level = way.caller.assurance_level, .strength = way.caller.strength},
            .is_covered = true,
            .goes_on_weaker = way.opened.flow.goes_on_weaker};
}

RawOutput finish(sql::Tx& tx, const Way& way) {
    if (is_own(way.opened.flow)) return see_other(way.opened.flow.form);
    try {
        return back_to_app(way, {{"code", issue_code(tx, way.parts, way.caller, way.opened)}});
    } catch (const AuthorizationFault& fault) {
        throw http::WireAnswer{answer_fault(way.look, way.parts.site().issuer(), fault)};
    }
}

/// The page of the next step, or the end of the way.
RawOutput show_next(sql::Tx& tx, const Way& way) {
    const Situation situation = situation_on(tx, way);
    const Step step = next_step(way.opened.request, situation);
    return step == Step::done ? finish(tx, way) : page_for(tx, way, situation, step);
}

RawOutput over_page(const Look& look) {
    return message_page(
        look, 410, look.say("此次登录已过期", "This sign-in is over"),
        look.say("请返回应用，重新登录。", "Go back to the app and sign in again."));
}

RawOutput to_way(const Way& way) {
    return see_other(way.here());
}

/// The flow with what the person said.
RawOutput to_changed(const Way& way, const Flow& flow) {
    return see_other("/oidc/interaction?flow=" + seal_flow(way.parts, flow));
}

RawOutput with_cookie(RawOutput output, std::string cookie) {
    output.reply.cookies.push_back(std::move(cookie));
    return output;
}

/// A page with a fault; nothing takes effect.
[[noreturn]] void answer_again(RawOutput page) {
    page.reply.status = 422;
    throw http::WireAnswer{std::move(page)};
}

std::string words_of_refusal(const Way& way, const Refused& refused) {
    return message_of(refused.refusal(), refused.facts(), way.look.language);
}

SignInState state_of(const CheckedStep& step) {
    const bool by_code =
        step.action == "send_code" || http::only_field(step.fields, "code").has_value();
    return {.by_code = by_code,
            .code_was_sent = by_code && step.action == "sign_in",
            .mobile = http::value_of(step.fields, "mobile")};
}

RawOutput send_code(sql::Tx& tx, const Way& way, const CheckedStep& step) {
    SignInState state = state_of(step);
    if (!step.mobile) {
        state.fault = way.look.say("请输入11位手机号码", "Type the eleven digits of your number");
        answer_again(sign_in_page(way, state));
    }
    way.parts.sign_in.send_code(tx, way.caller, *step.mobile);
    state.code_was_sent = true;
    return sign_in_page(way, state);
}

RawOutput sign_in(sql::Tx& tx, const Way& way, const CheckedStep& step) {
    if (!step.mobile || !step.first) {
        SignInState state = state_of(step);
        state.fault = way.look.say("请填写手机号码和密码（或验证码）",
                                   "Type your number and a password, or a code");
        answer_again(sign_in_page(way, state));
    }
    auto first = way.parts.sign_in.sign_in(tx, way.caller, *step.mobile, *step.first);
    if (!first.session) return second_page(way, first.ticket, "");
    return with_cookie(to_way(way), std::move(first.session->cookie));
}

RawOutput second(sql::Tx& tx, const Way& way, const CheckedStep& step) {
    if (!step.second) return to_way(way);
    auto session = way.parts.sign_in.sign_in_second(tx, way.caller, *step.second);
    return with_cookie(to_way(way), std::move(session.cookie));
}

RawOutput renew(sql::Tx& tx, const Way& way, const CheckedStep& step) {
    if (!step.renewal) return to_way(way);
    auto session = way.parts.sign_in.renew(tx, way.caller, *step.renewal);
    return with_cookie(to_way(way), std::move(session.cookie));
}

RawOutput allow(sql::Tx& tx, const Way& way) {
    const Situation situation = situation_on(tx, way);
    if (next_step(way.opened.request, situation) == Step::consent) {
        give_consent(tx, way.parts, way.caller, *way.opened.app,
                     wish_of(way.opened.request, *way.opened.app));
    }
    return show_next(tx, way);
}

/// Where a refusal is shown: on the page whose form was sent.
RawOutput page_with_refusal(sql::Tx& tx, const Way& way, const CheckedStep& step,
                            const Refused& refused) {
    const std::string words = words_of_refusal(way, refused);
    if (step.action == "second")
        return second_page(way, http::value_of(step.fields, "ticket"), words);
    if (step.action == "renew" || step.action == "send_renewal_code") {
        return renewal_page(way,
                            {.ways = way.parts.sign_in.further_ways(tx, way.caller),
                             .code_was_sent = step.action == "renew" && step.renewal.has_value(),
                             .fault = words});
    }
    SignInState state = state_of(step);
    state.fault = words;
    return sign_in_page(way, state);
}

RawOutput carry_out(sql::Tx& tx, const Way& way, const CheckedStep& step) {
    if (step.action == "send_code") return send_code(tx, way, step);
    if (step.action == "sign_in") return sign_in(tx, way, step);
    if (step.action == "second") return second(tx, way, step);
    if (step.action == "deny") return back_to_app(way, {{"error", "access_denied"}});
    if (way.caller.kind != http::CallerKind::person) return to_way(way);
    if (step.action == "renew") return renew(tx, way, step);
    if (step.action == "send_renewal_code") {
        way.parts.sign_in.send_renewal_code(tx, way.caller);
        return renewal_page(
            way, {.ways = way.parts.sign_in.further_ways(tx, way.caller), .code_was_sent = true});
    }
    if (step.action == "allow") return allow(tx, way);
    Flow flow = way.opened.flow;
    if (step.action == "chosen") flow.has_chosen = true;
    if (step.action == "weaker") flow.goes_on_weaker = true;
    if (step.action == "switch") {
        flow.has_chosen = true;
        return with_cookie(to_changed(way, flow), way.parts.sign_in.sign_out(tx, way.caller));
    }
    return to_changed(way, flow);
}

}  // namespace

RawOutput go_on(sql::Tx& tx, const Parts& parts, const Caller& caller, const Opened& opened,
                const http::RequestHead& head) {
    const Way way = way_of(parts, caller, opened, head, "");
    const Situation situation = situation_of(tx, parts, caller, opened);
    Step step = next_step(opened.request, situation);
    if (step == Step::done) return finish(tx, way);
    if (!opened.request.prompts("none")) return to_way(way);
    // No page may be shown; what was only wished for is left out.
    if (error_of(step, opened.request).empty()) {
        Situation weaker = situation;
        weaker.goes_on_weaker = true;
        step = next_step(opened.request, weaker);
        if (step == Step::done) return finish(tx, way);
    }
    return back_to_app(way, {{"error", std::string{error_of(step, opened.request)}}});
}

RawOutput show_way(sql::Tx& tx, const Parts& parts, const Caller& caller,
                   const WireRequest& request) {
    const auto fields = http::parse_form(request.query).value_or(FormFields{});
    const std::string pressed = http::value_of(fields, "look");
    const auto flow = open_flow(parts, http::value_of(fields, "flow"));
    if (!flow) return over_page(look_of(*request.head, pressed, {}));
    const auto opened = open_way(parts, *flow);
    if (!opened) {
        return answer_fault(look_of(*request.head, pressed, {}), parts.site().issuer(),
                            opened.error());
    }
    const Way way = way_of(parts, caller, *opened, *request.head, pressed);
    const bool by_code = http::value_of(fields, "way") == "code";
    const bool signs_in = caller.kind != http::CallerKind::person;
    RawOutput page =
        signs_in && by_code ? sign_in_page(way, {.by_code = true}) : show_next(tx, way);
    if (!pressed.empty()) {
        page.reply.cookies.push_back(
            http::set_cookie(kLookCookie, way.look.text(), std::chrono::hours{24 * 365}));
    }
    return page;
}

CheckedStep check_step(const Parts& parts, const Caller& anonymous, const WireRequest& request) {
    CheckedStep step{.fields = http::parse_form(request.body).value_or(FormFields{})};
    step.action = http::value_of(step.fields, "action");
    step.mobile = MobileNumber::parse(http::value_of(step.fields, "mobile"));
    identity::Shown shown;
    if (auto password = http::only_field(step.fields, "password"); password && !password->empty()) {
        shown.password = std::string{*password};
    }
    if (auto code = http::only_field(step.fields, "code"))
        shown.code = identity::SixDigits::parse(*code);
    const bool shows_one = shown.password.has_value() != shown.code.has_value();
    const std::string typed = http::value_of(step.fields, "second");
    if (step.action == "sign_in" && step.mobile && shows_one) {
        step.first = parts.sign_in.check(*step.mobile, shown, anonymous.address);
    }
    if (step.action == "second") {
        step.second = parts.sign_in.check_second(http::value_of(step.fields, "ticket"), typed,
                                                 anonymous.address);
    }
    const auto account = identity::AccountId::parse(http::value_of(step.fields, "account"));
    if (step.action == "renew" && account && (shows_one || !typed.empty())) {
        step.renewal = parts.sign_in.check_renewal(
            *account, shown, typed.empty() ? std::nullopt : std::optional{typed},
            anonymous.address);
    }
    return step;
}

RawOutput take_step(sql::Tx& tx, const Parts& parts, const Caller& caller,
                    const WireRequest& request, const CheckedStep& step) {
    const std::string sealed = http::value_of(step.fields, "flow");
    const auto flow = open_flow(parts, sealed);
    if (!flow) return over_page(look_of(*request.head, "", {}));
    const auto opened = open_way(parts, *flow);
    if (!opened) {
        return answer_fault(look_of(*request.head, "", {}), parts.site().issuer(), opened.error());
    }
    Way way = way_of(parts, caller, *opened, *request.head, "");
    // Signed in or out in another tab meanwhile: the way is shown as it stands now.
    if (!is_form_token(parts, caller, sealed, http::value_of(step.fields, "form")))
        return to_way(way);
    way.flow = sealed;
    try {
        return carry_out(tx, way, step);
    } catch (const Refused& refused) {
        answer_again(page_with_refusal(tx, way, step, refused));
    }
}

RawOutput sign_in_first(const Parts& parts, std::string return_to) {
    return see_other("/oidc/interaction?flow=" + seal_flow(parts, {.client_id = {},
                                                                   .form = std::move(return_to),
                                                                   .pushed_hash = {},
                                                                   .pushed_jkt = {},
                                                                   .begun_at = parts.clock.now()}));
}

RawOutput refusal_page(const Refused& refused, const http::RequestHead& head) {
    const Look look = look_of(head, "", {});
    const int status = http::status_of(refused.refusal());
    RawOutput page = message_page(look, status, look.say("现在无法继续", "This cannot go on now"),
                                  message_of(refused.refusal(), refused.facts(), look.language));
    const auto seconds = refused.facts().find("seconds");
    if (status == 429 && seconds != refused.facts().end()) {
        page.add_header("Retry-After", seconds->second);
    }
    return page;
}

}  // namespace mashang::openid
