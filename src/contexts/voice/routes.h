#pragma once

#include "contexts/voice/parts.h"
#include "platform/http/route.h"

namespace mashang::voice {

/// The doors of this context. `parts` must outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::voice
