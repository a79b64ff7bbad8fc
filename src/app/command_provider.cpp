#include <fmt/format.h>

#include "app/commands.h"
#include "app/given_file.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "contexts/federation/flows.h"
#include "platform/json/json.h"

namespace mashang::app {
namespace {

struct Read {
    std::string id;
    federation::ProviderFacts facts;
};

Read read_provider(const std::string& name) {
    auto members = read_object(name);
    const auto* id = members.if_contains("id");
    Read read{.id = id != nullptr && id->is_string() ? std::string{id->get_string()} : "",
              .facts = {}};
    members.erase("id");
    read.facts = json::decode_or_refuse<federation::ProviderFacts>(members);
    return read;
}

}  // namespace

Outcome add_provider(const Settings& settings, const std::string& file) {
    try {
        const Read read = read_provider(file);
        Ground ground{settings};
        auto keys = open_keys(settings, crypto::KeyCreation::allowed);
        settle_keys(*ground.database, keys);
        const Snapshots snapshots{read_word_lists(share_folder(settings))};
        const Services services{settings, ground, keys, snapshots};
        const federation::Parts& parts = services.federation_parts();
        ground.database->write(
            [&](sql::Tx& tx) { federation::install_provider(tx, parts, read.id, read.facts); });
        fmt::print("{}\n", parts.redirect_uri(read.id));
    } catch (const Refused& refused) {
        throw_faults(refused);
    }
    return Outcome::done;
}

}  // namespace mashang::app
