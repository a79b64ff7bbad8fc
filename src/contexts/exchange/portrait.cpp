#include "contexts/exchange/portrait.h"

#include "base/enum_names.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/store.h"

namespace mashang::exchange {
namespace {

/// The values under what people call their columns.
boost::json::object titled(const Table& table, const Cells& cells) {
    boost::json::object titled;
    for (const Column& column : table.columns) {
        const auto text = cell(cells, column.name);
        if (!text.empty()) titled[column.zh] = text;
    }
    return titled;
}

}  // namespace

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kMost = 1000;
    boost::json::array rows;
    for (const Row& row : store::list_of_person(tx, person.text(), kMost)) {
        const Table& table = table_of(row.table_name);
        rows.push_back({{"number", row.number},
                        {"title", table.zh},
                        {"state", name_of_enumerator(row.state)},
                        {"at", row.made_at.text()},
                        {"form", titled(table, open_cells(parts, row))}});
    }
    return {{"exchanged", std::move(rows)}};
}

}  // namespace mashang::exchange
