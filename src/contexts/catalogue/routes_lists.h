#pragma once

#include "contexts/catalogue/parts.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// Lists, figures and the feed of changes, for anybody. `parts` must outlive them.
http::Routes list_routes(const Parts& parts);

}  // namespace mashang::catalogue
