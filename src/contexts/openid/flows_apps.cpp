#include "contexts/openid/flows_apps.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/openid/refusals.h"
#include "platform/json/json.h"

namespace mashang::openid {
namespace {

constexpr std::size_t kIdBytes = 12;

AppMetadata checked_metadata(const Parts& parts, const boost::json::object& written) {
    std::vector<Fault> faults;
    auto metadata = read_metadata(written, faults);
    if (metadata) faults = faults_of(*metadata, parts.addresses);
    for (Fault& fault : faults) fault.pointer.insert(0, "/metadata");
    json::refuse_faults(std::move(faults));
    return *std::move(metadata);
}

std::string text_of(const AppMetadata& metadata) {
    std::string text;
    json::write(text, metadata);
    return text;
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view what,
          const store::AppRow& app) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = caller.account_id.empty() ? "system" : caller.account_id,
                        .on_behalf = "",
                        .authority = is_operator(caller) ? "operator" : "office",
                        .subject = "app:" + app.client_id,
                        .facts = {{"state", name_of_enumerator(app.state)},
                                  {"office", app.office_id},
                                  {"note", app.note}}});
}

store::AppRow new_app(const Parts& parts, std::string client_id, std::string_view owner,
                      std::string_view office_id, const AppMetadata& metadata) {
    const Instant now = parts.clock.now();
    if (client_id.empty()) client_id = crypto::to_base64url(parts.random_bytes(kIdBytes));
    return {.client_id = std::move(client_id),
            .owner = std::string{owner},
            .office_id = std::string{office_id},
            .metadata = text_of(metadata),
            .note = "",
            .created_at = now,
            .changed_at = now};
}

/// Saves it in its new state.
store::AppRow moved(sql::Tx& tx, const Parts& parts, const http::Caller& caller, store::AppRow app,
                    AppState to, std::string_view what) {
    app.state = to;
    app.changed_at = parts.clock.now();
    store::save_app(tx, app);
    tell(tx, parts, caller, what, app);
    return app;
}

store::AppRow app_in(sql::Tx& tx, const http::Caller& caller, std::string_view client_id,
                     std::initializer_list<AppState> states) {
    store::AppRow app = get_app(tx, caller, client_id);
    if (std::ranges::find(states, app.state) == states.end()) {
        throw Refused{refusals::kNotInThisState};
    }
    return app;
}

}  // namespace

bool is_operator(const http::Caller& caller) {
    return std::ranges::find(caller.roles, "operator") != caller.roles.end();
}

store::AppRow get_app(sql::Tx& tx, const http::Caller& caller, std::string_view client_id) {
    auto app = store::find_app(tx, client_id);
    const bool is_seen = app && (is_operator(caller) || app->office_id == caller.office_id);
    if (!is_seen) throw Refused{refusals::kNoSuchApp};
    return *std::move(app);
}

store::AppRow register_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const boost::json::object& metadata) {
    if (caller.office_id.empty()) throw Refused{refusals::kNoOffice};
    const store::AppRow app =
        new_app(parts, "", caller.account_id, caller.office_id, checked_metadata(parts, metadata));
    store::add_app(tx, app);
    tell(tx, parts, caller, "app.registered", app);
    return app;
}

store::AppRow install_app(sql::Tx& tx, const Parts& parts, std::string client_id,
                          std::string_view office_id, const boost::json::object& metadata) {
    store::AppRow app = new_app(parts, std::move(client_id), "system", office_id,
                                checked_metadata(parts, metadata));
    app.state = AppState::approved;
    store::add_app(tx, app);
    tell(tx, parts, {}, "app.registered", app);
    return app;
}

store::AppRow change_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, const boost::json::object& metadata) {
    store::AppRow app =
        app_in(tx, caller, client_id, {AppState::draft, AppState::refused, AppState::suspended});
    app.metadata = text_of(checked_metadata(parts, metadata));
    return moved(tx, parts, caller, std::move(app), AppState::draft, "app.changed");
}

store::AppRow submit_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id) {
    store::AppRow app = app_in(tx, caller, client_id, {AppState::draft, AppState::refused});
    app.owner = caller.account_id;
    return moved(tx, parts, caller, std::move(app), AppState::in_review, "app.submitted");
}

store::AppRow review_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, bool approves, std::string note) {
    store::AppRow app = app_in(tx, caller, client_id, {AppState::in_review});
    if (app.owner == caller.account_id) throw Refused{refusals::kOwnReview};
    app.note = std::move(note);
    return moved(tx, parts, caller, std::move(app),
                 approves ? AppState::approved : AppState::refused,
                 approves ? "app.approved" : "app.refused");
}

store::AppRow suspend_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          std::string_view client_id, bool suspends, std::string note) {
    const AppState from = suspends ? AppState::approved : AppState::suspended;
    store::AppRow app = app_in(tx, caller, client_id, {from});
    app.note = std::move(note);
    return moved(tx, parts, caller, std::move(app),
                 suspends ? AppState::suspended : AppState::approved,
                 suspends ? "app.suspended" : "app.resumed");
}

NewSecret make_secret(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const store::AppRow& app) {
    const AppPtr of = app_of(app, {});
    const AuthMethod method = of->metadata.token_endpoint_auth_method;
    if (method == AuthMethod::none || method == AuthMethod::private_key_jwt) {
        throw Refused{refusals::kNoSecret};
    }
    if (store::list_secrets(tx, app.client_id).size() >= kMostSecrets) {
        throw Refused{refusals::kTooManySecrets, {{"max", std::to_string(kMostSecrets)}}};
    }
    const NewSecret made{.id = parts.new_id(), .secret = parts.new_secret()};
    store::add_secret(tx, {.client_id = app.client_id,
                           .id = made.id,
                           .hash = hash_of(made.secret),
                           .created_at = parts.clock.now()});
    tell(tx, parts, caller, "app.secret_made", app);
    return made;
}

void remove_secret(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   std::string_view client_id, std::string_view id) {
    const store::AppRow app = get_app(tx, caller, client_id);
    if (!store::remove_secret(tx, client_id, id)) throw Refused{refusals::kNoSuchSecret};
    tell(tx, parts, caller, "app.secret_removed", app);
}

void withdraw_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      std::string_view client_id) {
    const Instant now = parts.clock.now();
    if (!store::remove_consent(tx, caller.person_id, client_id)) {
        throw Refused{refusals::kNoSuchConsent};
    }
    store::revoke_authorizations(tx, caller.person_id, client_id, now);
    parts.journal.tell(tx, now,
                       {.what = "consent.withdrawn",
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = {{"app", client_id}}});
}

}  // namespace mashang::openid
