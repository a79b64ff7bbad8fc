#include <fmt/format.h>

#include "app/commands.h"
#include "app/given_file.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "contexts/certificates/flows.h"

namespace mashang::app {

Outcome trust_authority(const Settings& settings, const AuthorityToTrust& given) {
    const certificates::NewAuthority wish{.certificate = read_file(given.file),
                                          .name = given.name,
                                          .list_url = given.list,
                                          .responder_url = given.responder,
                                          .hardware_policy = given.hardware_policy};
    Ground ground{settings};
    auto keys = open_keys(settings, crypto::KeyCreation::allowed);
    settle_keys(*ground.database, keys);
    const Snapshots snapshots{read_word_lists(share_folder(settings))};
    Services services{settings, ground, keys, snapshots};
    try {
        ground.database->write([&](sql::Tx& tx) {
            const auto added =
                certificates::add_authority(tx, services.certificates_parts(), "system", wish);
            fmt::print("{} {}\n", added.id, added.name);
        });
    } catch (const Refused& refused) {
        throw_faults(refused);
    }
    return Outcome::done;
}

}  // namespace mashang::app
