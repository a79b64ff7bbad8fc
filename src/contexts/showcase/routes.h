#pragma once

#include "contexts/showcase/parts.h"
#include "platform/http/route.h"

namespace mashang::showcase {

/// The doors of this context. `parts` must outlive them.
http::Routes routes(const Parts& parts);

http::Routes app_routes(const Parts& parts);        ///< for everybody, and for who rates
http::Routes admission_routes(const Parts& parts);  ///< for everybody, editors and assessors
http::Routes rating_routes(const Parts& parts);     ///< on the desk

}  // namespace mashang::showcase
