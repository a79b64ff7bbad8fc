#include "platform/outbound/standing.h"

namespace mashang::outbound {

std::optional<OrderStanding> find_standing(sql::Tx& tx, std::string_view channel,
                                           std::string_view idempotency_key) {
    return tx.find<OrderStanding>(
        "SELECT state, attempts, last_error, next_at FROM outbound_order "
        "WHERE channel = $1 AND idempotency_key = $2",
        channel, idempotency_key);
}

bool hasten(sql::Tx& tx, Instant now, std::string_view channel, std::string_view idempotency_key) {
    const bool waits =
        tx.execute(
            "UPDATE outbound_order SET attempts = 0, next_at = $1 "
            "WHERE channel = $2 AND idempotency_key = $3 AND state = 'waiting' AND next_at > $1",
            now, channel, idempotency_key) == 1;
    if (waits) tx.leave_work();
    return waits;
}

}  // namespace mashang::outbound
