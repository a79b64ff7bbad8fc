#pragma once

// What this context keeps of a person, for the copy that she may ask for. 个人信息保护法 45.

#include <boost/json.hpp>

#include "contexts/identity/views.h"

namespace mashang::identity {

/// In clear, for herself alone: what she told, what the register told, how she was proven and signs
/// in, and who looked. Refuses kNoSuchPerson.
boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const Neighbours& neighbours,
                                const PersonId& person);

}  // namespace mashang::identity
