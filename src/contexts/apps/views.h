#pragma once

// How endpoints look to whoever answers for the app, and events to the app.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/apps/endpoint.h"
#include "contexts/apps/event.h"
#include "contexts/apps/parts.h"

namespace mashang::apps {

struct EndpointView {
    std::string id;
    std::string url;
    std::vector<std::string> events;
    std::string description;
    EndpointState state = EndpointState::active;
    std::optional<std::string> disabled_why = {};  ///< "gone", "unreachable"
    std::optional<Instant> old_secret_until = {};  ///< until then the secret before signs, too
    Instant registered_at;
    Instant changed_at;
    std::optional<Instant> last_delivered_at = {};
    std::int64_t waiting = 0;                  ///< events that are not delivered
    std::optional<Instant> behind_since = {};  ///< the oldest of them, when it waits for long
};
BOOST_DESCRIBE_STRUCT(EndpointView, (),
                      (id, url, events, description, state, disabled_why, old_secret_until,
                       registered_at, changed_at, last_delivered_at, waiting, behind_since))

/// One event on its way to an endpoint.
struct DeliveryView {
    std::string event_id;
    std::string type;
    std::string case_id;
    Instant at;
    DeliveryState state = DeliveryState::waiting;
    std::int64_t attempts = 0;
    std::optional<std::string> last_error = {};
    std::optional<Instant> next_attempt_at = {};
    std::optional<Instant> delivered_at = {};
    std::optional<std::int64_t> status = {};  ///< HTTP
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (),
                      (event_id, type, case_id, at, state, attempts, last_error, next_attempt_at,
                       delivered_at, status))

/// For an app that catches up.
struct EventView {
    std::int64_t cursor = 0;
    std::string id;  ///< the webhook-id of the same event
    std::string type;
    Instant at;
    std::string case_id;
    std::optional<std::string> number = {};
    std::string state;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(EventView, (), (cursor, id, type, at, case_id, number, state, version))

struct EventPage {
    std::vector<EventView> events;  ///< in order
    std::int64_t next = 0;          ///< ask with this the next time
    bool more = false;              ///< there is a next page already
};
BOOST_DESCRIBE_STRUCT(EventPage, (), (events, next, more))

EndpointView view_of(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint);
/// The newest first.
std::vector<DeliveryView> deliveries_of(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint);
/// Of the app's cases, after a cursor; tests are not among them.
EventPage events_after(sql::Tx& tx, const Parts& parts, std::string_view client_id,
                       std::int64_t after, std::size_t limit);

}  // namespace mashang::apps
