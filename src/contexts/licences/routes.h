#pragma once

#include "contexts/licences/parts.h"
#include "platform/http/route.h"

namespace mashang::licences {

/// `parts` must outlive the routes.
http::Routes routes(const Parts& parts);

}  // namespace mashang::licences
