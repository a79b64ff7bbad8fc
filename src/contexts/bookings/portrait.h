#pragma once

// What this context keeps of a person: for the copy that she may ask for (个人信息保护法 45), and
// what becomes of it when she leaves (47).

#include <boost/json.hpp>

#include "contexts/bookings/parts.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::bookings {

/// All her bookings, also those that were moved and cancelled.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

/// Follows `account.closed`: what she had booked is free again, and what is over says no more whose
/// it was.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::bookings
