#include "contexts/discovery/opensearch/publishing.h"

#include <algorithm>
#include <span>

#include "contexts/discovery/opensearch/requests.h"

namespace mashang::discovery::opensearch {
namespace {

template <class T>
std::unexpected<Failure> at_step(const char* step, const Reply<T>& reply) {
    return std::unexpected{Failure{std::string{step} + ": " + reply.error().why}};
}

/// An index that is there may have been begun by another node, or by us before we fell; filling it
/// again changes nothing in it.
Reply<bool> make(House& house, const std::string& index, const std::vector<Document>& documents) {
    const auto presence = read_presence(house.send(find_index(index)));
    if (!presence) return at_step("look", presence);
    if (!*presence) {
        const auto created = read_done(house.send(create_index(index)));
        if (!created) return at_step("create", created);
    }
    const std::span all{documents};
    for (std::size_t from = 0; from < all.size(); from += kDocumentsAtOnce) {
        const auto piece = all.subspan(from, std::min(kDocumentsAtOnce, all.size() - from));
        const auto filled = read_filling(house.send(fill_index(index, piece)));
        if (!filled) return at_step("fill", filled);
        if (*filled != piece.size()) return std::unexpected{Failure{"fill: documents were lost"}};
    }
    const auto refreshed = read_done(house.send(refresh_index(index)));
    if (!refreshed) return at_step("refresh", refreshed);
    return true;
}

}  // namespace

Reply<bool> publish(House& house, const std::vector<Document>& documents) {
    const std::string& alias = house.address().alias;
    const std::string index = index_name(alias, fingerprint(documents));
    auto holders = read_alias(house.send(find_alias(alias)));
    if (!holders) return at_step("alias", holders);
    if (std::ranges::find(*holders, index) != holders->end()) return false;
    // Nothing that is not ours is touched, whatever holds the alias.
    std::erase_if(*holders, [&](const std::string& one) { return !one.starts_with(alias + "-"); });
    const auto made = make(house, index, documents);
    if (!made) return made;
    const auto moved = read_done(house.send(move_alias(alias, index, *holders)));
    if (!moved) return at_step("move", moved);
    for (const std::string& old : *holders) {
        const auto gone = read_done(house.send(delete_index(old)));
        if (!gone) return at_step("delete", gone);
    }
    return true;
}

}  // namespace mashang::discovery::opensearch
