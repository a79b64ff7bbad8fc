#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/archive/parts.h"

namespace mashang::archive {

/// Which of her cases are archived, for how long, and the hashes of their packages.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::archive
