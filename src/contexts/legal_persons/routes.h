#pragma once

#include "contexts/legal_persons/parts.h"
#include "platform/http/route.h"

namespace mashang::legal_persons {

/// The doors of this context. `parts` must outlive them.
http::Routes routes(const Parts& parts);

http::Routes claim_routes(const Parts& parts);
http::Routes agency_routes(const Parts& parts);
http::Routes offer_routes(const Parts& parts);

}  // namespace mashang::legal_persons
