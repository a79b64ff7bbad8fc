#pragma once

#include "contexts/supervision/parts.h"
#include "platform/http/route.h"

namespace mashang::supervision {

/// The doors of this context.
http::Routes routes(const Parts& parts);

}  // namespace mashang::supervision
