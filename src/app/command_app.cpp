#include <fmt/format.h>

#include "app/commands.h"
#include "app/given_file.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "contexts/apps/event.h"
#include "contexts/apps/flows.h"
#include "contexts/openid/flows_apps.h"

namespace mashang::app {
namespace {

bool keeps_a_secret(const openid::AppPtr& app) {
    using enum openid::AuthMethod;
    const auto method = app->metadata.token_endpoint_auth_method;
    return method == client_secret_basic || method == client_secret_post;
}

/// Whoever may run commands runs the platform.
http::Caller platform() {
    return {.kind = http::CallerKind::staff, .account_id = "system", .roles = {"operator"}};
}

apps::Wanted wanted_of(const HookToAdd& given) {
    apps::Wanted wanted{.url = given.url, .events = given.events, .description = ""};
    if (!wanted.events.empty()) return wanted;
    for (const apps::EventType& type : apps::event_types()) wanted.events.emplace_back(type.name);
    return wanted;
}

}  // namespace

Outcome add_app(const Settings& settings, const AppToAdd& given) {
    const auto metadata = read_object(given.file);
    Ground ground{settings};
    auto keys = open_keys(settings, crypto::KeyCreation::allowed);
    settle_keys(*ground.database, keys);
    const Snapshots snapshots{read_word_lists(share_folder(settings))};
    Services services{settings, ground, keys, snapshots};
    const openid::Parts& parts = services.openid_parts();
    std::string client_id;
    std::string secret;
    try {
        ground.database->write([&](sql::Tx& tx) {
            const auto app =
                openid::install_app(tx, parts, given.client_id, given.office, metadata);
            client_id = app.client_id;
            if (keeps_a_secret(openid::app_of(app, {}))) {
                secret = openid::make_secret(tx, parts, {}, app).secret;
            }
        });
    } catch (const Refused& refused) {
        throw_faults(refused);
    }
    boost::json::object shown{{"client_id", client_id}};
    if (!secret.empty()) shown["client_secret"] = secret;
    fmt::print("{}\n", boost::json::serialize(shown));
    return Outcome::done;
}

Outcome add_hook(const Settings& settings, const HookToAdd& given) {
    Ground ground{settings};
    auto keys = open_keys(settings, crypto::KeyCreation::allowed);
    settle_keys(*ground.database, keys);
    const Snapshots snapshots{read_word_lists(share_folder(settings))};
    Services services{settings, ground, keys, snapshots};
    boost::json::object shown;
    try {
        ground.database->write([&](sql::Tx& tx) {
            const auto made = apps::register_endpoint(tx, services.apps_parts(), platform(),
                                                      given.client_id, wanted_of(given));
            shown = {{"id", made.endpoint.id}, {"secret", made.secret}};
        });
    } catch (const Refused& refused) {
        throw_faults(refused);
    }
    fmt::print("{}\n", boost::json::serialize(shown));
    return Outcome::done;
}

}  // namespace mashang::app
