#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/commands.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "contexts/openid/flows_apps.h"
#include "platform/json/json.h"

namespace mashang::app {
namespace {

std::string read_file(const std::string& name) {
    std::ifstream file{name, std::ios::binary};
    if (!file) throw std::runtime_error(fmt::format("{} cannot be read 无法读取", name));
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Every fault on a line of its own.
[[noreturn]] void throw_faults(const Refused& refused) {
    std::string text = message_of(refused.refusal(), refused.facts(), Language::en);
    for (const Fault& fault : refused.faults()) {
        text += fmt::format("\n  {} {} {}", fault.pointer,
                            message_of(*fault.refusal, fault.facts, Language::en),
                            message_of(*fault.refusal, fault.facts, Language::zh));
    }
    throw std::runtime_error(text);
}

bool keeps_a_secret(const openid::AppPtr& app) {
    using enum openid::AuthMethod;
    const auto method = app->metadata.token_endpoint_auth_method;
    return method == client_secret_basic || method == client_secret_post;
}

}  // namespace

Outcome add_app(const Settings& settings, const AppToAdd& given) {
    const auto metadata = json::parse(read_file(given.file));
    if (!metadata.is_object())
        throw std::runtime_error("the file holds no JSON object 应为JSON对象");
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
            const auto app = openid::install_app(tx, parts, given.client_id, given.office,
                                                 metadata.get_object());
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
