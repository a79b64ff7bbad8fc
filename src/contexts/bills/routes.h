#pragma once

#include "contexts/bills/parts.h"
#include "platform/http/route.h"

namespace mashang::bills {

/// Those of payers and the channel's door (routes.cpp), and of the desk (routes_desk.cpp). `parts`
/// outlives them.
http::Routes routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);

}  // namespace mashang::bills
