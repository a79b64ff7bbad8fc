#include "app/services.h"

#include "contexts/catalogue/routes.h"
#include "contexts/discovery/routes.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/routes.h"
#include "contexts/places/routes.h"
#include "platform/crypto/bytes.h"

namespace mashang::app {

Services::Services(const Settings& settings, Ground& ground, crypto::KeyStore& keys,
                   const Snapshots& snapshots)
    : settings_{settings},
      snapshots_{snapshots},
      fields_{keys, settings.crypto.algorithm},
      index_{keys},
      orders_{keys, settings.crypto.algorithm, crypto::kOutboundOrders},
      order_cipher_{make_order_cipher()},
      outbox_{order_cipher_, ground.journal},
      hasher_{keys},
      passwords_{hasher_},
      identity_parts_{
          .database = *ground.database,
          .clock = ground.clock,
          .ids = ground.ids,
          .journal = ground.journal,
          .fields = fields_,
          .index = index_,
          .passwords = passwords_,
          .place_order = [this](sql::Tx& tx, Instant now,
                                const outbound::Order& order) { outbox_.place(tx, now, order); },
          .random_bytes = crypto::random_bytes},
      neighbours_{neighbours()},
      identity_{identity_parts_},
      authenticator_{identity_parts_} {}

outbound::Cipher Services::make_order_cipher() {
    return {
        .seal = [this](std::string_view plain,
                       std::string_view bound_to) { return orders_.encrypt(plain, bound_to); },
        .open = [this](std::string_view sealed,
                       std::string_view bound_to) { return orders_.decrypt(sealed, bound_to); }};
}

identity::Neighbours Services::neighbours() const {
    return {.office_name = [this](std::string_view office_id) -> std::string {
        const auto id = places::OfficeId::parse(office_id);
        const auto places = snapshots_.places().get();
        const places::Office* office = id ? places->find_office(*id) : nullptr;
        return office == nullptr ? std::string{office_id} : office->name;
    }};
}

http::Routes Services::routes() const {
    http::Routes routes = places::routes([this] { return snapshots_.places().get(); },
                                         [this] { return snapshots_.places().version(); });
    http::append(routes, catalogue::routes(snapshots_.catalogue()));
    http::append(routes, discovery::routes(snapshots_.searchable()));
    http::append(routes, identity::routes(identity_parts_, neighbours_));
    return routes;
}

std::vector<outbound::Channel> Services::channels() const {
    const ChannelSettings& population = settings_.outbound.population_register;
    std::vector<outbound::Channel> channels;
    if (!population.url.empty()) {
        channels.push_back(
            identity::population_register_channel(identity_parts_, population.url, population.key));
    }
    return channels;
}

std::vector<journal::Follower> Services::followers() const {
    return {};
}

}  // namespace mashang::app
