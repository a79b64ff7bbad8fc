#pragma once

#include <boost/json.hpp>

#include "contexts/exchange/parts.h"

namespace mashang::exchange {

/// What of her cases went to the receiving side, for a copy of her data.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::exchange
