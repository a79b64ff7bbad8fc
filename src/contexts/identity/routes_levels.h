#pragma once

#include "contexts/identity/parts.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// Proofing beyond the register's match: a card, a live face, a window.
http::Routes level_routes(const Parts& parts);

}  // namespace mashang::identity
