#include "contexts/exchange/sending.h"

#include <fmt/format.h>

#include <stdexcept>

#include "contexts/exchange/answer.h"
#include "contexts/exchange/reading.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/store.h"

namespace mashang::exchange {
namespace {

std::int64_t number_in(const outbound::Order& order) {
    return order.payload.at("batch").as_int64();
}

outbound::Request request_for(const Parts& parts, const outbound::Order& order) {
    std::optional<Batch> batch;
    std::vector<Row> rows;
    parts.database.read([&](sql::Tx& tx) {
        batch = store::find_batch(tx, number_in(order));
        rows = store::list_sending(tx, number_in(order));
    });
    if (!batch) throw std::runtime_error{"there is no such batch"};
    boost::json::array sent;
    for (const Row& row : rows) {
        sent.push_back({{"table", table_of(row.table_name).wire},
                        {"key", row.key},
                        {"version", row.version},
                        {"order", row.origin},
                        {"cells", open_cells(parts, row)}});
    }
    const boost::json::object body{{"sender", parts.sender},           {"batch", batch->id},
                                   {"sequence", batch->number},        {"edition", kEdition},
                                   {"made_at", batch->made_at.text()}, {"rows", std::move(sent)}};
    return {.path = "/batches",
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

void reject(const Parts& parts, Row& row, const RowAnswer& answer) {
    row.state = RowState::rejected;
    std::vector<RowFault> faults;
    std::string said;
    for (const ReceiverFault& fault : answer.faults) {
        faults.push_back({fault.column, std::string{kReceiverFault} + fault.code});
        if (fault.message.empty()) continue;
        if (!said.empty()) said += '\n';
        said += fault.message;
    }
    row.set_faults(faults);
    seal_said(parts, row, said);
}

void take_answer(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
                 const outbound::Answer& answer) {
    constexpr int kOk = 200;
    if (answer.status != kOk) {
        throw std::runtime_error{fmt::format("the receiver answered {}", answer.status)};
    }
    auto batch = store::find_batch(tx, number_in(order));
    store::Gate gate = store::lock_gate(tx);
    if (!batch || gate.in_air != batch->number) return;  // settled before
    auto rows = store::list_sending(tx, batch->number);
    std::vector<std::string> keys;
    for (const Row& row : rows) keys.push_back(row.key);
    const auto answers = read_answer(answer.body, batch->id, keys);
    batch->answered_at = parts.clock.now();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].changed_at = *batch->answered_at;
        rows[i].state = RowState::accepted;
        if (answers[i].verdict == Verdict::rejected) {
            reject(parts, rows[i], answers[i]);
            ++batch->rejected;
        }
        store::save(tx, rows[i]);
        tell_sent(tx, parts, rows[i]);
    }
    store::save(tx, *batch);
    gate.in_air.reset();
    store::save(tx, gate);
    order_next(tx, parts);
}

}  // namespace

void order_next(sql::Tx& tx, const Parts& parts) {
    if (!parts.is_connected) return;
    store::Gate gate = store::lock_gate(tx);
    if (gate.in_air) return;
    auto rows = store::list_next(tx, parts.limits.batch);
    if (rows.empty()) return;
    const Instant now = parts.clock.now();
    const Batch batch{.number = gate.next_batch++,
                      .id = parts.ids.next(now).text(),
                      .made_at = now,
                      .row_count = static_cast<std::int64_t>(rows.size())};
    store::add(tx, batch);
    for (Row& row : rows) {
        row.state = RowState::sending;
        row.batch = batch.number;
        row.changed_at = now;
        store::save(tx, row);
    }
    gate.in_air = batch.number;
    store::save(tx, gate);
    parts.place_order(tx, now,
                      {.channel = std::string{kChannel},
                       .idempotency_key = batch.id,
                       .subject = fmt::format("exchange_batch:{}", batch.number),
                       .payload = {{"batch", batch.number}},
                       .max_attempts = parts.limits.attempts});
}

outbound::Channel channel(const Parts& parts, const std::string& url, const std::string& key) {
    return {.name = std::string{kChannel},
            .url = url,
            .key = key,
            .wire = [&parts](const outbound::Order& order) { return request_for(parts, order); },
            .answered =
                [&parts](sql::Tx& tx, const outbound::Order& order,
                         const outbound::Answer& answer) { take_answer(tx, parts, order, answer); },
            .workers = 1,
            .deadline = std::chrono::milliseconds{30'000}};
}

}  // namespace mashang::exchange
