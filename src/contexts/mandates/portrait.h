#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/mandates/parts.h"

namespace mashang::mandates {

/// Whom she lets act for her, for whom she acts, and her children; the others masked.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::mandates
