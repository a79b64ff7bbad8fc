#pragma once

#include "contexts/apps/parts.h"
#include "platform/http/route.h"

namespace mashang::apps {

/// What an app asks for with a token of its own that covers this.
inline constexpr const char* kEventsScope = "events:read";

/// The desk's of an app's endpoints, and the app's of its events. `parts` must outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::apps
