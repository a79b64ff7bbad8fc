#include "contexts/certificates/list_channel.h"

#include <map>
#include <stdexcept>

#include "contexts/certificates/store.h"
#include "platform/crypto/bytes.h"
#include "platform/pki/revocation_list.h"

namespace mashang::certificates {
namespace {

using Lists = std::map<std::string, store::ListRow, std::less<>>;

bool is_due(const Authority& authority, const Lists& lists, Instant now) {
    if (authority.list_url.empty() || authority.state != AuthorityState::trusted) return false;
    const auto kept = lists.find(authority.id);
    return kept == lists.end() || now - kept->second.fetched_at >= kListsFetchedEach ||
           kept->second.next_update <= now;
}

/// The same for all nodes and for five minutes.
outbound::Order order_of(const Authority& authority, Instant now) {
    const auto piece = now.ms() / std::chrono::milliseconds{kListsMissedEach}.count();
    return {.channel = std::string{kLists},
            .idempotency_key = authority.id + ":" + std::to_string(piece),
            .subject = "authority:" + authority.id,
            .payload = {{"authority", authority.id}, {"address", authority.list_url}},
            .max_attempts = 3};
}

std::string text_in(const outbound::Order& order, std::string_view member) {
    return std::string{order.payload.at(member).as_string()};
}

/// A list that is none is asked for again, until the order is given up and an operator sees it.
void keep(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
          const outbound::Answer& answer) {
    if (answer.status != 200) throw std::runtime_error{"the list is not at its address"};
    const auto authority = store::find_authority(tx, text_in(order, "authority"));
    if (!authority) return;
    const auto list = pki::RevocationList::parse(answer.body);
    const auto certificate =
        pki::Certificate::parse(crypto::from_padded_base64(authority->certificate).value_or(""));
    if (!list || !certificate || !list->is_by(*certificate)) {
        throw std::runtime_error{"what lies at the address is no list of this authority"};
    }
    if (!list->next_update()) throw std::runtime_error{"the list does not say when the next comes"};
    store::put_list(tx, {.authority_id = authority->id,
                         .list = crypto::to_padded_base64(list->der()),
                         .number = list->number(),
                         .this_update = list->this_update(),
                         .next_update = *list->next_update(),
                         .fetched_at = parts.clock.now()});
}

}  // namespace

void order_lists(const Parts& parts) {
    std::vector<Authority> authorities;
    Lists lists;
    parts.database.read([&](sql::Tx& tx) {
        authorities = store::list_authorities(tx);
        for (store::ListRow& row : store::list_lists(tx)) {
            std::string id = row.authority_id;
            lists.emplace(std::move(id), std::move(row));
        }
    });
    const Instant now = parts.clock.now();
    std::erase_if(authorities, [&](const Authority& one) { return !is_due(one, lists, now); });
    if (authorities.empty()) return;
    parts.database.write([&](sql::Tx& tx) {
        for (const Authority& one : authorities) parts.place_order(tx, now, order_of(one, now));
    });
}

outbound::Channel list_channel(const Parts& parts) {
    return {
        .name = std::string{kLists},
        .url = {},  // each authority has its own address
        .key = {},
        .wire =
            [](const outbound::Order& order) {
                return outbound::Request{.method = "GET",
                                         .headers = {{"Accept", "application/pkix-crl"}},
                                         .address = text_in(order, "address")};
            },
        .answered = [&parts](sql::Tx& tx, const outbound::Order& order,
                             const outbound::Answer& answer) { keep(tx, parts, order, answer); },
        .is_one_system = false};
}

}  // namespace mashang::certificates
