#pragma once

#include "contexts/identity/parts.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// Closing one's account. `parts` must outlive them.
http::Routes closing_routes(const Parts& parts);

}  // namespace mashang::identity
