#pragma once

#include "contexts/identity/parts.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// What the platform's operators do to sessions. `parts` must outlive them.
http::Routes ending_routes(const Parts& parts);

}  // namespace mashang::identity
