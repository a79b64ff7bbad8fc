#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/clock/clock.h"
#include "platform/http/route.h"
#include "platform/metrics/metrics.h"

namespace mashang::app {

/// What /readyz looks at besides the database.
struct Readiness {
    std::function<bool()> is_loaded;   ///< something has been imported and is held
    std::function<bool()> is_sealing;  ///< the journal's threads work
};

/// /healthz, /readyz, /metrics.
http::Routes operating_routes(Readiness readiness, const metrics::Registry& registry);

/// GET /api/v1/openapi.json: the text that `document` points to by the time of the call.
http::Route openapi_route(std::shared_ptr<const std::string> document);

/// GET and PUT /api/v1/demo/clock, in the demo only. `clock` must outlive them.
http::Routes demo_clock_routes(platform::ShiftedClock& clock);

}  // namespace mashang::app
