#pragma once

#include "base/snapshot.h"
#include "contexts/catalogue/api.h"
#include "platform/clock/clock.h"
#include "platform/http/route.h"

namespace mashang::supervision {

/// The doors of this context. What is given must outlive them.
http::Routes routes(const Snapshot<catalogue::Catalogue>& catalogue, const platform::Clock& clock);

}  // namespace mashang::supervision
