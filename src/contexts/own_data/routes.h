#pragma once

#include "contexts/own_data/parts.h"
#include "platform/http/route.h"

namespace mashang::own_data {

/// Of the person and of the desk. `parts` must outlive them.
http::Routes routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);

}  // namespace mashang::own_data
