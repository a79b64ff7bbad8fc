#pragma once

// How the exchange looks to operators, and rows to those who fetch them.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/exchange/parts.h"
#include "contexts/exchange/record.h"
#include "contexts/exchange/store.h"

namespace mashang::exchange {

/// A fault in words, with what stands there: of personal columns as little as finds it.
struct RowFaultView {
    std::string column;  ///< as the wire has it; empty: the row as a whole
    std::string label;   ///< in words
    std::string code;
    std::string words;
    std::string shown;
};
BOOST_DESCRIBE_STRUCT(RowFaultView, (), (column, label, code, words, shown))

struct RejectView {
    std::string key;
    TableName table;
    std::string table_words;
    std::string case_number;
    RowState state;
    std::string kind;
    std::int64_t version;
    Instant made_at;
    std::vector<RowFaultView> faults;
    std::string said;  ///< the receiver's own words
};
BOOST_DESCRIBE_STRUCT(RejectView, (),
                      (key, table, table_words, case_number, state, kind, version, made_at, faults,
                       said))

/// Rejects of a table with the same first fault.
struct KindView {
    TableName table;
    std::string table_words;
    std::string kind;
    RowState state;
    std::string words;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(KindView, (), (table, table_words, kind, state, words, count))

/// How many rows are not settled.
struct Standing {
    std::int64_t waiting = 0;  ///< for their turn, or in the air
    std::optional<Instant> waiting_since = {};
    std::int64_t held = 0;
    std::int64_t rejected = 0;
    std::int64_t asked = 0;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (waiting, waiting_since, held, rejected, asked))

struct ExchangeView : Standing {
    bool is_connected = false;
    std::string edition;
    std::optional<std::int64_t> last_batch;  ///< that was answered
    std::optional<Instant> last_answered_at;
    std::string trouble;  ///< why the batch in the air is tried again; empty: it is not
    std::vector<KindView> kinds;
};
BOOST_DESCRIBE_STRUCT(ExchangeView, (Standing),
                      (is_connected, edition, last_batch, last_answered_at, trouble, kinds))

/// A row as it is given out.
struct FedRow {
    std::int64_t cursor;
    std::string table;  ///< as the wire has it
    std::string key;    ///< a row that comes again takes the place of the one before
    std::int64_t version;
    std::int64_t order;  ///< of the rows of one case
    boost::json::object cells;
};
BOOST_DESCRIBE_STRUCT(FedRow, (), (cursor, table, key, version, order, cells))

Standing standing_of(sql::Tx& tx);
ExchangeView overview(sql::Tx& tx, const Parts& parts, Language language);
RejectView view_of(const Parts& parts, const Row& row, Language language);
FedRow fed_row(const Parts& parts, const Row& row);

/// RFC 4180, with a header: cursor, version, order and the columns of the table.
std::string csv_of(const Parts& parts, const Table& table, const std::vector<Row>& rows);

}  // namespace mashang::exchange
