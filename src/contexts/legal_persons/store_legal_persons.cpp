#include "contexts/legal_persons/store.h"
#include "platform/sql/among.h"

namespace mashang::legal_persons::store {

void add(sql::Tx& tx, const LegalPerson& legal_person) {
    tx.execute("INSERT INTO legal_person_code (uscc, legal_person_id) VALUES ($1, $2)",
               legal_person.uscc, legal_person.id);
    tx.insert("legal_person", legal_person);
}

std::optional<LegalPerson> find(sql::Tx& tx, const LegalPersonId& id) {
    return tx.find<LegalPerson>(
        "SELECT id, uscc, name, state, representative_id, represented_since, confirmed_at,"
        " asked_at FROM legal_person WHERE id = $1",
        id);
}

std::vector<LegalPerson> find(sql::Tx& tx, const std::set<LegalPersonId>& ids) {
    return sql::query_among<LegalPerson>(
        tx,
        "SELECT id, uscc, name, state, representative_id, represented_since, confirmed_at,"
        " asked_at FROM legal_person WHERE id IN ({})",
        sql::keys_of(ids));
}

std::optional<LegalPerson> find_by_code(sql::Tx& tx, const Uscc& uscc) {
    const auto id = tx.find<LegalPersonId>(
        "SELECT legal_person_id FROM legal_person_code WHERE uscc = $1", uscc);
    if (!id) return std::nullopt;
    return find(tx, *id);
}

std::vector<LegalPerson> list_represented_by(sql::Tx& tx, const PersonId& person) {
    return tx.query<LegalPerson>(
        "SELECT id, uscc, name, state, representative_id, represented_since, confirmed_at,"
        " asked_at FROM legal_person WHERE representative_id = $1 ORDER BY name, uscc",
        person);
}

void save(sql::Tx& tx, const LegalPerson& legal_person) {
    tx.execute(
        "UPDATE legal_person SET name = $2, state = $3, representative_id = $4,"
        " represented_since = $5, confirmed_at = $6, asked_at = $7 WHERE id = $1",
        legal_person.id, legal_person.name, legal_person.state, legal_person.representative_id,
        legal_person.represented_since, legal_person.confirmed_at, legal_person.asked_at);
}

std::vector<LegalPerson> list_stale(sql::Tx& tx, Instant confirmed, Instant asked,
                                    std::size_t most) {
    return tx.query<LegalPerson>(
        "SELECT id, uscc, name, state, representative_id, represented_since, confirmed_at,"
        " asked_at FROM legal_person WHERE state = $1 AND confirmed_at < $2 AND asked_at < $3"
        " ORDER BY confirmed_at, id LIMIT $4",
        LegalPersonState::represented, confirmed, asked, most);
}

}  // namespace mashang::legal_persons::store
