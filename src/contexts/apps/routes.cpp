#include "contexts/apps/routes.h"

#include <algorithm>

#include "contexts/apps/flows.h"
#include "contexts/apps/refusals.h"
#include "contexts/apps/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::apps {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOffice{.who = http::Who::staff, .over = http::Over::office};
const Access kItself{.who = http::Who::app, .over = http::Over::own, .scope = kEventsScope};

using ClientId = json::Text<80, 1>;
using EndpointId = json::Text<36, 1>;

struct AppOfEndpoints {
    ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(AppOfEndpoints, (), (client_id))
struct OneEndpoint {
    ClientId client_id;
    EndpointId id;
};
BOOST_DESCRIBE_STRUCT(OneEndpoint, (), (client_id, id))
struct RegisterEndpoint {
    ClientId client_id;
    std::string url;
    std::vector<std::string> events;
    std::optional<json::Text<200>> description;
};
BOOST_DESCRIBE_STRUCT(RegisterEndpoint, (), (client_id, url, events, description))
struct ChangeEndpoint {
    ClientId client_id;
    EndpointId id;
    std::string url;
    std::vector<std::string> events;
    std::optional<json::Text<200>> description;
};
BOOST_DESCRIBE_STRUCT(ChangeEndpoint, (), (client_id, id, url, events, description))
struct SuspendEndpoint {
    ClientId client_id;
    EndpointId id;
    bool suspends;
};
BOOST_DESCRIBE_STRUCT(SuspendEndpoint, (), (client_id, id, suspends))

struct EventTypeView {
    std::string type;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(EventTypeView, (), (type, words))
struct EndpointList {
    std::vector<EndpointView> endpoints;
    std::vector<EventTypeView> types;  ///< all that may be asked for
};
BOOST_DESCRIBE_STRUCT(EndpointList, (), (endpoints, types))
struct EndpointShown {
    EndpointView endpoint;
    std::string secret;  ///< this once: "whsec_…"
};
BOOST_DESCRIBE_STRUCT(EndpointShown, (), (endpoint, secret))
struct DeliveryList {
    std::vector<DeliveryView> deliveries;
};
BOOST_DESCRIBE_STRUCT(DeliveryList, (), (deliveries))
struct AskEvents {
    std::optional<std::int64_t> after;  ///< `next` of the page before
    std::optional<std::int64_t> limit;  ///< at most 200
};
BOOST_DESCRIBE_STRUCT(AskEvents, (), (after, limit))

template <class In>
Wanted wanted_of(const In& in) {
    return {in.url, in.events, in.description ? in.description->text() : ""};
}

EndpointList list(sql::Tx& tx, const Parts& parts, const Caller& caller, const AppOfEndpoints& in) {
    EndpointList list;
    for (const Endpoint& endpoint : list_of(tx, parts, caller, in.client_id.text())) {
        list.endpoints.push_back(view_of(tx, parts, endpoint));
    }
    for (const EventType& type : event_types()) {
        list.types.push_back({std::string{type.name}, std::string{type.words(caller.language)}});
    }
    return list;
}

EventPage events(sql::Tx& tx, const Parts& parts, const Caller& caller, const AskEvents& in) {
    const auto limit = std::clamp<std::int64_t>(in.limit.value_or(100), 1, 200);
    return events_after(tx, parts, caller.client_id, in.after.value_or(0),
                        static_cast<std::size_t>(limit));
}

const std::string kAll = "/api/v1/desk/apps/{client_id}/webhooks";
const std::string kOne = kAll + "/{id}";

http::Routes keeping_routes(const Parts& parts) {
    return {
        http::read<AppOfEndpoints, EndpointList>(
            kAll, kOffice, "Lists where an app hears of its cases",
            [&parts](sql::Tx& tx, const Caller& caller, const AppOfEndpoints& in) {
                return list(tx, parts, caller, in);
            })
            .tag("apps")
            .refuses({&refusals::kNoSuchApp}),
        http::write<RegisterEndpoint, EndpointShown>(
            Method::post, kAll, kOffice, "Registers an endpoint; its secret is shown this once",
            [&parts](sql::Tx& tx, const Caller& caller, const RegisterEndpoint& in) {
                const auto made =
                    register_endpoint(tx, parts, caller, in.client_id.text(), wanted_of(in));
                return EndpointShown{view_of(tx, parts, made.endpoint), made.secret};
            })
            .tag("apps")
            .status(201)
            .refuses({&refusals::kNoSuchApp, &refusals::kTooManyEndpoints}),
        http::write<ChangeEndpoint, EndpointView>(
            Method::put, kOne, kOffice, "Changes an endpoint",
            [&parts](sql::Tx& tx, const Caller& caller, const ChangeEndpoint& in) {
                return view_of(tx, parts,
                               change_endpoint(tx, parts, caller, in.client_id.text(), in.id.text(),
                                               wanted_of(in)));
            })
            .tag("apps")
            .refuses({&refusals::kNoSuchApp, &refusals::kNoSuchEndpoint}),
        http::write<OneEndpoint, Nothing>(
            Method::del, kOne, kOffice, "Removes an endpoint with what is on the way to it",
            [&parts](sql::Tx& tx, const Caller& caller, const OneEndpoint& in) {
                remove_endpoint(tx, parts, caller, in.client_id.text(), in.id.text());
            })
            .tag("apps")
            .refuses({&refusals::kNoSuchApp, &refusals::kNoSuchEndpoint}),
    };
}

http::Routes running_routes(const Parts& parts) {
    return {
        http::write<OneEndpoint, EndpointShown>(
            Method::post, kOne + "/secret", kOffice,
            "Makes a new secret, shown this once; the one before signs beside it for a day",
            [&parts](sql::Tx& tx, const Caller& caller, const OneEndpoint& in) {
                const auto made =
                    rotate_secret(tx, parts, caller, in.client_id.text(), in.id.text());
                return EndpointShown{view_of(tx, parts, made.endpoint), made.secret};
            })
            .tag("apps")
            .status(201)
            .refuses({&refusals::kNoSuchApp, &refusals::kNoSuchEndpoint}),
        http::write<OneEndpoint, Nothing>(
            Method::post, kOne + "/test", kOffice, "Has a test event sent",
            [&parts](sql::Tx& tx, const Caller& caller, const OneEndpoint& in) {
                test_endpoint(tx, parts, caller, in.client_id.text(), in.id.text());
            })
            .tag("apps")
            .refuses(
                {&refusals::kNoSuchApp, &refusals::kNoSuchEndpoint, &refusals::kNotInThisState}),
        http::write<SuspendEndpoint, EndpointView>(
            Method::post, kOne + "/suspension", kOffice,
            "Suspends an endpoint, or resumes it: then all that has waited is sent",
            [&parts](sql::Tx& tx, const Caller& caller, const SuspendEndpoint& in) {
                return view_of(tx, parts,
                               suspend_endpoint(tx, parts, caller, in.client_id.text(),
                                                in.id.text(), in.suspends));
            })
            .tag("apps")
            .refuses(
                {&refusals::kNoSuchApp, &refusals::kNoSuchEndpoint, &refusals::kNotInThisState}),
        http::read<OneEndpoint, DeliveryList>(
            kOne + "/deliveries", kOffice, "Lists the last events sent to an endpoint",
            [&parts](sql::Tx& tx, const Caller& caller, const OneEndpoint& in) {
                return DeliveryList{deliveries_of(
                    tx, parts, get_endpoint(tx, parts, caller, in.client_id.text(), in.id.text()))};
            })
            .tag("apps")
            .refuses({&refusals::kNoSuchApp, &refusals::kNoSuchEndpoint}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = keeping_routes(parts);
    http::append(all, running_routes(parts));
    all.push_back(http::read<AskEvents, EventPage>(
                      "/api/v1/apps/events", kItself,
                      "Lists what happened to the cases that the app opened, after a cursor",
                      [&parts](sql::Tx& tx, const Caller& caller, const AskEvents& in) {
                          return events(tx, parts, caller, in);
                      })
                      .tag("apps")
                      .rate(http::RateClass::machine));
    return all;
}

}  // namespace mashang::apps
