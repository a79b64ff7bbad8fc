#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/certificates/issue_parts.h"
#include "contexts/certificates/parts.h"

namespace mashang::certificates {

/// With which certificates she signs in, which were issued to her, and since when her account has a
/// key of its own.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const IssueParts& issue,
                                const identity::PersonId& person);

}  // namespace mashang::certificates
