#pragma once

#include <boost/json.hpp>

#include "contexts/licences/parts.h"

namespace mashang::licences {

/// What is kept of a person, for the copy of her own data.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

/// Forgets who closed her account.
journal::Follower follower();

}  // namespace mashang::licences
