#include "contexts/apps/store.h"

namespace mashang::apps::store {
namespace {

constexpr std::string_view kEndpointColumns =
    "client_id, id, url, events, description, state, secret, old_secret, old_until, "
    "registered_by, registered_at, changed_at, disabled_why";
constexpr std::string_view kEventColumns =
    "client_id, position, id, at, type, case_id, number, state, version";
constexpr std::string_view kDeliveryColumns =
    "client_id, endpoint_id, position, case_id, state, round, made_at, delivered_at, status";

/// Statements are cached by their text, so each is put together once and kept.
std::string select(std::string_view columns, std::string_view rest) {
    return std::string{"SELECT "}.append(columns).append(" FROM ").append(rest);
}

}  // namespace

void add(sql::Tx& tx, const Endpoint& endpoint) {
    tx.insert("apps_endpoint", endpoint);
}

void save(sql::Tx& tx, const Endpoint& endpoint) {
    tx.execute(
        "UPDATE apps_endpoint SET url = $1, events = $2, description = $3, state = $4, "
        "secret = $5, old_secret = $6, old_until = $7, changed_at = $8, disabled_why = $9 "
        "WHERE client_id = $10 AND id = $11",
        endpoint.url, endpoint.events, endpoint.description, endpoint.state, endpoint.secret,
        endpoint.old_secret, endpoint.old_until, endpoint.changed_at, endpoint.disabled_why,
        endpoint.client_id, endpoint.id);
}

void remove(sql::Tx& tx, const Endpoint& endpoint) {
    tx.execute("DELETE FROM apps_delivery WHERE client_id = $1 AND endpoint_id = $2",
               endpoint.client_id, endpoint.id);
    tx.execute("DELETE FROM apps_endpoint WHERE client_id = $1 AND id = $2", endpoint.client_id,
               endpoint.id);
}

std::optional<Endpoint> find_endpoint(sql::Tx& tx, std::string_view client_id,
                                      std::string_view id) {
    static const std::string kStatement =
        select(kEndpointColumns, "apps_endpoint WHERE client_id = $1 AND id = $2");
    return tx.find<Endpoint>(kStatement, client_id, id);
}

std::vector<Endpoint> list_endpoints(sql::Tx& tx, std::string_view client_id) {
    static const std::string kStatement =
        select(kEndpointColumns, "apps_endpoint WHERE client_id = $1 ORDER BY registered_at, id");
    return tx.query<Endpoint>(kStatement, client_id);
}

void add(sql::Tx& tx, const Event& event) {
    tx.insert("apps_event", event);
}

std::optional<Event> find_event(sql::Tx& tx, std::string_view client_id, std::int64_t position) {
    static const std::string kStatement =
        select(kEventColumns, "apps_event WHERE client_id = $1 AND position = $2");
    return tx.find<Event>(kStatement, client_id, position);
}

std::vector<Event> list_events_after(sql::Tx& tx, std::string_view client_id, std::int64_t after,
                                     std::size_t limit) {
    static const std::string kStatement =
        select(kEventColumns,
               "apps_event WHERE client_id = $1 AND position > $2 ORDER BY position LIMIT $3");
    return tx.query<Event>(kStatement, client_id, after, limit);
}

void add(sql::Tx& tx, const Delivery& delivery) {
    tx.insert("apps_delivery", delivery);
}

void save(sql::Tx& tx, const Delivery& delivery) {
    tx.execute(
        "UPDATE apps_delivery SET state = $1, round = $2, delivered_at = $3, status = $4 "
        "WHERE client_id = $5 AND endpoint_id = $6 AND position = $7",
        delivery.state, delivery.round, delivery.delivered_at, delivery.status, delivery.client_id,
        delivery.endpoint_id, delivery.position);
}

std::optional<Delivery> find_delivery(sql::Tx& tx, std::string_view client_id,
                                      std::string_view endpoint_id, std::int64_t position) {
    static const std::string kStatement =
        select(kDeliveryColumns,
               "apps_delivery WHERE client_id = $1 AND endpoint_id = $2 AND position = $3");
    return tx.find<Delivery>(kStatement, client_id, endpoint_id, position);
}

std::vector<Delivery> list_deliveries(sql::Tx& tx, const Endpoint& endpoint, DeliveryState state,
                                      std::size_t limit) {
    static const std::string kStatement = select(
        kDeliveryColumns,
        "apps_delivery WHERE client_id = $1 AND endpoint_id = $2 AND state = $3 ORDER BY position "
        "LIMIT $4");
    return tx.query<Delivery>(kStatement, endpoint.client_id, endpoint.id, state, limit);
}

std::vector<Sending> list_sendings(sql::Tx& tx, const Endpoint& endpoint, std::size_t limit) {
    return tx.query<Sending>(
        "SELECT d.position AS position, e.id AS id, e.at AS at, e.type AS type, "
        "e.case_id AS case_id, d.state AS state, d.round AS round, "
        "d.delivered_at AS delivered_at, d.status AS status "
        "FROM apps_delivery d JOIN apps_event e ON e.client_id = d.client_id AND "
        "e.position = d.position WHERE d.client_id = $1 AND d.endpoint_id = $2 "
        "ORDER BY d.position DESC LIMIT $3",
        endpoint.client_id, endpoint.id, limit);
}

Backlog backlog_of(sql::Tx& tx, const Endpoint& endpoint) {
    return tx.get<Backlog>(
        "SELECT COUNT(*) AS count, MIN(made_at) AS since FROM apps_delivery "
        "WHERE client_id = $1 AND endpoint_id = $2 AND state <> 'delivered'",
        endpoint.client_id, endpoint.id);
}

std::optional<Instant> last_delivered(sql::Tx& tx, const Endpoint& endpoint) {
    return tx.find<Instant>(
        "SELECT delivered_at FROM apps_delivery WHERE client_id = $1 AND endpoint_id = $2 AND "
        "state = 'delivered' ORDER BY delivered_at DESC LIMIT 1",
        endpoint.client_id, endpoint.id);
}

std::int64_t sweep(sql::Tx& tx, Instant before) {
    constexpr std::size_t kPiece = 300;
    std::int64_t removed = 0;
    const auto deliveries = tx.query<Instant>(
        "SELECT made_at FROM apps_delivery WHERE made_at < $1 ORDER BY made_at LIMIT $2", before,
        kPiece);
    if (!deliveries.empty()) {
        removed += tx.execute("DELETE FROM apps_delivery WHERE made_at <= $1", deliveries.back());
    }
    const auto events = tx.query<Instant>(
        "SELECT at FROM apps_event WHERE at < $1 ORDER BY at LIMIT $2", before, kPiece);
    if (!events.empty()) {
        removed += tx.execute("DELETE FROM apps_event WHERE at <= $1", events.back());
    }
    return removed;
}

}  // namespace mashang::apps::store
