#include "app/operating_routes.h"

#include <utility>

#include "base/instant.h"
#include "platform/http/typed_route.h"

namespace mashang::app {
namespace {

struct Health {
    std::string status = "ok";
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

struct ReadinessView {
    bool ready = false;
    bool database = false;
    bool catalogue = false;
    bool journal = false;
};
BOOST_DESCRIBE_STRUCT(ReadinessView, (), (ready, database, catalogue, journal))

struct DemoClock {
    Instant now;
};
BOOST_DESCRIBE_STRUCT(DemoClock, (), (now))

constexpr int kServiceUnavailable = 503;

ReadinessView look(sql::Tx& tx, const Readiness& readiness) {
    ReadinessView view{.database = tx.get<std::int64_t>("SELECT 1") == 1,
                       .catalogue = readiness.is_loaded(),
                       .journal = readiness.is_sealing()};
    view.ready = view.database && view.catalogue && view.journal;
    return view;
}

}  // namespace

http::Routes operating_routes(Readiness readiness, const metrics::Registry& registry) {
    return {
        http::memory<http::Nothing, Health>("/healthz", "Says that the process runs",
                                            [] { return Health{}; })
            .tag("operating"),
        http::read<http::Nothing, ReadinessView>(
            "/readyz", {}, "Says whether requests can be served: 200, or 503 with what is missing",
            [readiness = std::move(readiness)](sql::Tx& tx, const http::Caller&,
                                               const http::Nothing&, http::Reply& reply) {
                const ReadinessView view = look(tx, readiness);
                if (!view.ready) reply.status = kServiceUnavailable;
                return view;
            })
            .tag("operating"),
        http::memory<http::Nothing, http::Bytes>(
            "/metrics", "Gives the figures in Prometheus' text format",
            [&registry] {
                return http::Bytes{.content_type = std::string{metrics::Registry::kContentType},
                                   .data = registry.text()};
            })
            .tag("operating")
            .media("text/plain"),
    };
}

http::Route openapi_route(std::shared_ptr<const std::string> document) {
    return http::memory<http::Nothing, http::Bytes>(
               "/api/v1/openapi.json", "Describes this interface (OpenAPI 3.1)",
               [document = std::move(document)] {
                   return http::Bytes{.content_type = "application/json", .data = *document};
               })
        .tag("operating")
        .media("application/json");
}

http::Routes demo_clock_routes(platform::ShiftedClock& clock) {
    return {
        http::read<http::Nothing, DemoClock>("/api/v1/demo/clock", {}, "Tells the demo's time",
                                             [&clock](sql::Tx&) { return DemoClock{clock.now()}; })
            .tag("demo"),
        http::write<DemoClock, DemoClock>(
            http::Method::put, "/api/v1/demo/clock", {}, "Sets the demo's time, which runs on",
            [&clock](sql::Tx&, const http::Caller&, const DemoClock& in) {
                clock.set(in.now);
                return DemoClock{clock.now()};
            })
            .tag("demo"),
    };
}

}  // namespace mashang::app
