#pragma once

#include "contexts/catalogue/parts.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// The doors of those who change many items in a sheet. `parts` must outlive them.
http::Routes bulk_routes(const Parts& parts);

}  // namespace mashang::catalogue
