#pragma once

#include "contexts/bundles/parts.h"
#include "platform/http/route.h"

namespace mashang::bundles {

/// The doors of whoever does a matter, of whoever reads of one, and of the desk. `parts` must
/// outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::bundles
