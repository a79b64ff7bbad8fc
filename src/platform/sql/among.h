#pragma once

// Rows by many keys in one statement: a page asks once for all that its rows name.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/sql/tx.h"

namespace mashang::sql {

/// Keys that one statement takes; of more, several are asked.
inline constexpr std::size_t kMostAmong = 64;

/// "… WHERE id IN ($1, $2)" of "… WHERE id IN ({})".
std::string with_places(std::string_view statement, std::size_t count);

template <class Row, std::size_t... Place>
std::vector<Row> query_places(Tx& tx, std::string_view statement, std::span<const std::string> keys,
                              std::index_sequence<Place...>) {
    // Places beyond the last key name it again: one text for a page of any length.
    return tx.query<Row>(with_places(statement, sizeof...(Place)),
                         keys[std::min(Place, keys.size() - 1)]...);
}

/// All rows of `statement` with each of the keys, which stand for its "{}"; in no order. A key that
/// is given twice is asked once. Throws as Tx::query.
template <class Row>
std::vector<Row> query_among(Tx& tx, std::string_view statement, std::vector<std::string> keys) {
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    if (keys.size() == 1)
        return query_places<Row>(tx, statement, keys, std::make_index_sequence<1>{});
    std::vector<Row> rows;
    for (std::span<const std::string> rest{keys}; !rest.empty();) {
        const auto some = rest.first(std::min(rest.size(), kMostAmong));
        auto more = query_places<Row>(tx, statement, some, std::make_index_sequence<kMostAmong>{});
        std::ranges::move(more, std::back_inserter(rows));
        rest = rest.subspan(some.size());
    }
    return rows;
}

/// The texts of ids, to ask for.
template <class Values>
std::vector<std::string> keys_of(const Values& values) {
    std::vector<std::string> keys;
    for (const auto& value : values) keys.emplace_back(value.text());
    return keys;
}

}  // namespace mashang::sql
