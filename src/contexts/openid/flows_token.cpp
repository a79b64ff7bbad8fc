#include "contexts/openid/flows_token.h"

#include <algorithm>

#include "contexts/openid/pkce.h"
#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

std::unexpected<OAuthError> no_grant(std::string_view description) {
    return std::unexpected{
        OAuthError{.error = "invalid_grant", .description = std::string{description}}};
}

/// What fails without an effect of its own.
void check_code(const store::CodeRow& code, const MachineRequest& request, Instant now,
                std::string_view jkt) {
    if (code.expires_at <= now) refuse_grant("the code has expired");
    const std::string redirect_uri = request.value("redirect_uri");
    const bool same = redirect_uri == code.redirect_uri;
    const bool may_be_absent = !code.redirect_uri_was_sent && redirect_uri.empty();
    if (!same && !may_be_absent) refuse_grant("redirect_uri is not that of the request");
    const std::string verifier = request.value("code_verifier");
    if (code.challenge.empty() && !verifier.empty()) {
        refuse_grant("code_verifier came, and the request had no code_challenge");
    }
    if (!code.challenge.empty() && !answers_challenge(verifier, code.challenge)) {
        refuse_grant("code_verifier does not answer the code_challenge");
    }
    if (!code.jkt.empty() && code.jkt != jkt) {
        refuse_grant("the code is bound to another key");
    }
}

store::AuthorizationRow live_authorization(sql::Tx& tx, std::string_view id) {
    auto of = store::find_authorization(tx, id);
    if (!of || of->revoked_at) refuse_grant("the authorization was withdrawn");
    return *std::move(of);
}

/// Without offline_access tokens are made anew only while the person is signed in (OpenID Connect
/// Core 11).
bool may_go_on(sql::Tx& tx, const Parts& parts, const store::AuthorizationRow& of) {
    if (has(words_of(of.scopes), kOfflineAccess)) return true;
    return parts.identity.is_session_alive(tx, identity::AccountId::parse(of.account_id).value(),
                                           identity::SessionId::parse(of.session_id).value());
}

/// What was made of a code or token that somebody shows again ends, and the journal knows why.
void end_stolen(sql::Tx& tx, const Parts& parts, const App& app, const std::string& authorization,
                const char* rule, const char* why) {
    const Instant now = parts.clock.now();
    store::revoke_authorization(tx, authorization, now);
    parts.journal.tell(tx, now,
                       {.what = "authorization.revoked",
                        .actor = "app:" + app.client_id,
                        .on_behalf = "",
                        .authority = rule,
                        .subject = "authorization:" + authorization,
                        .facts = {{"why", why}}});
}

/// The APIs for which a token is exchanged: without any named it stays for those it was for.
Words exchanged_resources(const MachineRequest& request, const App& app, const LiveToken& live,
                          const std::string& issuer) {
    Words asked = asked_resources(request, app.metadata.resources);
    return asked.empty() && !has(live.token.audience, issuer) ? live.token.audience : asked;
}

/// Another app acts with what one was given from here on: in the journal beside the authorization
/// on which it stands.
void tell_exchange(sql::Tx& tx, const Parts& parts, const App& app, const LiveToken& live,
                   const AccessToken& made) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "token.exchanged",
                        .actor = "app:" + app.client_id,
                        .on_behalf = live.token.person_id,
                        .authority = live.authorization ? "consent" : "app",
                        .subject = live.authorization ? "authorization:" + live.authorization->id
                                                      : "app:" + live.token.client_id,
                        .facts = {{"of", live.token.client_id},
                                  {"scopes", text_of(made.scopes)},
                                  {"for", text_of(made.audience)}}});
}

/// The tokens of a person's authorization, with everything that is told and kept.
Handout hand_out(sql::Tx& tx, const Parts& parts, const MachineRequest& request, const App& app,
                 const store::AuthorizationRow& of, std::string_view jkt, std::string_view nonce) {
    const Words scopes = words_of(of.scopes);
    const Words resources = narrowed_resources(request, words_of(of.resources));
    Handout handout = handout_of(parts, app, of, scopes, resources, jkt);
    add_refresh_token(tx, parts, app, of, jkt, handout);
    add_id_token(tx, parts, app, of, nonce, handout);
    tell_disclosure(tx, parts, app, of, scopes);
    return handout;
}

