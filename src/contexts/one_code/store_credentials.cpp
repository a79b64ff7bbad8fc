#include "contexts/one_code/store.h"

namespace mashang::one_code::store {

bool add_credential(sql::Tx& tx, const CredentialRow& credential, Instant forgotten) {
    tx.execute("DELETE FROM one_code_credential WHERE person_id = $1 AND ends_at < $2",
               credential.person_id, forgotten);
    return tx.execute(
               "INSERT INTO one_code_credential (cid, person_id, session_id, purpose, key_id,"
               " slots, last_slot, issued_at, ends_at, revoked_at, proof)"
               " VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, NULL, $9) ON CONFLICT (cid) DO NOTHING",
               credential.cid, credential.person_id, credential.session_id, credential.purpose,
               credential.key_id, credential.slots, credential.issued_at, credential.ends_at,
               credential.proof) == 1;
}

std::optional<CredentialRow> find_credential(sql::Tx& tx, std::string_view cid) {
    return tx.find<CredentialRow>(
        "SELECT cid, person_id, session_id, purpose, key_id, slots, last_slot, issued_at, ends_at,"
        " revoked_at, proof FROM one_code_credential WHERE cid = $1",
        cid);
}

std::vector<CredentialRow> list_credentials(sql::Tx& tx, const PersonId& person, Instant now) {
    return tx.query<CredentialRow>(
        "SELECT cid, person_id, session_id, purpose, key_id, slots, last_slot, issued_at, ends_at,"
        " revoked_at, proof FROM one_code_credential"
        " WHERE person_id = $1 AND ends_at > $2 AND revoked_at IS NULL"
        " ORDER BY issued_at DESC, cid",
        person, now);
}

std::vector<CredentialRow> list_credentials_of_session(sql::Tx& tx, std::string_view session,
                                                       Instant now) {
    return tx.query<CredentialRow>(
        "SELECT cid, person_id, session_id, purpose, key_id, slots, last_slot, issued_at, ends_at,"
        " revoked_at, proof FROM one_code_credential"
        " WHERE session_id = $1 AND ends_at > $2 AND revoked_at IS NULL",
        session, now);
}

std::optional<CredentialRow> advance(sql::Tx& tx, std::string_view cid, std::string_view proof,
                                     int slot) {
    return tx.find<CredentialRow>(
        "UPDATE one_code_credential SET last_slot = $2 WHERE cid = $1 AND last_slot < $2"
        " AND proof = $3"
        " RETURNING cid, person_id, session_id, purpose, key_id, slots, last_slot, issued_at,"
        " ends_at, revoked_at, proof",
        cid, slot, proof);
}

bool revoke(sql::Tx& tx, const PersonId& person, std::string_view cid, Instant now) {
    const auto ends_at = tx.find<Instant>(
        "UPDATE one_code_credential SET revoked_at = $3"
        " WHERE cid = $2 AND person_id = $1 AND revoked_at IS NULL AND ends_at > $3"
        " RETURNING ends_at",
        person, cid, now);
    if (!ends_at) return false;
    tx.execute("DELETE FROM one_code_revocation WHERE ends_at < $1", now);
    tx.execute(
        "INSERT INTO one_code_revocation (cid, ends_at) VALUES ($1, $2)"
        " ON CONFLICT (cid) DO NOTHING",
        cid, *ends_at);
    return true;
}

std::vector<std::string> list_revoked(sql::Tx& tx, Instant now, std::size_t most) {
    return tx.query<std::string>(
        "SELECT cid FROM one_code_revocation WHERE ends_at > $1 ORDER BY ends_at DESC LIMIT $2",
        now, most);
}

}  // namespace mashang::one_code::store
