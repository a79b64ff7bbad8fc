#pragma once

#include "contexts/openid/parts.h"
#include "platform/http/route.h"

namespace mashang::openid {

/// All routes of the provider. `parts` must outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::openid
