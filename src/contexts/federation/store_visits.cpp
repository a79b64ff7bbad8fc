#include "contexts/federation/store.h"

namespace mashang::federation::store {

void add_visit(sql::Tx& tx, const VisitRow& visit) {
    tx.insert("federation_visit", visit);
}

std::optional<VisitRow> take_visit(sql::Tx& tx, std::string_view state_hash,
                                   std::string_view cookie_hash) {
    return tx.find<VisitRow>(
        "DELETE FROM federation_visit WHERE state_hash = $1 AND cookie_hash = $2"
        " RETURNING state_hash, cookie_hash, provider_id, purpose, nonce, verifier_sealed, next,"
        " account_id, session_id, begun_at",
        state_hash, cookie_hash);
}

void add_wish(sql::Tx& tx, const WishRow& wish) {
    tx.insert("federation_wish", wish);
}

std::optional<WishRow> find_wish(sql::Tx& tx, const AccountId& account, std::string_view session,
                                 std::string_view id) {
    return tx.find<WishRow>(
        "SELECT id, account_id, session_id, provider_id, subject_index, person_sealed, made_at"
        " FROM federation_wish WHERE id = $1 AND account_id = $2 AND session_id = $3",
        id, account, session);
}

std::optional<WishRow> take_wish(sql::Tx& tx, const AccountId& account, std::string_view session,
                                 std::string_view id) {
    return tx.find<WishRow>(
        "DELETE FROM federation_wish WHERE id = $1 AND account_id = $2 AND session_id = $3"
        " RETURNING id, account_id, session_id, provider_id, subject_index, person_sealed, made_at",
        id, account, session);
}

std::int64_t sweep(sql::Tx& tx, Instant before) {
    return tx.execute("DELETE FROM federation_visit WHERE begun_at < $1", before) +
           tx.execute("DELETE FROM federation_wish WHERE made_at < $1", before);
}

}  // namespace mashang::federation::store
