#include "contexts/cases/pair_checks.h"

#include <algorithm>
#include <stdexcept>

#include "base/enum_names.h"
#include "contexts/cases/pair_store.h"
#include "contexts/cases/through_app.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

struct Said {
    PairState state;
    std::string told = {};
};

/// Of an answer of 200. Throws std::runtime_error for anything else (it is then asked again).
json::object body_of(const outbound::Answer& answer) {
    if (answer.status != 200) throw std::runtime_error("the register refused the request");
    auto value = mashang::json::parse(answer.body);
    if (!value.is_object()) throw std::runtime_error("the register's answer is not understood");
    return std::move(value.get_object());
}

Said said_of_person(const outbound::Answer& answer) {
    const json::object body = body_of(answer);
    const std::string_view result = catalogue::text_in(body, "result");
    // Whether somebody has died is not for others to learn.
    if (result == "match" || result == "deceased") return {PairState::match};
    if (result == "mismatch" || result == "not_found") return {PairState::mismatch};
    throw std::runtime_error("the register's answer is not understood");
}

Said said_of_enterprise(const outbound::Answer& answer) {
    constexpr std::size_t kLongest = 300;  ///< bytes
    const json::object body = body_of(answer);
    const std::string_view result = catalogue::text_in(body, "result");
    if (result == "not_found") return {PairState::mismatch};
    const std::string_view name = catalogue::text_in(body, "name");
    if (result == "found" && !name.empty() && name.size() <= kLongest) {
        return {PairState::match, std::string{name}};
    }
    throw std::runtime_error("the register's answer is not understood");
}

/// Unless the form names somebody else there by now.
void settle(sql::Tx& tx, const Parts& parts, const outbound::Order& order, Said said) {
    const auto id = CaseId::parse(order.payload.at("case").as_string());
    const auto of = id ? parts.store.find(tx, *id) : std::nullopt;
    if (!of) return;
    PairStore store{parts.store};
    const std::string question = json::serialize(order.payload.at("question"));
    for (PairRow& row : store.list_of(tx, *of)) {
        const bool is_it = row.part == catalogue::text_in(order.payload, "part") &&
                           row.pair == question && row.state == PairState::asked;
        if (!is_it) continue;
        row.state = said.state;
        row.told = std::move(said.told);
        return store.save(tx, row);
    }
}

/// `place`: where the answer is kept.
void ask(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
         const Pair& pair, const std::string& place) {
    const Instant now = parts.clock.now();
    const bool is_person = pair.kind == PairKind::person;
    parts.place_order(
        tx, now,
        {.channel = std::string{is_person ? kPersonPairs : kEnterpriseNames},
         .idempotency_key = parts.ids.next(now).text(),
         .subject = subject_of(of.id),
         .payload = {{"case", of.id.text()}, {"part", place}, {"question", pair.question()}}});
    parts.journal.tell(
        tx, now,
        {.what = "case.pair_asked",
         .actor = caller.account_id,
         .on_behalf = of.person_id.text(),
         .authority = of.authority.value_or(own_authority(caller)),
         .subject = subject_of(of.id),
         .facts = {
             {"item", of.item_id}, {"part", pair.part}, {"kind", name_of_enumerator(pair.kind)}}});
}

outbound::Channel channel_of(const Parts& parts, std::string_view name, std::string path,
                             Said (*said)(const outbound::Answer&)) {
    return {
        .name = std::string{name},
        .url = {},
        .key = {},
        .wire =
            [path = std::move(path)](const outbound::Order& order) {
                json::object body = order.payload.at("question").as_object();
                body["request_id"] = order.idempotency_key;
                return outbound::Request{.path = path,
                                         .headers = {{"Content-Type", "application/json"}},
                                         .body = json::serialize(body)};
            },
        .answered = [&parts, said](
                        sql::Tx& tx, const outbound::Order& order,
                        const outbound::Answer& answer) { settle(tx, parts, order, said(answer)); },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                settle(tx, parts, order, {PairState::unavailable});
            }};
}

}  // namespace

void request_pairs(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const catalogue::Item& item, const Case& of, const json::object& form) {
    const bool may_ask = of.filed_by || caller.assurance_level >= catalogue::kLevelToSubmit;
    const auto pairs = may_ask ? pairs_in(*item.form, form) : std::vector<Pair>{};
    if (pairs.empty()) return;
    PairStore store{parts.store};
    const Instant now = parts.clock.now();
    for (const Pair& pair : pairs) {
        const auto rows = store.list_of(tx, of);
        if (!is_to_ask(find_pair(rows, pair), now)) continue;
        const int most = pair.kind == PairKind::person ? kPersonsADay : kEnterprisesADay;
        const std::string place = place_of(pair, rows, pairs);
        const bool is_within =
            store.count_ask(tx, caller.account_id, now.date(), pair.kind) <= most;
        store.save(tx, {.person_id = of.person_id,
                        .case_id = of.id,
                        .part = place,
                        .state = is_within ? PairState::asked : PairState::not_checked,
                        .asked_at = now,
                        .pair = json::serialize(pair.question())});
        if (is_within) ask(tx, parts, caller, of, pair, place);
    }
}

outbound::Channel person_pairs_channel(const Parts& parts, std::string url, std::string key) {
    auto channel = channel_of(parts, kPersonPairs, "/verifications", said_of_person);
    channel.url = std::move(url);
    channel.key = std::move(key);
    return channel;
}

outbound::Channel enterprise_names_channel(const Parts& parts, std::string url, std::string key) {
    auto channel = channel_of(parts, kEnterpriseNames, "/names", said_of_enterprise);
    channel.url = std::move(url);
    channel.key = std::move(key);
    return channel;
}

}  // namespace mashang::cases
