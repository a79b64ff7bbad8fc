#include "contexts/openid/logout.h"

#include <algorithm>

#include "contexts/openid/id_token.h"
#include "contexts/openid/scopes.h"
#include "contexts/openid/store.h"

namespace mashang::openid {
namespace {

using boost::json::object;

struct Hint {
    std::string client_id;
    std::string subject;
    std::string sid;
};

/// An ID token of ours, of whatever age (RP-Initiated Logout 1.0, section 4).
std::optional<Hint> read_hint(const Parts& parts, const std::string& text) {
    const auto claims = read_id_token(parts, text);
    if (!claims || claims->audience.size() != 1 || !claims->subject) return std::nullopt;
    return Hint{.client_id = claims->audience.front(),
                .subject = *claims->subject,
                .sid = std::string{claims->text("sid").value_or("")}};
}

std::string logout_token(const Parts& parts, const App& app, const object& payload) {
    const std::int64_t now = parts.clock.now().ms() / 1000;
    const object claims{
        {"iss", parts.site().issuer()},
        {"aud", app.client_id},
        {"sub", payload.at("sub")},
        {"sid", payload.at("sid")},
        {"iat", now},
        {"exp", now + 120},
        {"jti", crypto::to_base64url(parts.random_bytes(16))},
        {"events", {{"http://schemas.openid.net/event/backchannel-logout", object{}}}}};
    return parts.keys.get()
        ->signer(app.policy.id_token_algorithm)
        .sign("logout+jwt", boost::json::serialize(claims));
}

void tell_app(sql::Tx& tx, const Parts& parts, const App& app, const store::AuthorizationRow& of) {
    if (!app.metadata.backchannel_logout_uri) return;
    const std::string sid = parts.subjects.session_of(app, of.session_id);
    parts.place_order(tx, parts.clock.now(),
                      {.channel = std::string{kBackchannelLogout},
                       .idempotency_key = of.session_id + ":" + app.client_id,
                       .subject = "app:" + app.client_id,
                       .payload = {{"client_id", app.client_id},
                                   {"sub", parts.subjects.subject_of(app, of.person_id)},
                                   {"sid", sid}},
                       .max_attempts = 4});
}

void end_session(sql::Tx& tx, const Parts& parts, std::string_view session_id) {
    Words told;
    for (const auto& of : store::list_authorizations_of_session(tx, session_id)) {
        if (!has(words_of(of.scopes), kOfflineAccess)) {
            store::revoke_authorization(tx, of.id, parts.clock.now());
        }
        if (has(told, of.client_id)) continue;
        told.push_back(of.client_id);
        if (const AppPtr app = parts.apps.find(of.client_id)) tell_app(tx, parts, *app, of);
    }
}

}  // namespace

std::optional<LogoutWish> read_logout(const Parts& parts, const http::Caller& caller,
                                      const http::FormFields& fields) {
    const std::string return_to = http::value_of(fields, "post_logout_redirect_uri");
    const std::string hint_text = http::value_of(fields, "id_token_hint");
    std::string client_id = http::value_of(fields, "client_id");
    LogoutWish wish{.state = http::value_of(fields, "state")};
    std::optional<Hint> hint;
    if (!hint_text.empty()) {
        hint = read_hint(parts, hint_text);
        if (!hint || (!client_id.empty() && client_id != hint->client_id)) return std::nullopt;
        client_id = hint->client_id;
    }
    const AppPtr app = parts.apps.find(client_id);
    if (!client_id.empty() && app == nullptr) return std::nullopt;
    if (!return_to.empty()) {
        // Without a hint anybody could send people through us to an app of his.
        const bool is_registered =
            app != nullptr && hint &&
            std::ranges::find(app->metadata.post_logout_redirect_uris, return_to) !=
                app->metadata.post_logout_redirect_uris.end();
        if (!is_registered) return std::nullopt;
        wish.return_to = return_to;
    }
    wish.is_asked_by_own_app =
        hint && app != nullptr && caller.kind == http::CallerKind::person &&
        hint->subject == parts.subjects.subject_of(*app, caller.person_id) &&
        (hint->sid.empty() || hint->sid == parts.subjects.session_of(*app, caller.session_id));
    return wish;
}

journal::Follower follower(const Parts& parts) {
    return {.name = "openid",
            .whats = {"session.ended", "account.closing_asked", "account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                if (entry.what == "account.closed") store::remove_consents(tx, entry.on_behalf);
                if (entry.what != "session.ended") {
                    return store::revoke_authorizations_of(tx, entry.on_behalf, parts.clock.now());
                }
                const auto* session = entry.facts.if_contains("session");
                if (session == nullptr || !session->is_string()) return;
                end_session(tx, parts, session->get_string());
            }};
}

outbound::Channel backchannel_logout_channel(const Parts& parts) {
    return {.name = std::string{kBackchannelLogout},
            .url = {},  // each app has its own address
            .key = {},
            .wire =
                [&parts](const outbound::Order& order) {
                    const AppPtr app = parts.apps.find(
                        std::string_view{order.payload.at("client_id").as_string()});
                    if (app == nullptr || !app->metadata.backchannel_logout_uri) {
                        throw std::runtime_error{"the app has no address for logouts any more"};
                    }
                    return outbound::Request{
                        .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                        .body = http::print_form(
                            {{"logout_token", logout_token(parts, *app, order.payload)}}),
                        .address = *app->metadata.backchannel_logout_uri};
                },
            .answered = [](sql::Tx&, const outbound::Order&, const outbound::Answer&) {},
            .is_one_system = false};
}

}  // namespace mashang::openid
