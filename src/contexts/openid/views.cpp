#include "contexts/openid/views.h"

#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

std::vector<GrantedItem> granted_by(const store::ConsentRow& consent, const App& app,
                                    Language language) {
    std::vector<GrantedItem> granted;
    for (const std::string& name : words_of(consent.scopes)) {
        const Scope* scope = find_scope(name);
        if (scope != nullptr) {
            granted.push_back({std::string{scope->words(language)}, app.reason_for(name)});
        }
    }
    for (const std::string& name : words_of(consent.claims)) {
        const ClaimName* claim = find_claim(name);
        if (claim != nullptr) granted.push_back({std::string{claim->words(language)}, ""});
    }
    return granted;
}

}  // namespace

std::string name_of_app(const Parts& parts, std::string_view client_id, Language language) {
    const AppPtr app = parts.apps.find(client_id);
    return app == nullptr ? std::string{client_id} : std::string{app->name(language)};
}

std::string name_of_actor(const Parts& parts, std::string_view actor, Language language) {
    const AppPtr app = parts.apps.find(actor.substr(std::min(actor.find(':') + 1, actor.size())));
    return app == nullptr ? std::string{actor} : std::string{app->name(language)};
}

std::optional<std::string> words_of_reading(std::string_view what, Language language) {
    const Words names = words_of(what);
    if (names.empty() || names.front() != "openid") return std::nullopt;
    std::string text;
    for (const std::string& name : names) {
        const ClaimName* claim = find_claim(name);
        if (claim == nullptr) continue;
        if (!text.empty()) text += language == Language::zh ? "、" : ", ";
        text += claim->words(language);
    }
    return text;
}

AppView view_of(const store::AppRow& row) {
    return {.client_id = row.client_id,
            .state = row.state,
            .office_id = row.office_id,
            .metadata = app_of(row, {})->metadata,
            .note = row.note,
            .created_at = row.created_at,
            .changed_at = row.changed_at};
}

AppDetails details_of(sql::Tx& tx, const store::AppRow& row) {
    AppDetails details{.app = view_of(row), .secrets = {}};
    for (const store::SecretRow& secret : store::list_secrets(tx, row.client_id)) {
        details.secrets.push_back({.id = secret.id, .created_at = secret.created_at});
    }
    return details;
}

std::vector<OwnAppView> own_apps(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    std::vector<OwnAppView> views;
    for (const store::ConsentRow& consent : store::list_consents(tx, caller.person_id)) {
        const AppPtr app = parts.apps.find(consent.client_id);
        if (app == nullptr) continue;
        views.push_back({.client_id = consent.client_id,
                         .name = std::string{app->name(caller.language)},
                         .address = app->metadata.client_uri,
                         .granted = granted_by(consent, *app, caller.language),
                         .given_at = consent.given_at,
                         .last_used_at = store::last_use(tx, caller.person_id, consent.client_id)});
    }
    return views;
}

}  // namespace mashang::openid
