#pragma once

#include "contexts/cases/parts.h"
#include "platform/http/route.h"

namespace mashang::cases {

/// The doors of the applicant and of the desk. `parts` must outlive them.
http::Routes routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);

}  // namespace mashang::cases
