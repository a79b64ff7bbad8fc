#pragma once

// Many rows in one statement: a table is filled at once, and not with a question and an answer for
// each of its rows.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "platform/sql/tx.h"

namespace mashang::sql {

/// Rows that one statement takes; of more, several are carried out.
inline constexpr std::size_t kRowsAtOnce = 16;

/// "INSERT INTO table (a, b) VALUES ($1, $2), ($3, $4) rest".
std::string insert_statement(std::string_view table, std::span<const std::string_view> columns,
                             std::size_t rows, std::string_view rest);

template <class Row>
auto members_of(const Row& row) {
    return [&]<class... M>(boost::mp11::mp_list<M...>) {
        return std::tie(row.*M::pointer...);
    }(boost::mp11::mp_rename<MembersOf<Row>, boost::mp11::mp_list>{});
}

template <class Row, std::size_t... Place>
void insert_places(Tx& tx, std::string_view statement, std::span<const Row> rows,
                   std::index_sequence<Place...>) {
    std::apply([&](const auto&... values) { tx.execute(statement, values...); },
               std::tuple_cat(members_of(rows[Place])...));
}

/// Inserts all rows, with a column for each member of the described struct; `rest` may say
/// "ON CONFLICT …", and then no two rows may be in conflict with each other. Throws as Tx::execute.
template <class Row>
void insert_all(Tx& tx, std::string_view table, std::span<const Row> rows,
                std::string_view rest = {}) {
    static constexpr auto kMembers = member_names<Row>();
    const std::string many = insert_statement(table, kMembers, kRowsAtOnce, rest);
    while (rows.size() >= kRowsAtOnce) {
        insert_places(tx, many, rows.first(kRowsAtOnce), std::make_index_sequence<kRowsAtOnce>{});
        rows = rows.subspan(kRowsAtOnce);
    }
    const std::string one = insert_statement(table, kMembers, 1, rest);
    for (; !rows.empty(); rows = rows.subspan(1)) {
        insert_places(tx, one, rows.first(1), std::make_index_sequence<1>{});
    }
}

}  // namespace mashang::sql
