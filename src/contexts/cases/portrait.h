#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/cases/parts.h"

namespace mashang::cases {

/// Her cases with forms, materials by name, decisions and timelines; in clear, for herself alone.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

/// Answers under what their form calls them, in its groups too; others under their names.
boost::json::object form_in_words(const Parts& parts, const Case& of,
                                  const boost::json::object& answers);

}  // namespace mashang::cases
