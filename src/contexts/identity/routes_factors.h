#pragma once

#include "contexts/identity/parts.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// Showing anew who one is, second factors, changing password and number, coming back.
http::Routes factor_routes(const Parts& parts);

/// Passkeys: registering, signing in, naming and removing them.
http::Routes passkey_routes(const Parts& parts);

}  // namespace mashang::identity
