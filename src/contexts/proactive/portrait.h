#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/proactive/parts.h"

namespace mashang::proactive {

/// What she allowed, hid, dismissed and subscribed to, and what she was reminded of.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::proactive
