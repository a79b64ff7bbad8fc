#include "contexts/identity/flows_deceased.h"

#include "contexts/identity/refusals.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/sealing.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

/// What an order remembers.
struct Recheck {
    std::string request_id;
    PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(Recheck, (), (request_id, name, citizen_id))

std::optional<store::PersonRow> find_proven(sql::Tx& tx, const Parts& parts, const Claim& claim) {
    const auto id = store::find_citizen(tx, citizen_indexes(parts, claim.citizen_id));
    auto person = id ? store::find_person(tx, *id) : std::nullopt;
    if (!person || open_name(parts, *person) != claim.name) return std::nullopt;
    return person;
}

Claim claim_in(const outbound::Order& order) {
    const auto asked = json::decode_or_refuse<Recheck>(order.payload);
    return {.name = asked.name, .citizen_id = asked.citizen_id};
}

}  // namespace

void freeze_deceased(sql::Tx& tx, const Parts& parts, const Claim& claim) {
    const auto person = find_proven(tx, parts, claim);
    if (!person || person->deceased_at) return;
    const Instant now = parts.clock.now();
    store::set_deceased(tx, person->id, now);
    if (person->account_id) {
        store::close_account(tx, *person->account_id, now, "deceased");
        end_sessions_of(tx, parts, *person->account_id, End::closed);
    }
    parts.journal.tell(tx, now,
                       {.what = "account.closed",
                        .actor = "system",
                        .on_behalf = person->id.text(),
                        .authority = "population_register",
                        .subject = "person:" + person->id.text(),
                        .facts = {{"why", "deceased"}}});
}

void request_recheck(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                     const Claim& claim) {
    const auto person = find_proven(tx, parts, claim);
    if (!person) throw Refused{refusals::kNobodyProven};
    const Instant now = parts.clock.now();
    const std::string request = parts.ids.next(now).text();
    parts.place_order(tx, now,
                      {.channel = std::string{kPopulationRecheck},
                       .idempotency_key = "recheck:" + request,
                       .subject = "person:" + person->id.text(),
                       .payload = {{"request_id", request},
                                   {"name", claim.name.text()},
                                   {"citizen_id", claim.citizen_id.view()}}});
    parts.journal.tell(tx, now,
                       {.what = "person.rechecked",
                        .actor = officer.account_id,
                        .on_behalf = person->id.text(),
                        .authority = "officer",
                        .subject = "person:" + person->id.text(),
                        .facts = {}});
}

outbound::Channel population_recheck_channel(const Parts& parts, std::string url, std::string key) {
    return {
        .name = std::string{kPopulationRecheck},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) -> outbound::Request {
            return {.path = "/verifications",
                    .headers = {{"Content-Type", "application/json"}},
                    .body = boost::json::serialize(order.payload)};
        },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                const Claim claim = claim_in(order);
                const bool has_died =
                    read_register_answer(answer, claim).finding == Finding::deceased;
                if (has_died) freeze_deceased(tx, parts, claim);
            },
        // Nothing was found out: the officer sees that she is not frozen, and asks again.
        .given_up = [](sql::Tx&, const outbound::Order&) {}};
}

}  // namespace mashang::identity
