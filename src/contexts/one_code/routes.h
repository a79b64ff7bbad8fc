#pragma once

#include "contexts/one_code/parts.h"
#include "platform/http/route.h"

namespace mashang::one_code {

/// The doors of this context. `parts` must outlive them.
http::Routes routes(const Parts& parts);

http::Routes person_routes(const Parts& parts);
http::Routes terminal_routes(const Parts& parts);
http::Routes licence_routes(const Parts& parts);

}  // namespace mashang::one_code
