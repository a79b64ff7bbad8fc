#pragma once

// Asks the population register and the register of enterprises about others whom a form names.

#include "contexts/cases/pair.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

inline constexpr std::string_view kPersonPairs = "person_pairs";
inline constexpr std::string_view kEnterpriseNames = "enterprise_names";

/// Asks about each pair of the form that is to be asked for (is_to_ask), at most so many of an
/// account in a day: beyond that it stays unchecked. Tells `case.pair_asked`. For who is proven or
/// acts for another.
void request_pairs(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const catalogue::Item& item, const Case& of, const boost::json::object& form);

/// POST <url>/verifications {"request_id", "name", "citizen_id"}; of its answer nothing is kept but
/// whether they belong together. `parts` must outlive it.
outbound::Channel person_pairs_channel(const Parts& parts, std::string url, std::string key);
/// POST <url>/names {"request_id", "uscc"} → {"result": "found", "name"} or {"result":
/// "not_found"}. `parts` must outlive it.
outbound::Channel enterprise_names_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::cases
