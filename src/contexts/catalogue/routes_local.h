#pragma once

#include "contexts/catalogue/parts.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// The doors of offices that carry items out, and of whoever compares their lists with the source.
/// `parts` must outlive them.
http::Routes local_routes(const Parts& parts);

}  // namespace mashang::catalogue
