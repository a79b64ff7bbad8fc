#pragma once

#include "contexts/certificates/parts.h"
#include "platform/http/route.h"

namespace mashang::certificates {

/// The doors of this context but for issuance. `parts` must outlive them.
http::Routes routes(const Parts& parts);

http::Routes sign_in_routes(const Parts& parts);
http::Routes binding_routes(const Parts& parts);
http::Routes trust_routes(const Parts& parts);
http::Routes seal_routes(const Parts& parts);

}  // namespace mashang::certificates
