#pragma once

// What this context keeps of a person: for the copy that she may ask for (个人信息保护法 45), and
// what becomes of it when she leaves (47).

#include <boost/json.hpp>

#include "contexts/showcase/parts.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::showcase {

/// What she says of apps, with what was answered and decided.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

/// Follows `account.closed`: her ratings stay, and say no more whose they are.
journal::Follower follower();

}  // namespace mashang::showcase