store::WaitingRow waiting_of(sql::Tx& tx, const MachineRequest& request, const App& app,
                             store::WaitingKind kind) {
    const char* name = kind == store::WaitingKind::device ? "device_code" : "auth_req_id";
    const std::string secret = request.value(name);
    if (secret.empty()) refuse_request(std::string{name} + " is missing");
    auto waiting = store::find_waiting(tx, hash_of(secret));
    if (!waiting || waiting->kind != kind || waiting->client_id != app.client_id) {
        refuse_grant("there is no such request");
    }
    return *std::move(waiting);
}

OAuthError not_yet(sql::Tx& tx, const store::WaitingRow& waiting, Instant now) {
    constexpr std::int64_t kSlower = 5;  // RFC 8628 3.5
    const bool too_soon =
        waiting.polled_at && now < *waiting.polled_at + std::chrono::seconds{waiting.interval_s};
    store::poll_waiting(tx, waiting.hash, now, waiting.interval_s + (too_soon ? kSlower : 0));
    return {.error = too_soon ? "slow_down" : "authorization_pending"};
}

}  // namespace

Words narrowed_scopes(const MachineRequest& request, const Words& held) {
    Words asked = words_of(request.value("scope"));
    if (asked.empty()) return held;
    if (!has_all(held, asked)) {
        throw OAuthError{.error = "invalid_scope", .description = "more than was granted"};
    }
    return asked;
}

Words asked_resources(const MachineRequest& request, const Words& held) {
    Words asked;
    for (const auto& [name, value] : request.fields) {
        if (name == "resource" && !has(asked, value)) asked.push_back(value);
    }
    if (!has_all(held, asked)) {
        throw OAuthError{.error = "invalid_target", .description = "not for this resource"};
    }
    return asked;
}

Words narrowed_resources(const MachineRequest& request, const Words& held) {
    Words asked = asked_resources(request, held);
    return asked.empty() ? held : asked;
}

void add_refresh_token(sql::Tx& tx, const Parts& parts, const App& app,
                       const store::AuthorizationRow& of, std::string_view jkt, Handout& handout) {
    if (!app.may(kRefreshToken)) return;
    const Instant now = parts.clock.now();
    const bool is_public = app.metadata.token_endpoint_auth_method == AuthMethod::none;
    handout.refresh_token = parts.new_secret();
    store::add_refresh_token(
        tx, {.hash = hash_of(handout.refresh_token),
             .authorization_id = of.id,
             .client_id = app.client_id,
             .jkt = is_public ? std::string{jkt} : "",  // RFC 9449 5: others by their credential
             .issued_at = now,
             // However often it is replaced (ASVS 5 10.4.8).
             .expires_at = of.begun_at + parts.lifetimes.refresh_token});
}

Granted grant_by_code(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                      const App& app, std::string_view jkt) {
    const Instant now = parts.clock.now();
    const std::string secret = request.value("code");
    if (secret.empty()) refuse_request("code is missing");
    const auto code = store::find_code(tx, hash_of(secret));
    if (!code || code->client_id != app.client_id) refuse_grant("there is no such code");
    if (code->used_at) {
        end_stolen(tx, parts, app, code->authorization_id, "RFC 6749 4.1.2", "code_reused");
        return no_grant("the code was used before");
    }
    check_code(*code, request, now, jkt);
    const store::AuthorizationRow of = live_authorization(tx, code->authorization_id);
    if (!store::use_code(tx, code->hash, now)) return no_grant("the code was used before");
    return hand_out(tx, parts, request, app, of, jkt, code->nonce);
}

Granted grant_by_refresh_token(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                               const App& app, std::string_view jkt) {
    const Instant now = parts.clock.now();
    const std::string secret = request.value("refresh_token");
    if (secret.empty()) refuse_request("refresh_token is missing");
    const auto token = store::find_refresh_token(tx, hash_of(secret));
    if (!token || token->client_id != app.client_id) refuse_grant("there is no such token");
    if (token->replaced_at) {
        end_stolen(tx, parts, app, token->authorization_id, "RFC 9700 4.14",
                   "refresh_token_reused");
        return no_grant("the token was replaced; whoever shows it again ends the authorization");
    }
    if (token->expires_at <= now) refuse_grant("the token has expired");
    if (!token->jkt.empty() && token->jkt != jkt) refuse_grant("the token is bound to another key");
    const store::AuthorizationRow of = live_authorization(tx, token->authorization_id);
    if (!may_go_on(tx, parts, of)) refuse_grant("the session is over; offline_access outlasts it");
    const Words scopes = narrowed_scopes(request, words_of(of.scopes));
    const Words resources = narrowed_resources(request, words_of(of.resources));
    Handout handout = handout_of(parts, app, of, scopes, resources, jkt);
    if (app.policy.rotates_refresh_tokens) {
        if (!store::replace_refresh_token(tx, token->hash, now)) {
            return no_grant("the token was replaced");
        }
        add_refresh_token(tx, parts, app, of, jkt, handout);
    } else {
        handout.refresh_token = secret;
    }
    store::use_authorization(tx, of.id, now);
    add_id_token(tx, parts, app, of, "", handout);
    tell_disclosure(tx, parts, app, of, scopes);
    return handout;
}

