#pragma once

#include "contexts/federation/parts.h"
#include "platform/http/route.h"

namespace mashang::federation {

/// All of federation's. `parts` must outlive them.
http::Routes routes(const Parts& parts);

// By who calls: visitors and persons, operators, browsers and providers on the wire.
http::Routes person_routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);
http::Routes wire_routes(const Parts& parts);

}  // namespace mashang::federation
