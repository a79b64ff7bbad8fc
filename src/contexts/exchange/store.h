#pragma once

// All SQL of exchange.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/exchange/record.h"
#include "platform/sql/sql.h"

namespace mashang::exchange::store {

// --- The gate

struct Gate {
    std::int64_t next_feed = 1;
    std::int64_t next_batch = 1;
    std::optional<std::int64_t> in_air = {};
};
BOOST_DESCRIBE_STRUCT(Gate, (), (next_feed, next_batch, in_air))
/// Who counts writes here first: two of them never count at once.
Gate lock_gate(sql::Tx& tx);
Gate read_gate(sql::Tx& tx);
void save(sql::Tx& tx, const Gate& gate);

// --- Rows

void add(sql::Tx& tx, const Row& row);
void save(sql::Tx& tx, const Row& row);
std::optional<Row> find(sql::Tx& tx, std::string_view key);
/// Those whose turn it is: of each case the first that is not settled, the oldest first.
std::vector<Row> list_next(sql::Tx& tx, std::size_t limit);
/// Of the batch that is in the air.
std::vector<Row> list_sending(sql::Tx& tx, std::int64_t batch);
std::vector<Row> list_asked(sql::Tx& tx, std::size_t limit);
std::vector<Row> list_of_person(sql::Tx& tx, std::string_view person_id, std::size_t limit);

/// Rejects, the oldest first; empty texts: any.
struct Wish {
    std::string table = {};
    std::string kind = {};
    std::string state = {};  ///< held or rejected
    std::string number = {};
    std::int64_t after_origin = 0;
    std::size_t limit = 50;
};
std::vector<Row> list_rejects(sql::Tx& tx, const Wish& wish);
/// All rejects of a kind are to be made anew; how many.
std::int64_t ask_all(sql::Tx& tx, std::string_view table, std::string_view kind, Instant now);

/// The rows of a case's result are to be made anew, but for one that is in the air or given up.
void ask_results(sql::Tx& tx, std::string_view person_id, std::string_view case_id, Instant now);

/// In order of their cursors, those of one table or, when it is empty, of all.
std::vector<Row> list_feed(sql::Tx& tx, std::string_view table, std::int64_t after,
                           std::size_t limit);

// --- Figures

struct StateCount {
    RowState state = RowState::waiting;
    std::int64_t count = 0;
    std::optional<Instant> since = {};  ///< the oldest of them
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, count, since))
/// But for those that are settled.
std::vector<StateCount> count_open(sql::Tx& tx);

struct KindCount {
    TableName table_name = TableName::process;
    std::string kind;
    RowState state = RowState::held;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(KindCount, (), (table_name, kind, state, count))
/// The most frequent first.
std::vector<KindCount> count_kinds(sql::Tx& tx);

// --- Batches

void add(sql::Tx& tx, const Batch& batch);
std::optional<Batch> find_batch(sql::Tx& tx, std::int64_t number);
std::optional<Batch> last_answered(sql::Tx& tx);
void save(sql::Tx& tx, const Batch& batch);

/// Forgets what is settled since before, a few hundred at a time; how many.
std::int64_t sweep(sql::Tx& tx, Instant before);

}  // namespace mashang::exchange::store
