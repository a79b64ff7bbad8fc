#pragma once

#include "contexts/identity/parts.h"
#include "platform/http/route.h"

namespace mashang::identity {

/// Proofing by a document other than a citizen's number. `parts` must outlive them.
http::Routes document_routes(const Parts& parts);

}  // namespace mashang::identity
