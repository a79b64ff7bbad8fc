#include "contexts/exchange/store.h"

namespace mashang::exchange::store {
namespace {

/// Statements are cached by their text, so each is put together once and kept.
std::string select_rows(std::string_view rest) {
    std::string statement =
        "SELECT r.person_id AS person_id, r.case_id AS case_id, r.origin AS origin, r.key AS key, "
        "r.number AS number, r.table_name AS table_name, r.version AS version, r.state AS state, "
        "r.kind AS kind, r.faults AS faults, r.cells AS cells, r.said AS said, "
        "r.made_at AS made_at, r.changed_at AS changed_at, r.feed AS feed, r.batch AS batch, "
        "r.given_up_by AS given_up_by, r.reason AS reason FROM exchange_row r ";
    return statement.append(rest);
}

}  // namespace

Gate lock_gate(sql::Tx& tx) {
    return tx.get<Gate>(
        "UPDATE exchange_gate SET id = 1 WHERE id = 1 RETURNING next_feed, next_batch, in_air");
}

Gate read_gate(sql::Tx& tx) {
    return tx.get<Gate>("SELECT next_feed, next_batch, in_air FROM exchange_gate WHERE id = 1");
}

void save(sql::Tx& tx, const Gate& gate) {
    tx.execute("UPDATE exchange_gate SET next_feed = $1, next_batch = $2, in_air = $3 WHERE id = 1",
               gate.next_feed, gate.next_batch, gate.in_air);
}

void add(sql::Tx& tx, const Row& row) {
    tx.insert("exchange_row", row);
}

void save(sql::Tx& tx, const Row& row) {
    tx.execute(
        "UPDATE exchange_row SET version = $1, state = $2, kind = $3, faults = $4, cells = $5, "
        "said = $6, made_at = $7, changed_at = $8, feed = $9, batch = $10, given_up_by = $11, "
        "reason = $12 WHERE person_id = $13 AND case_id = $14 AND origin = $15",
        row.version, row.state, row.kind, row.faults, row.cells, row.said, row.made_at,
        row.changed_at, row.feed, row.batch, row.given_up_by, row.reason, row.person_id,
        row.case_id, row.origin);
}

std::optional<Row> find(sql::Tx& tx, std::string_view key) {
    static const std::string kStatement = select_rows("WHERE r.key = $1");
    return tx.find<Row>(kStatement, key);
}

std::vector<Row> list_next(sql::Tx& tx, std::size_t limit) {
    static const std::string kStatement = select_rows(
        "WHERE r.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM exchange_row e "
        "WHERE e.case_id = r.case_id AND e.origin < r.origin AND "
        "e.state NOT IN ('accepted', 'given_up')) ORDER BY r.origin LIMIT $1");
    return tx.query<Row>(kStatement, limit);
}

std::vector<Row> list_sending(sql::Tx& tx, std::int64_t batch) {
    static const std::string kStatement =
        select_rows("WHERE r.batch = $1 AND r.state = 'sending' ORDER BY r.origin");
    return tx.query<Row>(kStatement, batch);
}

std::vector<Row> list_asked(sql::Tx& tx, std::size_t limit) {
    static const std::string kStatement =
        select_rows("WHERE r.state = 'asked' ORDER BY r.changed_at, r.origin LIMIT $1");
    return tx.query<Row>(kStatement, limit);
}

std::vector<Row> list_of_person(sql::Tx& tx, std::string_view person_id, std::size_t limit) {
    static const std::string kStatement =
        select_rows("WHERE r.person_id = $1 ORDER BY r.origin LIMIT $2");
    return tx.query<Row>(kStatement, person_id, limit);
}

std::vector<Row> list_rejects(sql::Tx& tx, const Wish& wish) {
    static const std::string kStatement = select_rows(
        "WHERE r.state IN ('held', 'rejected') AND ($1 = '' OR r.state = $1) AND "
        "($2 = '' OR r.table_name = $2) AND ($3 = '' OR r.kind = $3) AND "
        "($4 = '' OR r.number = $4) AND r.origin > $5 ORDER BY r.origin LIMIT $6");
    return tx.query<Row>(kStatement, wish.state, wish.table, wish.kind, wish.number,
                         wish.after_origin, wish.limit);
}

std::int64_t ask_all(sql::Tx& tx, std::string_view table, std::string_view kind, Instant now) {
    return tx.execute(
        "UPDATE exchange_row SET state = 'asked', changed_at = $1 "
        "WHERE state IN ('held', 'rejected') AND kind = $2 AND table_name = $3",
        now, kind, table);
}

void ask_results(sql::Tx& tx, std::string_view person_id, std::string_view case_id, Instant now) {
    tx.execute(
        "UPDATE exchange_row SET state = 'asked', changed_at = $1 "
        "WHERE person_id = $2 AND case_id = $3 AND table_name = 'result' "
        "AND state IN ('accepted', 'waiting', 'held', 'rejected')",
        now, person_id, case_id);
}

std::vector<Row> list_feed(sql::Tx& tx, std::string_view table, std::int64_t after,
                           std::size_t limit) {
    static const std::string kStatement = select_rows(
        "WHERE r.feed IS NOT NULL AND r.feed > $1 AND ($2 = '' OR r.table_name = $2) "
        "ORDER BY r.feed LIMIT $3");
    return tx.query<Row>(kStatement, after, table, limit);
}

std::vector<StateCount> count_open(sql::Tx& tx) {
    return tx.query<StateCount>(
        "SELECT state, COUNT(*) AS count, MIN(made_at) AS since FROM exchange_row "
        "WHERE state IN ('held', 'waiting', 'sending', 'rejected', 'asked') "
        "GROUP BY state ORDER BY state");
}

std::vector<KindCount> count_kinds(sql::Tx& tx) {
    return tx.query<KindCount>(
        "SELECT table_name, kind, state, COUNT(*) AS count FROM exchange_row "
        "WHERE state IN ('held', 'rejected') GROUP BY table_name, kind, state "
        "ORDER BY COUNT(*) DESC, table_name, kind, state");
}

void add(sql::Tx& tx, const Batch& batch) {
    tx.insert("exchange_batch", batch);
}

std::optional<Batch> find_batch(sql::Tx& tx, std::int64_t number) {
    return tx.find<Batch>(
        "SELECT number, id, made_at, row_count, answered_at, rejected FROM exchange_batch "
        "WHERE number = $1",
        number);
}

std::optional<Batch> last_answered(sql::Tx& tx) {
    return tx.find<Batch>(
        "SELECT number, id, made_at, row_count, answered_at, rejected FROM exchange_batch "
        "WHERE answered_at IS NOT NULL ORDER BY number DESC LIMIT 1");
}

void save(sql::Tx& tx, const Batch& batch) {
    tx.execute("UPDATE exchange_batch SET answered_at = $1, rejected = $2 WHERE number = $3",
               batch.answered_at, batch.rejected, batch.number);
}

std::int64_t sweep(sql::Tx& tx, Instant before) {
    constexpr std::size_t kPiece = 300;
    std::int64_t removed = 0;
    for (const RowState state : {RowState::accepted, RowState::given_up}) {
        const auto old = tx.query<Instant>(
            "SELECT changed_at FROM exchange_row WHERE state = $1 AND changed_at < $2 "
            "ORDER BY changed_at LIMIT $3",
            state, before, kPiece);
        if (old.empty()) continue;
        removed += tx.execute("DELETE FROM exchange_row WHERE state = $1 AND changed_at <= $2",
                              state, old.back());
    }
    removed += tx.execute(
        "DELETE FROM exchange_batch WHERE number IN (SELECT number FROM exchange_batch "
        "WHERE made_at < $1 AND answered_at IS NOT NULL ORDER BY made_at LIMIT $2)",
        before, kPiece);
    return removed;
}

}  // namespace mashang::exchange::store
