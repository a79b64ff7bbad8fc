#pragma once

#include <vector>

#include "contexts/discovery/wish.h"
#include "platform/sql/sql.h"

namespace mashang::discovery::store {

/// Counts a wish once more, or adds it.
void count_wish(sql::Tx& tx, const Wish& wish);
std::optional<Wish> find_wish(sql::Tx& tx, const std::string& division, const std::string& text);
std::int64_t count_wishes_in(sql::Tx& tx, const std::string& division);
/// Removes the one that is wanted least, of those the one that was wanted last the longest ago.
void forget_least_wanted(sql::Tx& tx, const std::string& division);
/// Of a division and all below it, the most wanted first; those answered, or those not yet.
std::vector<Wish> list_wishes(sql::Tx& tx, const std::string& division, bool answered,
                              std::size_t limit, std::size_t offset);
/// Of all divisions, answered or not.
std::vector<Wish> most_wanted(sql::Tx& tx, std::size_t limit);
void save_answer(sql::Tx& tx, const Wish& wish);

}  // namespace mashang::discovery::store
