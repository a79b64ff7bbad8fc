#pragma once

// All SQL of apps.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/apps/endpoint.h"
#include "contexts/apps/event.h"
#include "platform/sql/sql.h"

namespace mashang::apps::store {

// --- Endpoints

void add(sql::Tx& tx, const Endpoint& endpoint);
void save(sql::Tx& tx, const Endpoint& endpoint);
/// With what is on the way to it.
void remove(sql::Tx& tx, const Endpoint& endpoint);
std::optional<Endpoint> find_endpoint(sql::Tx& tx, std::string_view client_id, std::string_view id);
/// The oldest first.
std::vector<Endpoint> list_endpoints(sql::Tx& tx, std::string_view client_id);

// --- Events

void add(sql::Tx& tx, const Event& event);
std::optional<Event> find_event(sql::Tx& tx, std::string_view client_id, std::int64_t position);
std::vector<Event> list_events_after(sql::Tx& tx, std::string_view client_id, std::int64_t after,
                                     std::size_t limit);

// --- Deliveries

void add(sql::Tx& tx, const Delivery& delivery);
void save(sql::Tx& tx, const Delivery& delivery);
std::optional<Delivery> find_delivery(sql::Tx& tx, std::string_view client_id,
                                      std::string_view endpoint_id, std::int64_t position);
/// The oldest first.
std::vector<Delivery> list_deliveries(sql::Tx& tx, const Endpoint& endpoint, DeliveryState state,
                                      std::size_t limit);
/// The newest first, with their events.
struct Sending {
    std::int64_t position = 0;
    std::string id;
    Instant at;
    std::string type;
    std::string case_id;
    DeliveryState state = DeliveryState::waiting;
    std::int64_t round = 0;
    std::optional<Instant> delivered_at = {};
    std::optional<std::int64_t> status = {};
};
BOOST_DESCRIBE_STRUCT(Sending, (),
                      (position, id, at, type, case_id, state, round, delivered_at, status))
std::vector<Sending> list_sendings(sql::Tx& tx, const Endpoint& endpoint, std::size_t limit);

/// How many are not delivered, since when, and when the last was.
struct Backlog {
    std::int64_t count = 0;
    std::optional<Instant> since = {};
};
BOOST_DESCRIBE_STRUCT(Backlog, (), (count, since))
Backlog backlog_of(sql::Tx& tx, const Endpoint& endpoint);
std::optional<Instant> last_delivered(sql::Tx& tx, const Endpoint& endpoint);

/// Forgets what is older, a few hundred at a time; how many rows.
std::int64_t sweep(sql::Tx& tx, Instant before);

}  // namespace mashang::apps::store
