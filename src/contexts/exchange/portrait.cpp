#include "contexts/exchange/portrait.h"

#include "base/enum_names.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/store.h"

namespace mashang::exchange {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kMost = 1000;
    boost::json::array rows;
    for (const Row& row : store::list_of_person(tx, person.text(), kMost)) {
        rows.push_back({{"number", row.number},
                        {"table", table_of(row.table_name).wire},
                        {"state", name_of_enumerator(row.state)},
                        {"made_at", row.made_at.text()},
                        {"cells", open_cells(parts, row)}});
    }
    return {{"rows", std::move(rows)}};
}

}  // namespace mashang::exchange
