#pragma once

#include <functional>

#include "contexts/supervision/overview.h"
#include "platform/clock/clock.h"
#include "platform/http/route.h"

namespace mashang::supervision {

/// The doors of this context. `directory` is asked at each call; the clock must outlive them.
http::Routes routes(const std::function<Directory()>& directory, const platform::Clock& clock);

}  // namespace mashang::supervision
