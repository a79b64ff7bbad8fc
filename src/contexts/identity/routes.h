#pragma once

#include "contexts/identity/parts.h"
#include "contexts/identity/views.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// The doors of this context. `parts` and `neighbours` must outlive them.
http::Routes routes(const Parts& parts, const Neighbours& neighbours);

}  // namespace mashang::identity
