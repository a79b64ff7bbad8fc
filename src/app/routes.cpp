#include "app/routes.h"

#include "app/operating_routes.h"
#include "contexts/catalogue/routes.h"
#include "contexts/discovery/routes.h"
#include "contexts/places/routes.h"
#include "platform/http/openapi.h"

namespace mashang::app {

http::Routes public_routes(const RouteParts& parts) {
    const Snapshots& snapshots = parts.snapshots;
    http::Routes routes = places::routes([&snapshots] { return snapshots.places().get(); },
                                         [&snapshots] { return snapshots.places().version(); });
    http::append(routes, catalogue::routes(snapshots.catalogue()));
    http::append(routes, discovery::routes(snapshots.searchable()));
    return routes;
}

std::string describe_interface() {
    const Snapshots nothing{{}};
    const metrics::Registry registry;
    http::Routes routes = public_routes({.snapshots = nothing});
    const auto yes = [] { return true; };
    http::append(routes, operating_routes({.is_loaded = yes, .is_sealing = yes}, registry));
    routes.push_back(openapi_route(std::make_shared<const std::string>()));
    return http::openapi_text(routes);
}

discovery::Tables read_word_lists(const std::filesystem::path& folder) {
    return discovery::load_tables(folder, folder);
}

}  // namespace mashang::app
