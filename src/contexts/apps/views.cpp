#include "contexts/apps/views.h"

#include <algorithm>

#include "base/split.h"
#include "contexts/apps/delivering.h"
#include "contexts/apps/store.h"
#include "platform/outbound/standing.h"

namespace mashang::apps {
namespace {

EventView view_of(const Event& event) {
    EventView view{.cursor = event.position,
                   .id = event.id,
                   .type = event.type,
                   .at = event.at,
                   .case_id = event.case_id,
                   .state = event.state,
                   .version = event.version};
    if (!event.number.empty()) view.number = event.number;
    return view;
}

DeliveryView view_of(sql::Tx& tx, const Endpoint& endpoint, store::Sending sending) {
    DeliveryView view{.event_id = std::move(sending.id),
                      .type = std::move(sending.type),
                      .case_id = std::move(sending.case_id),
                      .at = sending.at,
                      .state = sending.state,
                      .delivered_at = sending.delivered_at,
                      .status = sending.status};
    const auto order = outbound::find_standing(
        tx, kWebhooks, order_key(endpoint.id, sending.position, sending.round));
    if (!order) return view;
    view.attempts = order->attempts;
    if (sending.state != DeliveryState::ordered) return view;
    view.next_attempt_at = order->next_at;
    if (!order->last_error.empty()) view.last_error = order->last_error;
    return view;
}

}  // namespace

EndpointView view_of(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint) {
    const Instant now = parts.clock.now();
    EndpointView view{.id = endpoint.id,
                      .url = endpoint.url,
                      .events = {},
                      .description = endpoint.description,
                      .state = endpoint.state,
                      .registered_at = endpoint.registered_at,
                      .changed_at = endpoint.changed_at,
                      .last_delivered_at = store::last_delivered(tx, endpoint)};
    for (const auto type : split(endpoint.events, ' ')) view.events.emplace_back(type);
    if (!endpoint.disabled_why.empty()) view.disabled_why = endpoint.disabled_why;
    if (endpoint.old_until && now < *endpoint.old_until) view.old_secret_until = endpoint.old_until;
    const store::Backlog backlog = store::backlog_of(tx, endpoint);
    view.waiting = backlog.count;
    if (backlog.since && now - *backlog.since >= parts.limits.behind) {
        view.behind_since = backlog.since;
    }
    return view;
}

std::vector<DeliveryView> deliveries_of(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint) {
    std::vector<DeliveryView> views;
    for (store::Sending& sending : store::list_sendings(tx, endpoint, parts.limits.shown)) {
        views.push_back(view_of(tx, endpoint, std::move(sending)));
    }
    return views;
}

EventPage events_after(sql::Tx& tx, const Parts& parts, std::string_view client_id,
                       std::int64_t after, std::size_t limit) {
    const std::size_t most = std::min(limit, parts.limits.most_events);
    EventPage page{.events = {}, .next = after};
    for (const Event& event : store::list_events_after(tx, client_id, after, most + 1)) {
        if (page.events.size() == most) {
            page.more = true;
            break;
        }
        page.next = event.position;
        if (event.type != kTestEvent) page.events.push_back(view_of(event));
    }
    return page;
}

}  // namespace mashang::apps
