#include "contexts/mandates/store.h"

namespace mashang::mandates::store {
namespace {

std::string select(std::string_view rest) {
    std::string statement =
        "SELECT guardian_id, id, minor_id, state, finding, child_sealed, until, requested_at, "
        "decided_at FROM mandates_guardianship ";
    return statement.append(rest);
}

}  // namespace

void add(sql::Tx& tx, const Guardianship& guardianship) {
    tx.insert("mandates_guardianship", guardianship);
}

std::optional<Guardianship> find(sql::Tx& tx, const PersonId& guardian, const GuardianshipId& id) {
    static const std::string kStatement = select("WHERE guardian_id = $1 AND id = $2");
    return tx.find<Guardianship>(kStatement, guardian, id);
}

std::vector<Guardianship> list_of(sql::Tx& tx, const PersonId& guardian) {
    static const std::string kStatement = select("WHERE guardian_id = $1 ORDER BY id DESC");
    return tx.query<Guardianship>(kStatement, guardian);
}

std::vector<Guardianship> list_between(sql::Tx& tx, const PersonId& guardian,
                                       const PersonId& minor) {
    static const std::string kStatement =
        select("WHERE guardian_id = $1 AND minor_id = $2 AND state = 'confirmed' ORDER BY id");
    return tx.query<Guardianship>(kStatement, guardian, minor);
}

std::vector<Guardianship> list_of_minor(sql::Tx& tx, const PersonId& minor) {
    static const std::string kStatement =
        select("WHERE minor_id = $1 AND state = 'confirmed' ORDER BY id DESC");
    return tx.query<Guardianship>(kStatement, minor);
}

bool decide(sql::Tx& tx, const Guardianship& guardianship) {
    return tx.execute(
               "UPDATE mandates_guardianship SET minor_id = $3, state = $4, finding = $5, "
               "decided_at = $6 WHERE guardian_id = $1 AND id = $2 AND state = 'pending'",
               guardianship.guardian_id, guardianship.id, guardianship.minor_id, guardianship.state,
               guardianship.finding, guardianship.decided_at) == 1;
}

void remove_guardianships(sql::Tx& tx, const PersonId& guardian) {
    tx.execute("DELETE FROM mandates_guardianship WHERE guardian_id = $1", guardian);
}

}  // namespace mashang::mandates::store
