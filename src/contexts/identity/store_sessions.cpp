#include "contexts/identity/store.h"

namespace mashang::identity::store {

void add_session(sql::Tx& tx, const SessionRow& session) {
    tx.insert("session", session);
}

std::optional<SessionHolder> find_session(sql::Tx& tx, std::string_view reference_hash) {
    return tx.find<SessionHolder>(
        "SELECT s.id, s.account_id, s.kind, s.signed_in_at, s.last_seen_at, s.methods,"
        " s.acting_kind, s.acting_id, a.person_id, p.level, a.recovered_at, a.closed_at, "
        "f.office_id, f.roles FROM session s"
        " LEFT JOIN account a ON a.id = s.account_id"
        " LEFT JOIN person p ON p.id = a.person_id"
        " LEFT JOIN staff f ON f.id = s.account_id"
        " WHERE s.reference_hash = $1",
        reference_hash);
}

std::optional<SessionRow> find_session_of(sql::Tx& tx, const AccountId& account,
                                          const SessionId& id) {
    return tx.find<SessionRow>(
        "SELECT reference_hash, id, account_id, kind, device, address_masked, signed_in_at,"
        " last_seen_at, methods FROM session WHERE account_id = $1 AND id = $2",
        account, id);
}

std::vector<SessionRow> list_sessions(sql::Tx& tx, const AccountId& account) {
    return tx.query<SessionRow>(
        "SELECT reference_hash, id, account_id, kind, device, address_masked, signed_in_at,"
        " last_seen_at, methods FROM session WHERE account_id = $1 ORDER BY signed_in_at DESC, id "
        "DESC",
        account);
}

bool renew_session(sql::Tx& tx, const AccountId& account, const SessionId& id,
                   std::string_view new_reference_hash, std::string_view methods, Instant at) {
    return tx.execute(
               "UPDATE session SET reference_hash = $3, methods = $4, signed_in_at = $5,"
               " last_seen_at = $5 WHERE account_id = $1 AND id = $2",
               account, id, new_reference_hash, methods, at) == 1;
}

bool set_acting_for(sql::Tx& tx, const AccountId& account, const SessionId& id,
                    const std::optional<http::ActingFor>& whom) {
    const auto kind = whom ? std::optional{whom->kind} : std::nullopt;
    const auto of = whom ? std::optional{whom->id} : std::nullopt;
    return tx.execute(
               "UPDATE session SET acting_kind = $3, acting_id = $4 WHERE account_id = $1 AND id = "
               "$2",
               account, id, kind, of) == 1;
}

bool remove_session(sql::Tx& tx, const AccountId& account, const SessionId& id) {
    return tx.execute("DELETE FROM session WHERE account_id = $1 AND id = $2", account, id) == 1;
}

void touch_session(sql::Tx& tx, std::string_view reference_hash, Instant at) {
    tx.execute(
        "UPDATE session SET last_seen_at = $2 WHERE reference_hash = $1 AND last_seen_at < $2",
        reference_hash, at);
}

}  // namespace mashang::identity::store
