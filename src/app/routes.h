#pragma once

#include <filesystem>
#include <string>

#include "app/snapshots.h"
#include "contexts/discovery/engine/engine.h"
#include "platform/http/access.h"
#include "platform/http/route.h"

namespace mashang::app {

/// What the routes of the contexts work with; must outlive them.
struct RouteParts {
    const Snapshots& snapshots;
};

/// The doors of every context.
http::Routes public_routes(const RouteParts& parts);

/// The OpenAPI document of all routes but the demo's, as it stands in contracts/openapi.json.
std::string describe_interface();

/// The word lists of the search out of one folder.
discovery::Tables read_word_lists(const std::filesystem::path& folder);

/// Everybody is anonymous.
class NobodySignsIn final : public http::Authenticator {
  public:
    http::Caller authenticate(sql::Tx&, const http::RequestHead&) override { return {}; }
};

}  // namespace mashang::app
