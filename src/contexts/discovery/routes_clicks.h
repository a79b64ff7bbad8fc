#pragma once

#include "contexts/discovery/learning_parts.h"
#include "platform/http/route.h"

namespace mashang::discovery {

/// Tells what somebody chose. `parts` outlives the routes.
http::Routes click_routes(const LearningParts& parts);

}  // namespace mashang::discovery
