#include "contexts/certificates/store.h"

namespace mashang::certificates::store {

void add_challenge(sql::Tx& tx, const ChallengeRow& row, Instant forgotten) {
    tx.execute("DELETE FROM certificates_challenge WHERE issued_at < $1", forgotten);
    tx.execute(
        "INSERT INTO certificates_challenge (ticket, challenge, purpose, account_id, issued_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        row.ticket, row.challenge, row.purpose, row.account_id, row.issued_at);
}

std::optional<ChallengeRow> take_challenge(sql::Tx& tx, std::string_view ticket) {
    return tx.find<ChallengeRow>(
        "DELETE FROM certificates_challenge WHERE ticket = $1"
        " RETURNING ticket, challenge, purpose, account_id, issued_at",
        ticket);
}

bool add_binding(sql::Tx& tx, const BindingRow& row) {
    return tx.execute(
               "INSERT INTO certificates_binding (person_id, id, account_id, fingerprint,"
               " certificates, uscc, bound_at, not_after, last_used_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)"
               " ON CONFLICT (fingerprint) DO NOTHING",
               row.person_id, row.id, row.account_id, row.fingerprint, row.certificates, row.uscc,
               row.bound_at, row.not_after) == 1;
}

std::optional<BindingRow> find_binding(sql::Tx& tx, std::string_view fingerprint) {
    return tx.find<BindingRow>(
        "SELECT person_id, id, account_id, fingerprint, certificates, uscc, bound_at, not_after,"
        " last_used_at FROM certificates_binding WHERE fingerprint = $1",
        fingerprint);
}

std::vector<BindingRow> list_bindings(sql::Tx& tx, const identity::PersonId& person) {
    return tx.query<BindingRow>(
        "SELECT person_id, id, account_id, fingerprint, certificates, uscc, bound_at, not_after,"
        " last_used_at FROM certificates_binding WHERE person_id = $1 ORDER BY bound_at DESC, id",
        person);
}

void note_use(sql::Tx& tx, std::string_view fingerprint, Instant now) {
    tx.execute("UPDATE certificates_binding SET last_used_at = $2 WHERE fingerprint = $1",
               fingerprint, now);
}

bool remove_binding(sql::Tx& tx, const identity::PersonId& person, const BindingId& id) {
    return tx.execute("DELETE FROM certificates_binding WHERE person_id = $1 AND id = $2", person,
                      id) == 1;
}

int remove_bindings(sql::Tx& tx, const identity::PersonId& person) {
    return static_cast<int>(
        tx.execute("DELETE FROM certificates_binding WHERE person_id = $1", person));
}

}  // namespace mashang::certificates::store