Handout grant_to_app(const Parts& parts, const MachineRequest& request, const App& app,
                     std::string_view jkt) {
    Words own;
    for (const std::string& name : app.scopes) {
        const Scope* scope = find_scope(name);
        if (scope != nullptr && !scope->is_of_person) own.push_back(name);
    }
    return handout_of_app(parts, app, narrowed_scopes(request, own),
                          asked_resources(request, app.metadata.resources), jkt);
}

Handout grant_by_exchange(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                          const App& app, std::string_view jkt) {
    constexpr std::string_view kAccessTokenType = "urn:ietf:params:oauth:token-type:access_token";
    const auto is_type = [&](const char* name) {
        const std::string type = request.value(name);
        return type.empty() || type == kAccessTokenType;
    };
    if (request.value("subject_token_type") != kAccessTokenType ||
        !is_type("requested_token_type")) {
        refuse_request("only access tokens are exchanged for access tokens");
    }
    if (!request.value("actor_token").empty()) refuse_request("actor_token is not supported");
    const auto live = find_live_token(tx, parts, request.value("subject_token"));
    const bool is_for_us =
        live && (live->token.client_id == app.client_id ||
                 (app.metadata.resource && has(live->token.audience, *app.metadata.resource)));
    if (!is_for_us) refuse_request("subject_token is not valid, or not for this app");
    const Words scopes = narrowed_scopes(request, live->token.scopes);
    const Words resources = exchanged_resources(request, app, *live, parts.site().issuer());
    Handout handout = live->authorization
                          ? handout_of(parts, app, *live->authorization, scopes, resources, jkt)
                          : handout_of_app(parts, app, scopes, resources, jkt);
    handout.access.expires = std::min(handout.access.expires, live->token.expires);
    handout.access.actor = app.client_id;
    handout.issued_token_type = kAccessTokenType;
    tell_exchange(tx, parts, app, *live, handout.access);
    return handout;
}

Granted grant_by_waiting(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                         const App& app, std::string_view jkt, store::WaitingKind kind) {
    const Instant now = parts.clock.now();
    store::WaitingRow waiting = waiting_of(tx, request, app, kind);
    if (waiting.state == store::WaitingState::redeemed) refuse_grant("it was redeemed before");
    if (waiting.expires_at <= now) throw OAuthError{.error = "expired_token"};
    if (waiting.state == store::WaitingState::denied) throw OAuthError{.error = "access_denied"};
    if (waiting.state == store::WaitingState::pending) {
        return std::unexpected{not_yet(tx, waiting, now)};
    }
    const store::AuthorizationRow of = live_authorization(tx, waiting.authorization_id.value());
    waiting.state = store::WaitingState::redeemed;
    if (!store::move_waiting(tx, waiting, store::WaitingState::approved)) {
        return no_grant("it was redeemed before");
    }
    return hand_out(tx, parts, request, app, of, jkt, "");
}

std::optional<LiveToken> find_live_token(sql::Tx& tx, const Parts& parts, std::string_view text) {
    auto token = parts.tokens.open(text, parts.site().issuer());
    if (!token || token->expires <= parts.clock.now()) return std::nullopt;
    AppPtr app = parts.apps.find(tx, token->client_id);
    if (app == nullptr || app->state != AppState::approved) return std::nullopt;
    LiveToken live{.token = *std::move(token), .app = std::move(app)};
    if (live.token.authorization_id.empty()) {
        if (store::is_revoked(tx, live.token.id)) return std::nullopt;
        return live;
    }
    live.authorization =
        store::find_authorization_behind(tx, live.token.authorization_id, live.token.id);
    if (!live.authorization) return std::nullopt;
    live.token.person_id = live.authorization->person_id;
    return live;
}

}  // namespace mashang::openid
