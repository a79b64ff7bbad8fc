#pragma once

#include "contexts/service/parts.h"
#include "platform/http/route.h"

namespace mashang::service {

/// Those of applicants and of everybody (routes.cpp), and of the desk (routes_desk.cpp). `parts`
/// outlives them.
http::Routes routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);
/// Consent, receipts, service on paper and by notice, and the courier's door (routes_serving.cpp).
http::Routes serving_routes(const Parts& parts);

}  // namespace mashang::service
