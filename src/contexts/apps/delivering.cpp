#include "contexts/apps/delivering.h"

#include <fmt/format.h>

#include <stdexcept>

#include "contexts/apps/sealing.h"
#include "contexts/apps/signature.h"
#include "contexts/apps/store.h"
#include "platform/outbound/standing.h"

namespace mashang::apps {
namespace {

constexpr int kGone = 410;
constexpr std::size_t kLookedAt = 200;  ///< of those that wait, to find some that may go

/// The delivery that an order carries.
struct Carried {
    std::string client_id;
    std::string endpoint_id;
    std::int64_t position = 0;
};
Carried carried_by(const outbound::Order& order) {
    const auto text = [&](const char* name) {
        return std::string{order.payload.at(name).as_string()};
    };
    return {text("client_id"), text("endpoint"), order.payload.at("position").as_int64()};
}

void begin_delivery(sql::Tx& tx, const Parts& parts, const Endpoint& to, const Event& event) {
    store::add(tx, Delivery{.client_id = event.client_id,
                            .endpoint_id = to.id,
                            .position = event.position,
                            .case_id = event.case_id,
                            .made_at = parts.clock.now()});
    order_next(tx, parts, to);
}

void take_test(sql::Tx& tx, const Parts& parts, const journal::Entry& entry, const Event& event) {
    const std::string id{entry.facts.at("endpoint").as_string()};
    const auto endpoint = store::find_endpoint(tx, event.client_id, id);
    if (!endpoint) return;
    store::add(tx, event);
    begin_delivery(tx, parts, *endpoint, event);
}

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto event = event_of(entry);
    if (!event) return;
    if (event->type == kTestEvent) return take_test(tx, parts, entry, *event);
    if (!parts.is_consented(tx, entry.on_behalf, event->client_id)) return;
    store::add(tx, *event);
    for (const Endpoint& endpoint : store::list_endpoints(tx, event->client_id)) {
        if (endpoint.wants(event->type)) begin_delivery(tx, parts, endpoint, *event);
    }
}

/// What goes out for an order; throws when it cannot go now.
outbound::Request request_for(const Parts& parts, const outbound::Order& order) {
    const Carried carried = carried_by(order);
    std::optional<Endpoint> endpoint;
    std::optional<Event> event;
    std::optional<Delivery> delivery;
    parts.database.read([&](sql::Tx& tx) {
        endpoint = store::find_endpoint(tx, carried.client_id, carried.endpoint_id);
        event = store::find_event(tx, carried.client_id, carried.position);
        delivery =
            store::find_delivery(tx, carried.client_id, carried.endpoint_id, carried.position);
    });
    if (!endpoint || !event || !delivery) throw std::runtime_error{"the endpoint was removed"};
    if (endpoint->state != EndpointState::active) {
        throw std::runtime_error{"the endpoint is not active"};
    }
    const Instant now = parts.clock.now();
    std::string body = payload_of(*event);
    return {.headers = {{"Content-Type", "application/json"},
                        {"webhook-id", event->id},
                        {"webhook-timestamp", std::to_string(now.ms() / 1000)},
                        {"webhook-signature",
                         signatures_of(secrets_of(parts, *endpoint, now), event->id, now, body)}},
            .body = std::move(body),
            .address = endpoint->url};
}

/// It waits anew, for an order of another name.
void put_back(sql::Tx& tx, Delivery delivery) {
    delivery.state = DeliveryState::waiting;
    delivery.round += 1;
    store::save(tx, delivery);
}

void disable(sql::Tx& tx, const Parts& parts, Endpoint endpoint, const char* why) {
    if (endpoint.state != EndpointState::active) return;
    endpoint.state = EndpointState::disabled;
    endpoint.disabled_why = why;
    endpoint.changed_at = parts.clock.now();
    store::save(tx, endpoint);
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = "webhook.disabled",
         .actor = "system",
         .on_behalf = "",
         .authority = "apps.delivering",
         .subject = "app:" + endpoint.client_id,
         .facts = {{"app", endpoint.client_id}, {"endpoint", endpoint.id}, {"why", why}}});
}

