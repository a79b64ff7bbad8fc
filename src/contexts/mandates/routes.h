#pragma once

#include "contexts/mandates/api.h"
#include "contexts/mandates/parts.h"
#include "platform/http/route.h"

namespace mashang::mandates {

/// The doors of this context. Both must outlive them.
http::Routes routes(const Parts& parts, const Authorities& authorities);

http::Routes acting_routes(const Parts& parts, const Authorities& authorities);
http::Routes guardian_routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts, const Authorities& authorities);

}  // namespace mashang::mandates
