#include "contexts/openid/handout.h"

#include <algorithm>

#include "contexts/identity/authentication.h"
#include "contexts/openid/oauth_error.h"
#include "contexts/openid/scopes.h"
#include "platform/crypto/bytes.h"

namespace mashang::openid {
namespace {

using boost::json::object;

constexpr std::size_t kTokenIdBytes = 16;

TokenFormat format_for(const Parts& parts, const Words& resources) {
    if (resources.size() != 1) return TokenFormat::opaque;
    const AppPtr server = parts.apps.find_serving(resources.front());
    if (server == nullptr) {
        throw OAuthError{.error = "invalid_target", .description = "nobody serves this resource"};
    }
    return server->metadata.resource_token_format;
}

AccessToken new_token(const Parts& parts, const App& app, const Words& scopes,
                      const Words& resources, std::string_view jkt) {
    const Instant now = parts.clock.now();
    return {.id = crypto::to_base64url(parts.random_bytes(kTokenIdBytes)),
            .client_id = app.client_id,
            .scopes = scopes,
            .audience = resources.empty() ? Words{parts.site().issuer()} : resources,
            .jkt = std::string{jkt},
            .issued = now,
            .expires = now + parts.lifetimes.access_token};
}

std::string acr_of(const store::AuthorizationRow& of) {
    return Acr{.level = of.level, .strength = of.strength}.text();
}

}  // namespace

Words claims_covered(const store::AuthorizationRow& of, const Words& scopes) {
    Words claims = claims_of(scopes);
    if (const auto wishes = ClaimsRequest::parse(of.claims)) {
        for (std::string& name : wishes->names()) {
            if (!has(claims, name)) claims.push_back(std::move(name));
        }
    }
    return claims;
}

Handout handout_of_app(const Parts& parts, const App& app, const Words& scopes,
                       const Words& resources, std::string_view jkt) {
    return {.access = new_token(parts, app, scopes, resources, jkt),
            .format = format_for(parts, resources),
            .subject = app.client_id};
}

Handout handout_of(const Parts& parts, const App& app, const store::AuthorizationRow& of,
                   const Words& scopes, const Words& resources, std::string_view jkt) {
    Handout handout = handout_of_app(parts, app, scopes, resources, jkt);
    handout.access.authorization_id = of.id;
    handout.access.person_id = of.person_id;
    handout.access.acr = acr_of(of);
    handout.access.signed_in_at = of.signed_in_at;
    handout.subject = parts.subjects.subject_of(app, of.person_id);
    return handout;
}

void add_id_token(sql::Tx& tx, const Parts& parts, const App& app,
                  const store::AuthorizationRow& of, std::string_view nonce, Handout& handout) {
    if (!has(handout.access.scopes, kOpenid)) return;
    const Instant now = parts.clock.now();
    object claims;
    const auto wishes = ClaimsRequest::parse(of.claims);
    if (wishes && !(wishes->id_token.claims.empty() && wishes->id_token.verified.empty())) {
        claims = claims_at(wishes->id_token, {}, claims_of(app.scopes),
                           facts_for(tx, parts, of.person_id, wishes->id_token), now);
    }
    claims["iss"] = parts.site().issuer();
    claims["sub"] = handout.subject;
    claims["aud"] = app.client_id;
    claims["exp"] = seconds_of(now + parts.lifetimes.id_token);
    claims["iat"] = seconds_of(now);
    claims["auth_time"] = seconds_of(of.signed_in_at);
    claims["acr"] = acr_of(of);
    boost::json::array methods;
    for (const std::string& method : identity::list_of_methods(of.methods)) {
        methods.emplace_back(method);
    }
    claims["amr"] = std::move(methods);
    claims["sid"] = parts.subjects.session_of(app, of.session_id);
    if (!nonce.empty()) claims["nonce"] = nonce;
    handout.id_token = std::move(claims);
    handout.id_token_algorithm = app.policy.id_token_algorithm;
}

PersonFacts facts_for(sql::Tx& tx, const Parts& parts, std::string_view person_id,
                      const PlaceWishes& wishes) {
    const auto person = identity::PersonId::parse(person_id).value();
    PersonFacts known{.facts = parts.identity.subject_facts(tx, person)};
    if (!wishes.verified.empty()) {
        known.verified_claims = parts.identity.verified_claims(tx, person);
    }
    return known;
}

void tell_disclosure(sql::Tx& tx, const Parts& parts, const App& app,
                     const store::AuthorizationRow& of, const Words& scopes) {
    Words seen = claims_covered(of, scopes);
    std::erase(seen, "sub");
    std::erase(seen, "updated_at");
    std::erase(seen, "phone_number_verified");
    if (seen.empty()) return;
    std::string what{"openid"};
    for (const std::string& name : seen) what += " " + name;
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = "app:" + app.client_id,
                             .authority = "consent",
                             .person = of.person_id,
                             .matter = "authorization:" + of.id,
                             .ground = "openid.consent",
                             .what = std::move(what)});
}

http::RawOutput print_handout(const Parts& parts, Handout handout) {
    http::RawOutput output;
    output.finish = [&parts, handout = std::move(handout)](http::RawOutput& of) {
        const AccessToken& access = handout.access;
        object answer;
        answer["access_token"] =
            handout.format == TokenFormat::jwt
                ? parts.tokens.sign(access, parts.site().issuer(), handout.subject)
                : parts.tokens.seal(access);
        answer["token_type"] = access.jkt.empty() ? "Bearer" : "DPoP";
        answer["expires_in"] = seconds_of(access.expires) - seconds_of(access.issued);
        answer["scope"] = text_of(access.scopes);
        if (!handout.refresh_token.empty()) answer["refresh_token"] = handout.refresh_token;
        if (!handout.issued_token_type.empty()) {
            answer["issued_token_type"] = handout.issued_token_type;
        }
        if (handout.id_token) {
            answer["id_token"] = parts.keys.get()
                                     ->signer(handout.id_token_algorithm)
                                     .sign("JWT", boost::json::serialize(*handout.id_token));
        }
        of.body = boost::json::serialize(answer);
    };
    output.add_header("Pragma", "no-cache");
    return output;
}

}  // namespace mashang::openid
