#pragma once

#include "contexts/catalogue/parts.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// The doors of those who write and publish items, and of those who wait for a suspended one.
/// `parts` must outlive them.
http::Routes edition_routes(const Parts& parts);

}  // namespace mashang::catalogue
