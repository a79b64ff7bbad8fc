#include "contexts/openid/flows_tokens_seen.h"

#include "contexts/openid/presented_token.h"
#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

using boost::json::object;

object printed(const Parts& parts, const LiveToken& live, const App& asking) {
    const AccessToken& token = live.token;
    object active{{"active", true},
                  {"scope", text_of(token.scopes)},
                  {"client_id", token.client_id},
                  {"token_type", token.jkt.empty() ? "Bearer" : "DPoP"},
                  {"exp", seconds_of(token.expires)},
                  {"iat", seconds_of(token.issued)},
                  {"aud", audience_of(token.audience)},
                  {"iss", parts.site().issuer()},
                  {"jti", token.id}};
    // An API knows people by its own names for them.
    active["sub"] = live.authorization
                        ? parts.subjects.subject_of(asking, live.authorization->person_id)
                        : token.client_id;
    if (!token.jkt.empty()) active["cnf"] = {{"jkt", token.jkt}};
    if (!token.actor.empty()) active["act"] = {{"sub", token.actor}};
    if (live.authorization) {
        active["acr"] =
            Acr{.level = live.authorization->level, .strength = live.authorization->strength}
                .text();
        active["auth_time"] = seconds_of(live.authorization->signed_in_at);
    }
    return active;
}

object introspect_refresh_token(sql::Tx& tx, const Parts& parts, const App& asking,
                                std::string_view text) {
    object inactive{{"active", false}};
    const auto token = store::find_refresh_token(tx, hash_of(text));
    if (!token || token->client_id != asking.client_id || token->replaced_at ||
        token->expires_at <= parts.clock.now()) {
        return inactive;
    }
    const auto of = store::find_authorization(tx, token->authorization_id);
    if (!of || of->revoked_at) return inactive;
    return {{"active", true},
            {"scope", of->scopes},
            {"client_id", token->client_id},
            {"exp", seconds_of(token->expires_at)},
            {"iat", seconds_of(token->issued_at)},
            {"sub", parts.subjects.subject_of(asking, of->person_id)},
            {"iss", parts.site().issuer()}};
}

[[noreturn]] void refuse_call(std::string_view scheme, std::string_view error,
                              std::string_view description, int status = 401) {
    std::string header{scheme};
    header.append(" realm=\"mashang\"");
    if (!error.empty()) header.append(", error=\"").append(error).append("\"");
    if (scheme == "DPoP") header.append(", algs=\"PS256 ES256 EdDSA\"");
    throw OAuthError{.error = std::string{error},
                     .description = std::string{description},
                     .status = status,
                     .headers = {{"WWW-Authenticate", std::move(header)}}};
}

PresentedToken presented_in(const http::RequestHead& head, std::string_view in_body) {
    const std::size_t headers = head.count_of("Authorization");
    if (headers > 1 || (headers == 1 && !in_body.empty())) {
        refuse_call("Bearer", "invalid_request", "more than one access token", 400);
    }
    if (!in_body.empty()) return {.scheme = TokenScheme::bearer, .token = in_body};
    const auto presented = token_in(head);
    if (!presented) refuse_call("Bearer", "", "an access token is needed");
    return *presented;
}

}  // namespace

object introspect(sql::Tx& tx, const Parts& parts, const App& asking, std::string_view token) {
    const auto live = find_live_token(tx, parts, token);
    if (!live) return introspect_refresh_token(tx, parts, asking, token);
    const bool is_its_own = live->token.client_id == asking.client_id;
    const bool is_for_it =
        asking.metadata.resource && has(live->token.audience, *asking.metadata.resource);
    if (!is_its_own && !is_for_it) return {{"active", false}};
    return printed(parts, *live, asking);
}

void revoke(sql::Tx& tx, const Parts& parts, const App& app, std::string_view text) {
    const Instant now = parts.clock.now();
    if (const auto token = store::find_refresh_token(tx, hash_of(text))) {
        if (token->client_id != app.client_id) return;
        store::remove_refresh_token(tx, token->hash);
        store::revoke_authorization(tx, token->authorization_id, now);
        return;
    }
    const auto token = parts.tokens.open(text, parts.site().issuer());
    if (token && token->client_id == app.client_id && token->expires > now) {
        store::revoke_token(tx, token->id, token->expires);
    }
}

LiveToken authorize_call(sql::Tx& tx, const Parts& parts, const http::RequestHead& head,
                         std::string_view path, std::string_view token_in_body) {
    const PresentedToken presented = presented_in(head, token_in_body);
    auto live = find_live_token(tx, parts, presented.token);
    if (!live || !has(live->token.audience, parts.site().issuer())) {
        refuse_call(presented.scheme == TokenScheme::dpop ? "DPoP" : "Bearer", "invalid_token",
                    "the token is not valid, or has expired");
    }
    if (!came_as_it_must(presented, live->token)) {
        refuse_call("DPoP", "invalid_token", "the token came with the wrong scheme");
    }
    if (!live->token.jkt.empty()) {
        const auto fault =
            fault_of_proof(tx, parts, head, path, *live, presented.token, Replay::refused);
        if (fault) refuse_call("DPoP", "invalid_dpop_proof", *fault);
    }
    return *std::move(live);
}

object userinfo(sql::Tx& tx, const Parts& parts, const LiveToken& live) {
    // Whoever exchanged the token of another app has no word of the person's for herself.
    const bool is_consented =
        live.authorization && live.authorization->client_id == live.token.client_id;
    if (!is_consented || !has(live.token.scopes, kOpenid)) {
        refuse_call(live.token.jkt.empty() ? "Bearer" : "DPoP", "insufficient_scope",
                    "the token does not cover openid for this app", 403);
    }
    const App& app = *live.app;
    object claims;
    const Words from_scopes = claims_of(live.token.scopes);
    const auto wishes = ClaimsRequest::parse(live.authorization->claims);
    const bool is_bare = from_scopes == Words{"sub"} && wishes->userinfo.claims.empty() &&
                         wishes->userinfo.verified.empty();
    if (!is_bare) {
        claims = claims_at(wishes->userinfo, from_scopes, claims_of(app.scopes),
                           facts_for(tx, parts, live.authorization->person_id, wishes->userinfo),
                           parts.clock.now());
    }
    claims["sub"] = parts.subjects.subject_of(app, live.authorization->person_id);
    return claims;
}

}  // namespace mashang::openid
