#pragma once

#include "contexts/archive/parts.h"
#include "platform/http/route.h"

namespace mashang::archive {

/// Those of archivists (routes.cpp) and of inspectors (routes_inspection.cpp). `parts` outlives
/// them.
http::Routes routes(const Parts& parts);
http::Routes inspection_routes(const Parts& parts);

}  // namespace mashang::archive
