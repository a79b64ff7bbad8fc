#pragma once

// What this context itself keeps of a person.

#include <boost/json.hpp>

#include "contexts/own_data/parts.h"

namespace mashang::own_data {

/// What she said is wrong, with the answers, and when she asked for copies.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::own_data
