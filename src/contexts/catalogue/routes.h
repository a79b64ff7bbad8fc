#pragma once

#include "base/snapshot.h"
#include "contexts/catalogue/catalogue.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// The doors of this context; they read the present snapshot, which must outlive them.
http::Routes routes(const Snapshot<Catalogue>& catalogue);

}  // namespace mashang::catalogue
