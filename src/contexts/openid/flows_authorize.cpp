#include "contexts/openid/flows_authorize.h"

#include <algorithm>

#include "contexts/openid/dpop.h"
#include "contexts/openid/id_token.h"
#include "contexts/openid/scopes.h"
#include "platform/crypto/bytes.h"

namespace mashang::openid {
namespace {

constexpr std::string_view kPushedPrefix = "urn:ietf:params:oauth:request_uri:";

/// At rest it is sealed, for its row alone: a login_hint is somebody's number.
std::string binding_of(std::string_view hash) {
    return "openid.pushed_request:" + std::string{hash};
}
std::string seal_pushed(const Parts& parts, std::string_view form, std::string_view hash) {
    return crypto::to_base64url(parts.flows.seal(form, binding_of(hash)));
}
/// Throws crypto::Tampered.
std::string open_sealed(const Parts& parts, const store::PushedRow& pushed) {
    return parts.flows.open(crypto::from_base64url(pushed.request).value_or(""),
                            binding_of(pushed.hash));
}

AuthorizationFault on_page(std::string_view error, std::string_view description) {
    return {.error = std::string{error}, .description = std::string{description}};
}

AppPtr approved_app(const Parts& parts, std::string_view client_id) {
    AppPtr app = parts.apps.find(client_id);
    return app != nullptr && app->state == AppState::approved ? app : nullptr;
}

std::expected<Opened, AuthorizationFault> read_opened(AppPtr app, Flow flow) {
    const auto fields = http::parse_form(flow.form);
    if (!fields) return std::unexpected{on_page("invalid_request", "the request cannot be read")};
    const Arrival arrival = flow.pushed_hash.empty() ? Arrival::in_front : Arrival::pushed;
    auto request = read_request(*fields, *app, arrival);
    if (!request) return std::unexpected{std::move(request.error())};
    if (!flow.pushed_jkt.empty()) request->jkt = flow.pushed_jkt;
    return Opened{.app = std::move(app), .request = *std::move(request), .flow = std::move(flow)};
}

/// RFC 9126 4: of the parameters only those in the pushed request count.
std::expected<Opened, AuthorizationFault> open_pushed(sql::Tx& tx, const Parts& parts, AppPtr app,
                                                      const std::string& address) {
    const std::string secret = address.substr(kPushedPrefix.size());
    const auto pushed = store::find_pushed(tx, hash_of(secret));
    const Instant now = parts.clock.now();
    const bool is_good = pushed && pushed->client_id == app->client_id && !pushed->used_at &&
                         pushed->expires_at > now;
    if (!is_good) {
        return std::unexpected{
            on_page("invalid_request_uri", "the request_uri is unknown, used, or has expired")};
    }
    return read_opened(std::move(app), {.client_id = pushed->client_id,
                                        .form = open_sealed(parts, *pushed),
                                        .pushed_hash = pushed->hash,
                                        .pushed_jkt = pushed->jkt,
                                        .begun_at = now});
}

/// Whether a hint names the caller: an ID token of ours for this app, of whatever age.
bool names_caller(const Parts& parts, const App& app, const std::string& hint,
                  const http::Caller& caller) {
    const auto claims = read_id_token(parts, hint);
    return claims && claims->is_for(app.client_id) &&
           claims->subject == parts.subjects.subject_of(app, caller.person_id);
}

/// Whether the request is for her: the ID token's `sub` may be asked for with a value (OpenID
/// Connect Core 5.5.1).
bool allows_subject(const Parts& parts, const Opened& opened, const http::Caller& caller) {
    const auto& wishes = opened.request.claims.id_token.claims;
    const auto wish = std::ranges::find(wishes, "sub", &ClaimWish::name);
    return wish == wishes.end() || wish->allows(boost::json::string{
                                       parts.subjects.subject_of(*opened.app, caller.person_id)});
}

}  // namespace

std::expected<Opened, AuthorizationFault> open_request(sql::Tx& tx, const Parts& parts,
                                                       const http::FormFields& fields) {
    AppPtr app = approved_app(parts, http::value_of(fields, "client_id"));
    if (app == nullptr) {
        return std::unexpected{
            on_page("unauthorized_client", "there is no such app, or it is not approved")};
    }
    const std::string address = http::value_of(fields, "request_uri");
    if (address.starts_with(kPushedPrefix)) return open_pushed(tx, parts, std::move(app), address);
    Flow flow{.client_id = app->client_id,
              .form = http::print_form(fields),
              .pushed_hash = {},
              .pushed_jkt = {},
              .begun_at = parts.clock.now()};
    return read_opened(std::move(app), std::move(flow));
}

std::expected<Opened, AuthorizationFault> reopen(const Parts& parts, const Flow& flow) {
    AppPtr app = approved_app(parts, flow.client_id);
    if (app == nullptr) {
        return std::unexpected{on_page("unauthorized_client", "the app is not approved any more")};
    }
    return read_opened(std::move(app), flow);
}

Pushed push_request(sql::Tx& tx, const Parts& parts, const MachineRequest& request) {
    const AppPtr app = authenticate_app(tx, parts, request);
    const std::string jkt =
        request.head.count_of("DPoP") > 0 ? prove_possession(tx, parts, request, *app) : "";
    http::FormFields fields;
    for (const auto& [name, value] : request.fields) {
        if (name == "request_uri") refuse_request("request_uri cannot be pushed");
        const bool is_credential = name == "client_secret" || name.starts_with("client_assertion");
        if (!is_credential && name != "client_id") fields.emplace_back(name, value);
    }
    fields.emplace_back("client_id", app->client_id);
    const auto read = read_request(fields, *app, Arrival::pushed);
    if (!read) {
        throw OAuthError{.error = read.error().error, .description = read.error().description};
    }
    if (!jkt.empty() && !read->jkt.empty() && read->jkt != jkt) {
        throw OAuthError{.error = "invalid_dpop_proof",
                         .description = "dpop_jkt is not the key of the proof"};
    }
    const std::string secret = parts.new_secret();
    const std::string hash = hash_of(secret);
    store::add_pushed(tx, {.hash = hash,
                           .client_id = app->client_id,
                           .request = seal_pushed(parts, http::print_form(fields), hash),
                           .jkt = jkt.empty() ? read->jkt : jkt,
                           .expires_at = parts.clock.now() + parts.lifetimes.pushed_request});
    return {.request_uri = std::string{kPushedPrefix} + secret,
            .expires_in = parts.lifetimes.pushed_request};
}

Wish wish_of(const AuthorizationRequest& request, const App& app) {
    Wish wish{.scopes = request.scopes, .claims = {}};
    const Words by_scope = claims_of(request.scopes);
    const Words allowed = claims_of(app.scopes);
    for (const std::string& name : request.claims.names()) {
        if (has(allowed, name) && !has(by_scope, name)) wish.claims.push_back(name);
    }
    return wish;
}

bool covers(const store::ConsentRow& consent, const Wish& wish) {
    return has_all(words_of(consent.scopes), wish.scopes) &&
           has_all(words_of(consent.claims), wish.claims);
}

Situation situation_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Opened& opened) {
    Situation of{.begun_at = opened.flow.begun_at,
                 .has_chosen = opened.flow.has_chosen,
                 .goes_on_weaker = opened.flow.goes_on_weaker,
                 .now = parts.clock.now()};
    if (caller.kind != http::CallerKind::person) return of;
    of.is_signed_in = true;
    of.signed_in_at = caller.signed_in_at;
    of.held = {.level = caller.assurance_level, .strength = caller.strength};
    const std::string& hint = opened.request.id_token_hint;
    of.is_hinted_person = (hint.empty() || names_caller(parts, *opened.app, hint, caller)) &&
                          allows_subject(parts, opened, caller);
    const auto consent = store::find_consent(tx, caller.person_id, opened.app->client_id);
    if (consent) {
        of.consented_at = consent->given_at;
        of.is_covered = covers(*consent, wish_of(opened.request, *opened.app));
    }
    return of;
}

