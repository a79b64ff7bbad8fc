#include "platform/outbound/claims.h"

namespace mashang::outbound {

// Two questions, since each has its own index: answered orders are never looked at.
bool has_due(sql::Tx& tx, std::string_view channel, Instant now,
             std::chrono::milliseconds longest_claim) {
    const auto waiting = tx.find<std::int64_t>(
        "SELECT attempts FROM outbound_order WHERE channel = $1 AND state = 'waiting' "
        "AND (next_at <= $2 OR next_at > $3) LIMIT 1",
        channel, now, now + kLongestWait);
    if (waiting) return true;
    return tx
        .find<std::int64_t>(
            "SELECT attempts FROM outbound_order WHERE channel = $1 AND state = 'sending' "
            "AND (claimed_until <= $2 OR claimed_until > $3) LIMIT 1",
            channel, now, now + longest_claim)
        .has_value();
}

std::int64_t release_lost(sql::Tx& tx, std::string_view channel, Instant now,
                          std::chrono::milliseconds longest_claim) {
    return tx.execute(
        "UPDATE outbound_order SET state = 'waiting', next_at = $2, changed_at = $2, "
        "last_error = 'its worker did not come back' "
        "WHERE channel = $1 AND state = 'sending' AND (claimed_until <= $2 OR claimed_until > $3)",
        channel, now, now + longest_claim);
}

std::int64_t release_all(sql::Tx& tx, std::string_view channel, Instant now) {
    return tx.execute(
        "UPDATE outbound_order SET state = 'waiting', next_at = $2, changed_at = $2, "
        "last_error = 'the program ended while it was being sent' "
        "WHERE channel = $1 AND state = 'sending'",
        channel, now);
}

std::optional<Claimed> claim_next(sql::Tx& tx, std::string_view channel, Instant now, Instant until,
                                  std::string_view claim) {
    const auto rows = tx.query<Claimed>(
        "UPDATE outbound_order SET state = 'sending', attempts = attempts + 1, claim = $3, "
        "claimed_until = $4, changed_at = $2 "
        "WHERE channel = $1 AND state = 'waiting' AND idempotency_key = "
        "(SELECT idempotency_key FROM outbound_order WHERE channel = $1 AND state = 'waiting' "
        "AND (next_at <= $2 OR next_at > $5) ORDER BY next_at, idempotency_key LIMIT 1) "
        "RETURNING channel, idempotency_key, subject, payload, attempts, max_attempts, claim",
        channel, now, claim, until, now + kLongestWait);
    if (rows.empty()) return std::nullopt;
    return rows.front();
}

bool set_answered(sql::Tx& tx, const Claimed& claimed, Instant now) {
    return tx.execute(
               "UPDATE outbound_order SET state = 'answered', payload = '', last_error = '', "
               "changed_at = $1 "
               "WHERE channel = $2 AND idempotency_key = $3 AND state = 'sending' AND claim = $4",
               now, claimed.channel, claimed.idempotency_key, claimed.claim) > 0;
}

bool set_waiting(sql::Tx& tx, const Claimed& claimed, Instant now, Instant next,
                 std::string_view error) {
    return tx.execute(
               "UPDATE outbound_order SET state = 'waiting', next_at = $1, last_error = $2, "
               "changed_at = $3 "
               "WHERE channel = $4 AND idempotency_key = $5 AND state = 'sending' AND claim = $6",
               next, error, now, claimed.channel, claimed.idempotency_key, claimed.claim) > 0;
}

bool set_dead(sql::Tx& tx, const Claimed& claimed, Instant now, std::string_view error) {
    return tx.execute(
               "UPDATE outbound_order SET state = 'dead', last_error = $1, changed_at = $2 "
               "WHERE channel = $3 AND idempotency_key = $4 AND state = 'sending' AND claim = $5",
               error, now, claimed.channel, claimed.idempotency_key, claimed.claim) > 0;
}

}  // namespace mashang::outbound
