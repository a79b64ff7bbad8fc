#include "contexts/openid/app_keys.h"

#include <stdexcept>

#include "contexts/openid/store.h"
#include "platform/json/json.h"

namespace mashang::openid {
namespace {

std::int64_t piece_of(Instant now, std::chrono::milliseconds length) {
    return now.ms() / length.count();
}

bool is_due(const App& app, bool is_missed, Instant now) {
    if (is_missed || !app.keys_fetched_at) return true;
    return now - *app.keys_fetched_at >= kKeysFetchedEach;
}

/// The same for all nodes and for five minutes.
outbound::Order order_of(const App& app, Instant now) {
    return {.channel = std::string{kAppKeys},
            .idempotency_key = app.client_id + ":" + std::to_string(piece_of(now, kKeysMissedEach)),
            .subject = "app:" + app.client_id,
            .payload = {{"client_id", app.client_id}},
            .max_attempts = 3};
}

std::string client_of(const outbound::Order& order) {
    return std::string{order.payload.at("client_id").as_string()};
}

/// A JWKS that is none is asked for again, until the order is given up and an operator sees it.
void keep(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
          const outbound::Answer& answer) {
    if (answer.status != 200) throw std::runtime_error{"the app's keys are not at their address"};
    jose::KeySet keys;
    try {
        keys = jose::KeySet::parse(answer.body);
    } catch (const Refused& refused) {
        throw std::runtime_error{message_of(refused.refusal(), refused.facts(), Language::en)};
    }
    auto app = store::find_app(tx, client_of(order));
    if (!app) return;
    app->fetched_keys = keys.jwks();
    app->fetched_at = parts.clock.now();
    store::save_app(tx, *app);
}

}  // namespace

void order_keys(sql::Database& database, const Parts& parts) {
    const auto missed = parts.apps.take_missed();
    const Instant now = parts.clock.now();
    std::vector<outbound::Order> orders;
    for (const AppPtr& app : parts.apps.with_keys_elsewhere()) {
        if (!is_due(*app, missed.contains(app->client_id), now)) continue;
        outbound::Order order = order_of(*app, now);
        if (parts.apps.note_order(app->client_id, order.idempotency_key)) {
            orders.push_back(std::move(order));
        }
    }
    if (orders.empty()) return;
    database.write([&](sql::Tx& tx) {
        for (const outbound::Order& order : orders) parts.place_order(tx, now, order);
    });
}

outbound::Channel app_keys_channel(const Parts& parts) {
    return {
        .name = std::string{kAppKeys},
        .url = {},  // each app has its own address
        .key = {},
        .wire =
            [&parts](const outbound::Order& order) {
                const AppPtr app = parts.apps.find(client_of(order));
                if (app == nullptr || !app->metadata.jwks_uri) {
                    throw std::runtime_error{"the app keeps no keys elsewhere any more"};
                }
                return outbound::Request{.method = "GET",
                                         .headers = {{"Accept", "application/json"}},
                                         .address = *app->metadata.jwks_uri};
            },
        .answered = [&parts](sql::Tx& tx, const outbound::Order& order,
                             const outbound::Answer& answer) { keep(tx, parts, order, answer); },
        .is_one_system = false};
}

}  // namespace mashang::openid
