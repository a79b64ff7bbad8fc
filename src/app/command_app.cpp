#include <fmt/format.h>

#include "app/commands.h"
#include "app/given_file.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "contexts/openid/flows_apps.h"

namespace mashang::app {
namespace {

bool keeps_a_secret(const openid::AppPtr& app) {
    using enum openid::AuthMethod;
    const auto method = app->metadata.token_endpoint_auth_method;
    return method == client_secret_basic || method == client_secret_post;
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

}  // namespace mashang::app
