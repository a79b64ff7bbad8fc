#include "contexts/certificates/store.h"

namespace mashang::certificates::store {

bool add_authority(sql::Tx& tx, const Authority& authority) {
    return tx.execute(
               "INSERT INTO certificates_authority (id, key_fingerprint, name, certificate,"
               " list_url, responder_url, hardware_policy, state, added_by, added_at, changed_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
               authority.id, authority.key_fingerprint, authority.name, authority.certificate,
               authority.list_url, authority.responder_url, authority.hardware_policy,
               authority.state, authority.added_by, authority.added_at, authority.changed_at) == 1;
}

std::optional<Authority> find_authority(sql::Tx& tx, std::string_view id) {
    return tx.find<Authority>(
        "SELECT id, key_fingerprint, name, certificate, list_url, responder_url, hardware_policy,"
        " state, added_by, added_at, changed_at FROM certificates_authority WHERE id = $1",
        id);
}

std::vector<Authority> list_authorities(sql::Tx& tx) {
    return tx.query<Authority>(
        "SELECT id, key_fingerprint, name, certificate, list_url, responder_url, hardware_policy,"
        " state, added_by, added_at, changed_at FROM certificates_authority ORDER BY name, id");
}

void set_state(sql::Tx& tx, std::string_view id, AuthorityState state, Instant now) {
    tx.execute("UPDATE certificates_authority SET state = $2, changed_at = $3 WHERE id = $1", id,
               state, now);
}

void put_list(sql::Tx& tx, const ListRow& row) {
    tx.execute(
        "INSERT INTO certificates_list (authority_id, list, number, this_update, next_update,"
        " fetched_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (authority_id) DO UPDATE"
        " SET list = EXCLUDED.list, number = EXCLUDED.number, this_update = EXCLUDED.this_update,"
        " next_update = EXCLUDED.next_update, fetched_at = EXCLUDED.fetched_at"
        " WHERE certificates_list.this_update <= EXCLUDED.this_update",
        row.authority_id, row.list, row.number, row.this_update, row.next_update, row.fetched_at);
}

std::optional<ListRow> find_list(sql::Tx& tx, std::string_view authority_id) {
    return tx.find<ListRow>(
        "SELECT authority_id, list, number, this_update, next_update, fetched_at"
        " FROM certificates_list WHERE authority_id = $1",
        authority_id);
}

std::vector<ListRow> list_lists(sql::Tx& tx) {
    return tx.query<ListRow>(
        "SELECT authority_id, '' AS list, number, this_update, next_update, fetched_at"
        " FROM certificates_list ORDER BY authority_id");
}

}  // namespace mashang::certificates::store
