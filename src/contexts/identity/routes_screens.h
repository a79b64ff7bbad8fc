#pragma once

#include "contexts/identity/parts.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// Signing a second screen in by a phone. `parts` must outlive them.
http::Routes screen_routes(const Parts& parts);

}  // namespace mashang::identity
