#include "contexts/openid/apps.h"

#include <stdexcept>
#include <utility>

#include "platform/json/json.h"

namespace mashang::openid {
namespace {

using boost::json::object;

/// The JWKS that an app registered, or that we found at its address.
jose::KeySet keys_of(const AppMetadata& metadata, const std::optional<std::string>& fetched) {
    std::vector<Fault> faults;
    if (metadata.jwks) {
        auto keys = jose::KeySet::read(*metadata.jwks, faults);
        return keys ? *std::move(keys) : jose::KeySet{};
    }
    if (!fetched) return {};
    try {
        return jose::KeySet::parse(*fetched);
    } catch (const Refused&) {
        return {};
    }
}

Words scopes_of(const AppMetadata& metadata) {
    Words scopes;
    for (const ScopeWish& wish : metadata.scopes) scopes.push_back(wish.scope);
    return scopes;
}

}  // namespace

std::optional<AppMetadata> read_metadata(const object& written, std::vector<Fault>& faults) {
    std::string defaults;
    json::write(defaults, AppMetadata{});
    object merged = boost::json::parse(defaults).as_object();
    for (const auto& [name, value] : written) merged[name] = value;
    return json::decode<AppMetadata>(merged, faults, "");
}

AppPtr app_of(const store::AppRow& row, const std::vector<store::SecretRow>& secrets) {
    std::vector<Fault> faults;
    auto metadata = read_metadata(boost::json::parse(row.metadata).as_object(), faults);
    if (!metadata) throw std::runtime_error{"the metadata of app " + row.client_id + " are broken"};
    auto app = std::make_shared<App>();
    app->client_id = row.client_id;
    app->state = row.state;
    app->owner = row.owner;
    app->office_id = row.office_id;
    app->policy = policy_of(*metadata);
    app->sector = sector_of(*metadata, row.client_id);
    app->scopes = scopes_of(*metadata);
    app->grant_types = metadata->grant_types;
    if (app->grant_types.empty()) app->grant_types = {std::string{kAuthorizationCode}};
    app->keys = keys_of(*metadata, row.fetched_keys);
    app->keys_fetched_at = row.fetched_at;
    for (const store::SecretRow& secret : secrets) app->secret_hashes.push_back(secret.hash);
    app->metadata = *std::move(metadata);
    return app;
}

AppPtr Apps::find(std::string_view client_id) const {
    const auto all = all_.get();
    const auto found = all->by_id.find(client_id);
    return found == all->by_id.end() ? nullptr : found->second;
}

AppPtr Apps::find(sql::Tx& tx, std::string_view client_id) const {
    if (AppPtr app = find(client_id)) return app;
    const auto row = store::find_app(tx, client_id);
    return row ? app_of(*row, store::list_secrets(tx, row->client_id)) : nullptr;
}

AppPtr Apps::find_serving(std::string_view resource) const {
    const auto all = all_.get();
    const auto found = all->by_resource.find(resource);
    return found == all->by_resource.end() ? nullptr : found->second;
}

std::vector<AppPtr> Apps::with_keys_elsewhere() const {
    std::vector<AppPtr> found;
    for (const auto& [client_id, app] : all_.get()->by_id) {
        if (app->state == AppState::approved && app->metadata.jwks_uri) found.push_back(app);
    }
    return found;
}

void Apps::miss_keys(std::string_view client_id) {
    const std::lock_guard lock{mutex_};
    missed_.emplace(client_id);
}

std::set<std::string, std::less<>> Apps::take_missed() {
    const std::lock_guard lock{mutex_};
    return std::exchange(missed_, {});
}

bool Apps::note_order(std::string_view client_id, const std::string& order) {
    const std::lock_guard lock{mutex_};
    std::string& last = ordered_[std::string{client_id}];
    return std::exchange(last, order) != order;
}

bool Apps::refresh(sql::Database& database) {
    bool changed = false;
    database.read([&](sql::Tx& tx) {
        changed = store::app_version(tx) != all_.get()->version;
        if (changed) read(tx);
    });
    return changed;
}

void Apps::read(sql::Tx& tx) {
    auto all = std::make_shared<All>();
    all->version = store::app_version(tx);
    for (const store::AppRow& row : store::list_apps(tx)) {
        const AppPtr app = app_of(row, store::list_secrets(tx, row.client_id));
        all->by_id.emplace(row.client_id, app);
        if (app->metadata.resource && app->state == AppState::approved) {
            all->by_resource.emplace(*app->metadata.resource, app);
        }
    }
    all_.set(std::move(all));
}

}  // namespace mashang::openid
