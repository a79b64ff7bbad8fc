#pragma once

#include "contexts/voice/parts.h"
#include "platform/http/route.h"

namespace mashang::voice {

/// Questions to a person: for anybody, for who asked, and for the desk.
http::Routes question_routes(const Parts& parts);

}  // namespace mashang::voice
