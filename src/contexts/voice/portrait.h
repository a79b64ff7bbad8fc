#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/voice/parts.h"

namespace mashang::voice {

/// Her ratings, with what she wrote, and her questions with their answers.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

}  // namespace mashang::voice
