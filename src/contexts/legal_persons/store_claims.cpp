#include "contexts/legal_persons/store.h"

namespace mashang::legal_persons::store {

void add(sql::Tx& tx, const Claim& claim) {
    tx.insert("legal_person_claim", claim);
}

std::optional<Claim> find_claim(sql::Tx& tx, const PersonId& person, const ClaimId& id) {
    return tx.find<Claim>(
        "SELECT person_id, id, uscc, name, state, finding, requested_at, decided_at"
        " FROM legal_person_claim WHERE person_id = $1 AND id = $2",
        person, id);
}

std::vector<Claim> list_claims(sql::Tx& tx, const PersonId& person, std::size_t most) {
    return tx.query<Claim>(
        "SELECT person_id, id, uscc, name, state, finding, requested_at, decided_at"
        " FROM legal_person_claim WHERE person_id = $1 ORDER BY id DESC LIMIT $2",
        person, most);
}

std::size_t count_claims(sql::Tx& tx, const PersonId& person, Instant since) {
    return tx.get<std::size_t>(
        "SELECT COUNT(*) FROM legal_person_claim WHERE person_id = $1 AND requested_at > $2",
        person, since);
}

bool has_pending_claim(sql::Tx& tx, const PersonId& person, const Uscc& uscc) {
    return tx.get<std::size_t>(
               "SELECT COUNT(*) FROM legal_person_claim"
               " WHERE person_id = $1 AND uscc = $2 AND state = $3",
               person, uscc, ClaimState::pending) > 0;
}

void save(sql::Tx& tx, const Claim& claim) {
    tx.execute(
        "UPDATE legal_person_claim SET state = $3, finding = $4, decided_at = $5"
        " WHERE person_id = $1 AND id = $2",
        claim.person_id, claim.id, claim.state, claim.finding, claim.decided_at);
}

void remove_claims(sql::Tx& tx, const PersonId& person) {
    tx.execute("DELETE FROM legal_person_claim WHERE person_id = $1", person);
}

}  // namespace mashang::legal_persons::store
