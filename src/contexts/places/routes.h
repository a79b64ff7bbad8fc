#pragma once

#include <functional>

#include "contexts/places/places.h"
#include "platform/http/route.h"

namespace mashang::places {

/// The doors of this context. `places` gives the present snapshot, `version` rises when it is
/// swapped.
http::Routes routes(const std::function<std::shared_ptr<const Places>()>& places,
                    const std::function<std::uint64_t()>& version);

}  // namespace mashang::places
