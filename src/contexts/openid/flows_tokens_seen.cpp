#include "contexts/openid/flows_tokens_seen.h"

#include "contexts/openid/dpop.h"
#include "contexts/openid/proof_refusals.h"
#include "contexts/openid/scopes.h"
#include "platform/http/text.h"

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

/// "DPoP abc" → "DPoP" and "abc".
struct Presented {
    std::string_view scheme;
    std::string_view token;
};

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

Presented presented_in(const http::RequestHead& head, std::string_view in_body) {
    const std::string_view header = head.value_of("Authorization");
    if (head.count_of("Authorization") > 1 || (!header.empty() && !in_body.empty())) {
        refuse_call("Bearer", "invalid_request", "more than one access token", 400);
    }
    if (!in_body.empty()) return {.scheme = "Bearer", .token = in_body};
    const auto blank = std::min(header.find(' '), header.size());
    const std::string_view scheme = header.substr(0, blank);
    const std::string_view token = http::trim(header.substr(std::min(blank + 1, header.size())));
    if (http::same_ignoring_case(scheme, "Bearer")) return {.scheme = "Bearer", .token = token};
    if (http::same_ignoring_case(scheme, "DPoP")) return {.scheme = "DPoP", .token = token};
    refuse_call("Bearer", "", "an access token is needed");
}

void check_proof(sql::Tx& tx, const Parts& parts, const http::RequestHead& head,
                 std::string_view path, const LiveToken& live, std::string_view token) {
    const auto refuse = [](std::string_view why) {
        refuse_call("DPoP", "invalid_dpop_proof", why);
    };
    if (head.count_of("DPoP") != 1) refuse("exactly one DPoP proof must come along");
    const std::string address = parts.site().at(path);
    const std::string_view method = head.method == "HEAD" ? "GET" : head.method;
    const auto proof =
        check_dpop_proof(head.value_of("DPoP"), {.method = method,
                                                 .address = address,
                                                 .access_token = token,
                                                 .thumbprint = std::string_view{live.token.jkt},
                                                 .now = parts.clock.now()});
    if (!proof) refuse(message_of(*proof.error(), {}, Language::en));
    if (!comes_once(tx, *proof)) refuse("the proof was used before");
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
    const Presented presented = presented_in(head, token_in_body);
    auto live = find_live_token(tx, parts, presented.token);
    if (!live || !has(live->token.audience, parts.site().issuer())) {
        refuse_call(presented.scheme, "invalid_token", "the token is not valid, or has expired");
    }
    const bool is_bound = !live->token.jkt.empty();
    if (is_bound != (presented.scheme == "DPoP")) {
        refuse_call("DPoP", "invalid_token", "the token came with the wrong scheme");
    }
    if (is_bound) check_proof(tx, parts, head, path, *live, presented.token);
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
                           facts_for(tx, parts, live.authorization->person_id, wishes->userinfo));
    }
    claims["sub"] = parts.subjects.subject_of(app, live.authorization->person_id);
    return claims;
}

}  // namespace mashang::openid
