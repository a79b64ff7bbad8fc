#include "contexts/openid/store.h"

namespace mashang::openid::store {

void add_waiting(sql::Tx& tx, const WaitingRow& waiting) {
    tx.insert("openid_waiting", waiting);
}

std::optional<WaitingRow> find_waiting(sql::Tx& tx, std::string_view hash) {
    return tx.find<WaitingRow>(
        "SELECT hash, id, kind, client_id, user_code_hash, person_id, scopes, acr_values, "
        "resources,"
        " binding_message, state, authorization_id, interval_s, polled_at, begun_at, expires_at"
        " FROM openid_waiting WHERE hash = $1",
        hash);
}

std::optional<WaitingRow> find_waiting_by_id(sql::Tx& tx, std::string_view id) {
    return tx.find<WaitingRow>(
        "SELECT hash, id, kind, client_id, user_code_hash, person_id, scopes, acr_values, "
        "resources,"
        " binding_message, state, authorization_id, interval_s, polled_at, begun_at, expires_at"
        " FROM openid_waiting WHERE id = $1",
        id);
}

std::optional<WaitingRow> find_waiting_by_user_code(sql::Tx& tx, std::string_view hash) {
    return tx.find<WaitingRow>(
        "SELECT hash, id, kind, client_id, user_code_hash, person_id, scopes, acr_values, "
        "resources,"
        " binding_message, state, authorization_id, interval_s, polled_at, begun_at, expires_at"
        " FROM openid_waiting WHERE user_code_hash = $1",
        hash);
}

std::vector<WaitingRow> list_waiting_of(sql::Tx& tx, std::string_view person_id, Instant now) {
    return tx.query<WaitingRow>(
        "SELECT hash, id, kind, client_id, user_code_hash, person_id, scopes, acr_values, "
        "resources,"
        " binding_message, state, authorization_id, interval_s, polled_at, begun_at, expires_at"
        " FROM openid_waiting WHERE person_id = $1 AND state = 'pending' AND kind = 'backchannel'"
        " AND expires_at > $2 ORDER BY begun_at, id",
        person_id, now);
}

void poll_waiting(sql::Tx& tx, std::string_view hash, Instant at, std::int64_t interval_s) {
    tx.execute("UPDATE openid_waiting SET polled_at = $2, interval_s = $3 WHERE hash = $1", hash,
               at, interval_s);
}

bool move_waiting(sql::Tx& tx, const WaitingRow& waiting, WaitingState from) {
    return tx.execute(
               "UPDATE openid_waiting SET state = $2, person_id = $3, authorization_id = $4"
               " WHERE hash = $1 AND state = $5",
               waiting.hash, waiting.state, waiting.person_id, waiting.authorization_id, from) == 1;
}

std::int64_t sweep(sql::Tx& tx, Instant now) {
    // A code that comes back after its time still tells that it was stolen.
    std::int64_t removed =
        tx.execute("DELETE FROM openid_code WHERE expires_at < $1", now - std::chrono::hours{24});
    for (const char* statement : {"DELETE FROM openid_refresh_token WHERE expires_at < $1",
                                  "DELETE FROM openid_revoked_token WHERE expires_at < $1",
                                  "DELETE FROM openid_seen WHERE expires_at < $1",
                                  "DELETE FROM openid_pushed_request WHERE expires_at < $1",
                                  "DELETE FROM openid_waiting WHERE expires_at < $1"}) {
        removed += tx.execute(statement, now);
    }
    return removed + tx.execute(
                         "DELETE FROM openid_authorization WHERE id IN (SELECT id FROM"
                         " openid_authorization WHERE begun_at < $1 ORDER BY begun_at LIMIT 500)",
                         now - kAuthorizationsKept);
}

}  // namespace mashang::openid::store
