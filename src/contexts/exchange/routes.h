#pragma once

#include "contexts/exchange/parts.h"
#include "platform/http/route.h"

namespace mashang::exchange {

/// What an app asks for with a token of its own that covers this.
inline constexpr const char* kReadScope = "exchange:read";

/// The operators' of rejects, and those of apps that fetch rows. `parts` must outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::exchange
