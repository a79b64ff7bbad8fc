#pragma once

#include "contexts/proactive/parts.h"
#include "platform/http/route.h"

namespace mashang::proactive {

/// The home page, what it may use, and how to stop what is told. `parts` must outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::proactive
