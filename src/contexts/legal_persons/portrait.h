#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/legal_persons/parts.h"

namespace mashang::legal_persons {

/// What she represents or is an agent of, and what she claimed to represent.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::legal_persons
