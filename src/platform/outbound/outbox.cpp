#include <array>

#include "base/id.h"
#include "platform/crypto/hash.h"
#include "platform/outbound/binding.h"
#include "platform/outbound/outbound.h"

namespace mashang::outbound {
namespace {

/// The order's name in lists: made of channel and key, so that it needs no maker (RFC 9562 §5.8).
std::string id_of(const Order& order) {
    const auto digest =
        crypto::sm3({order.channel, std::string_view{"\0", 1}, order.idempotency_key});
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(digest.begin(), bytes.size(), bytes.begin());
    bytes[6] = static_cast<std::uint8_t>(0x80 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Uuid::from_bytes(bytes).text();
}

}  // namespace

std::string binding_of(std::string_view channel, std::string_view idempotency_key) {
    return std::string{"outbound_order.payload:"}.append(channel).append(":").append(
        idempotency_key);
}

bool is_final(const Answer& answer) {
    switch (answer.status) {
        case 202:  // with Retry-After: the same request gets the answer then (RFC 7030 4.2.3)
            return !answer.retry_after;
        case 401:
        case 403:
        case 407:
        case 408:
        case 425:
        case 429:
            return false;
        default:
            return (answer.status >= 200 && answer.status < 300) ||
                   (answer.status >= 400 && answer.status < 500);
    }
}

std::int64_t count_dead(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM outbound_order WHERE state = 'dead'");
}

std::vector<FailingOrders> list_failing(sql::Tx& tx) {
    return tx.query<FailingOrders>(
        "SELECT channel, COUNT(*) AS count, MAX(last_error) AS error FROM outbound_order "
        "WHERE state IN ('waiting', 'sending') AND last_error <> '' "
        "GROUP BY channel ORDER BY channel");
}

std::vector<WaitingOrders> list_waiting(sql::Tx& tx) {
    return tx.query<WaitingOrders>(
        "SELECT channel, COUNT(*) AS count, MIN(placed_at) AS since FROM outbound_order "
        "WHERE state = 'waiting' GROUP BY channel ORDER BY channel");
}

std::int64_t forget_answered(sql::Tx& tx, Instant before, std::size_t limit) {
    const auto oldest = tx.query<Instant>(
        "SELECT changed_at FROM outbound_order WHERE state = 'answered' AND changed_at < $1 "
        "ORDER BY changed_at LIMIT $2",
        before, limit);
    if (oldest.empty()) return 0;
    return tx.execute("DELETE FROM outbound_order WHERE state = 'answered' AND changed_at <= $1",
                      oldest.back());
}

Outbox::Outbox(Cipher cipher, journal::Journal& journal)
    : cipher_{std::move(cipher)}, journal_{journal} {}

void Outbox::place(sql::Tx& tx, Instant now, const Order& order) {
    tx.execute(
        "INSERT INTO outbound_order (channel, idempotency_key, id, subject, payload, state, "
        "attempts, "
        "max_attempts, next_at, claim, claimed_until, last_error, placed_at, changed_at) "
        "VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $7, '', 0, '', $7, $7) "
        "ON CONFLICT (channel, idempotency_key) DO NOTHING",
        order.channel, order.idempotency_key, id_of(order), order.subject,
        cipher_.seal(boost::json::serialize(order.payload),
                     binding_of(order.channel, order.idempotency_key)),
        order.max_attempts, now);
    tx.leave_work();
}

std::vector<DeadLetter> Outbox::list_dead(sql::Tx& tx, std::size_t limit) {
    return tx.query<DeadLetter>(
        "SELECT id, channel, subject, attempts, last_error, changed_at AS since FROM "
        "outbound_order "
        "WHERE state = 'dead' ORDER BY changed_at DESC, id LIMIT $1",
        limit);
}

bool Outbox::resend(sql::Tx& tx, Instant now, std::string_view id, std::string_view actor,
                    std::string_view authority) {
    const auto letter = tx.find<DeadLetter>(
        "SELECT id, channel, subject, attempts, last_error, changed_at AS since FROM "
        "outbound_order "
        "WHERE id = $1 AND state = 'dead'",
        id);
    if (!letter) return false;
    tx.execute(
        "UPDATE outbound_order SET state = 'waiting', attempts = 0, next_at = $1, changed_at = $1 "
        "WHERE id = $2 AND state = 'dead'",
        now, id);
    journal_.tell(tx, now,
                  {.what = "outbound.resent",
                   .actor = std::string{actor},
                   .on_behalf = {},
                   .authority = std::string{authority},
                   .subject = "order:" + letter->id,
                   .facts = {{"channel", letter->channel}, {"attempts", letter->attempts}},
                   .matter = letter->subject});
    return true;
}

}  // namespace mashang::outbound