void take_answer(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
                 const outbound::Answer& answer) {
    const Carried carried = carried_by(order);
    const auto endpoint = store::find_endpoint(tx, carried.client_id, carried.endpoint_id);
    auto delivery =
        store::find_delivery(tx, carried.client_id, carried.endpoint_id, carried.position);
    if (!endpoint || !delivery) return;
    if (answer.status == kGone) {
        put_back(tx, *delivery);
        return disable(tx, parts, *endpoint, "gone");
    }
    if (answer.status / 100 != 2) {
        throw std::runtime_error{fmt::format("the endpoint answered {}", answer.status)};
    }
    delivery->state = DeliveryState::delivered;
    delivery->delivered_at = parts.clock.now();
    delivery->status = answer.status;
    store::save(tx, *delivery);
    hasten_all(tx, parts, *endpoint);
    order_next(tx, parts, *endpoint);
}

void give_up(sql::Tx& tx, const Parts& parts, const outbound::Order& order) {
    const Carried carried = carried_by(order);
    const auto endpoint = store::find_endpoint(tx, carried.client_id, carried.endpoint_id);
    const auto delivery =
        store::find_delivery(tx, carried.client_id, carried.endpoint_id, carried.position);
    if (!endpoint || !delivery || delivery->state == DeliveryState::delivered) return;
    put_back(tx, *delivery);
    disable(tx, parts, *endpoint, "unreachable");
}

}  // namespace

std::string order_key(std::string_view endpoint_id, std::int64_t position, std::int64_t round) {
    return fmt::format("{}:{}:{}", endpoint_id, position, round);
}

void order_next(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint) {
    if (endpoint.state != EndpointState::active) return;
    const auto ordered =
        store::list_deliveries(tx, endpoint, DeliveryState::ordered, kMostInTheAir);
    if (ordered.size() >= kMostInTheAir) return;
    const auto waiting = store::list_deliveries(tx, endpoint, DeliveryState::waiting, kLookedAt);
    for (Delivery delivery : next_of(waiting, ordered)) {
        delivery.state = DeliveryState::ordered;
        store::save(tx, delivery);
        parts.place_order(
            tx, parts.clock.now(),
            {.channel = std::string{kWebhooks},
             .idempotency_key = order_key(endpoint.id, delivery.position, delivery.round),
             .subject = "app:" + endpoint.client_id,
             .payload = {{"client_id", endpoint.client_id},
                         {"endpoint", endpoint.id},
                         {"position", delivery.position}},
             .max_attempts = parts.limits.attempts});
    }
}

void hasten_all(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint) {
    for (const Delivery& delivery :
         store::list_deliveries(tx, endpoint, DeliveryState::ordered, kMostInTheAir)) {
        outbound::hasten(tx, parts.clock.now(), kWebhooks,
                         order_key(endpoint.id, delivery.position, delivery.round));
    }
}

journal::Follower follower(const Parts& parts) {
    std::vector<std::string> whats{std::string{kTestEvent}};
    for (const EventType& type : event_types()) whats.emplace_back(type.name);
    return {
        .name = "apps",
        .whats = std::move(whats),
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

outbound::Channel webhooks_channel(const Parts& parts) {
    return {.name = std::string{kWebhooks},
            .url = {},  // each endpoint has its own address
            .key = {},
            .wire = [&parts](const outbound::Order& order) { return request_for(parts, order); },
            .answered =
                [&parts](sql::Tx& tx, const outbound::Order& order,
                         const outbound::Answer& answer) { take_answer(tx, parts, order, answer); },
            .given_up = [&parts](sql::Tx& tx,
                                 const outbound::Order& order) { give_up(tx, parts, order); },
            .is_one_system = false,
            .workers = 4};
}

}  // namespace mashang::apps
