#pragma once

#include "contexts/identity/parts.h"
#include "contexts/identity/views.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// The doors that lead in: codes, registration, sign-in of persons and staff.
http::Routes sign_in_routes(const Parts& parts, const Neighbours& neighbours);

}  // namespace mashang::identity
