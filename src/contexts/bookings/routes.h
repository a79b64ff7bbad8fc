#pragma once

#include "contexts/bookings/parts.h"
#include "platform/http/route.h"

namespace mashang::bookings {

/// `parts` must outlive the routes.
http::Routes routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);

}  // namespace mashang::bookings
