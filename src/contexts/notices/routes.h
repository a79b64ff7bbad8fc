#pragma once

#include "contexts/notices/parts.h"
#include "platform/http/route.h"

namespace mashang::notices {

/// The doors of this context. `parts` must outlive them.
http::Routes routes(const Parts& parts);

}  // namespace mashang::notices
