#pragma once

// The verbs of wishes: what the search did not find, told by anybody, read by the offices of the
// area.

#include <string>
#include <vector>

#include "contexts/discovery/parts.h"
#include "contexts/discovery/wish.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::discovery {

/// How many different wishes are kept of one division: beyond that the least wanted one goes.
inline constexpr std::int64_t kMostWishes = 500;

/// Counts the wish for the division. Nothing is kept or told of who made it, and no long number of
/// the text. Refuses: kNoSuchDivision (404), json.invalid with kNothingWished.
void wish(sql::Tx& tx, const Parts& parts, const std::string& text, const DivisionCode& division);

/// Of the division of the caller's office and all below it, the most wanted first.
std::vector<Wish> list_wishes(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              bool answered, std::size_t limit, std::size_t offset);

/// Says which item a wish asks for. Refuses: kNoSuchWish (404), also for one outside the caller's
/// area; kNoSuchItem (404).
Wish answer_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& division, const std::string& text, const std::string& item_id);

}  // namespace mashang::discovery
