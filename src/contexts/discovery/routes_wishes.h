#pragma once

#include "contexts/discovery/parts.h"
#include "platform/http/route.h"

namespace mashang::discovery {

/// The doors of wishes, for anybody and for the desk.
http::Routes wish_routes(const Parts& parts);

}  // namespace mashang::discovery
