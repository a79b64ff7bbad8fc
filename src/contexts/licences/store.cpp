#include "contexts/licences/store.h"

namespace mashang::licences::store {

std::optional<Instant> find_asked_at(sql::Tx& tx, const identity::PersonId& person) {
    return tx.find<Instant>("SELECT asked_at FROM licences_asking WHERE person_id = $1", person);
}

bool note_asking(sql::Tx& tx, const identity::PersonId& person, Instant now, Instant before) {
    return tx.execute(
               "INSERT INTO licences_asking (person_id, asked_at) VALUES ($1, $2) "
               "ON CONFLICT (person_id) DO UPDATE SET asked_at = $2 "
               "WHERE licences_asking.asked_at <= $3",
               person, now, before) == 1;
}

void await(sql::Tx& tx, const identity::PersonId& person, const std::string& licence_type,
           const std::string& round) {
    tx.execute(
        "INSERT INTO licences_licence (person_id, licence_type, round, state) "
        "VALUES ($1, $2, $3, 'asking') ON CONFLICT (person_id, licence_type) "
        "DO UPDATE SET round = $3, state = 'asking'",
        person, licence_type, round);
}

bool settle(sql::Tx& tx, const Answer& answer) {
    return tx.execute(
               "UPDATE licences_licence SET state = $4, content = $5, fetched_at = $6 "
               "WHERE person_id = $1 AND licence_type = $2 AND round = $3 AND state = 'asking'",
               answer.person_id, answer.licence_type, answer.round, answer.state, answer.content,
               answer.fetched_at) == 1;
}

bool give_up(sql::Tx& tx, const Answer& answer) {
    return tx.execute(
               "UPDATE licences_licence SET state = 'unavailable' "
               "WHERE person_id = $1 AND licence_type = $2 AND round = $3 AND state = 'asking'",
               answer.person_id, answer.licence_type, answer.round) == 1;
}

std::vector<Answer> list(sql::Tx& tx, const identity::PersonId& person) {
    return tx.query<Answer>(
        "SELECT person_id, licence_type, round, state, content, fetched_at "
        "FROM licences_licence WHERE person_id = $1 ORDER BY licence_type",
        person);
}

std::int64_t forget(sql::Tx& tx, const identity::PersonId& person) {
    return tx.execute("DELETE FROM licences_licence WHERE person_id = $1", person);
}

void forget_person(sql::Tx& tx, const identity::PersonId& person) {
    forget(tx, person);
    tx.execute("DELETE FROM licences_asking WHERE person_id = $1", person);
}

}  // namespace mashang::licences::store