void give_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const App& app,
                  const Wish& wish) {
    const Instant now = parts.clock.now();
    store::ConsentRow consent{.person_id = caller.person_id,
                              .client_id = app.client_id,
                              .scopes = text_of(wish.scopes),
                              .claims = text_of(wish.claims),
                              .subject = parts.subjects.subject_of(app, caller.person_id),
                              .given_at = now};
    if (const auto before = store::find_consent(tx, caller.person_id, app.client_id)) {
        consent.scopes = text_of(words_of(before->scopes + " " + consent.scopes));
        consent.claims = text_of(words_of(before->claims + " " + consent.claims));
    }
    store::put_consent(tx, consent);
    parts.journal.tell(tx, now,
                       {.what = "consent.given",
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = {{"app", app.client_id},
                                  {"app_name", app.metadata.client_name.text()},
                                  {"scopes", text_of(wish.scopes)},
                                  {"claims", text_of(wish.claims)}}});
}

store::AuthorizationRow begin_authorization(sql::Tx& tx, const Parts& parts,
                                            const http::Caller& caller, const App& app,
                                            const Words& scopes, std::string_view claims,
                                            const Words& resources) {
    const Instant now = parts.clock.now();
    store::AuthorizationRow of{.id = parts.new_id(),
                               .person_id = caller.person_id,
                               .client_id = app.client_id,
                               .account_id = caller.account_id,
                               .session_id = caller.session_id,
                               .scopes = text_of(scopes),
                               .claims = std::string{claims},
                               .resources = text_of(resources),
                               .level = caller.assurance_level,
                               .methods = caller.methods,
                               .strength = caller.strength,
                               .signed_in_at = caller.signed_in_at,
                               .begun_at = now,
                               .used_at = now};
    store::add_authorization(tx, of);
    parts.journal.tell(
        tx, now,
        {.what = "app.authorized",
         .actor = caller.account_id,
         .on_behalf = caller.person_id,
         .authority = "self",
         .subject = "person:" + caller.person_id,
         .facts = {{"app", app.client_id}, {"authorization", of.id}, {"scopes", of.scopes}}});
    return of;
}

std::string issue_code(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Opened& opened) {
    const auto& [app, request, flow] = opened;
    const Instant now = parts.clock.now();
    if (!flow.pushed_hash.empty() && !store::use_pushed(tx, flow.pushed_hash, now)) {
        throw on_page("invalid_request_uri", "the request was used already");
    }
    const auto of = begin_authorization(tx, parts, caller, *app, request.scopes,
                                        request.claims_text, request.resources);
    const std::string code = parts.new_secret();
    store::add_code(tx, {.hash = hash_of(code),
                         .authorization_id = of.id,
                         .client_id = app->client_id,
                         .redirect_uri = request.redirect_uri,
                         .redirect_uri_was_sent = request.redirect_uri_was_sent,
                         .challenge = request.challenge,
                         .nonce = request.nonce,
                         .jkt = request.jkt,
                         .expires_at = now + app->policy.code_life});
    return code;
}

}  // namespace mashang::openid
