#pragma once

#include "contexts/catalogue/parts.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// How an item stands, now and from a day on; and who wants to be told when it is back. `parts`
/// must outlive them.
http::Routes standing_routes(const Parts& parts);

}  // namespace mashang::catalogue
