#include "contexts/own_data/store.h"

namespace mashang::own_data::store {

void add_correction(sql::Tx& tx, const Correction& correction) {
    tx.insert("own_data_correction", correction);
}

std::optional<Correction> find_correction(sql::Tx& tx, const CorrectionId& id) {
    return tx.find<Correction>(
        "SELECT person_id, id, datum, case_id, office_id, state, says, reason, answer, asked_at,"
        " answered_at, answered_by, about, field FROM own_data_correction WHERE id = $1",
        id);
}

std::vector<Correction> list_corrections(sql::Tx& tx, const PersonId& person, std::size_t most) {
    return tx.query<Correction>(
        "SELECT person_id, id, datum, case_id, office_id, state, says, reason, answer, asked_at,"
        " answered_at, answered_by, about, field FROM own_data_correction WHERE person_id = $1"
        " ORDER BY id DESC LIMIT $2",
        person, most);
}

std::vector<Correction> list_corrections_of(sql::Tx& tx, std::string_view office,
                                            std::size_t most) {
    return tx.query<Correction>(
        "SELECT person_id, id, datum, case_id, office_id, state, says, reason, answer, asked_at,"
        " answered_at, answered_by, about, field FROM own_data_correction WHERE office_id = $1"
        " ORDER BY CASE state WHEN 'asked' THEN 0 ELSE 1 END, asked_at, id LIMIT $2",
        office, most);
}

std::int64_t count_open_corrections(sql::Tx& tx, const PersonId& person) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM own_data_correction WHERE person_id = $1 AND state = 'asked'",
        person);
}

bool close_correction(sql::Tx& tx, const Correction& correction) {
    return tx.execute(
               "UPDATE own_data_correction SET state = $3, answer = $4, answered_at = $5,"
               " answered_by = $6 WHERE person_id = $1 AND id = $2 AND state = 'asked'",
               correction.person_id, correction.id, correction.state, correction.answer,
               correction.answered_at, correction.answered_by) == 1;
}

void remove_all_of(sql::Tx& tx, const PersonId& person) {
    tx.execute("DELETE FROM own_data_copy_file WHERE person_id = $1", person);
    tx.execute("DELETE FROM own_data_copy WHERE person_id = $1", person);
    tx.execute("DELETE FROM own_data_correction WHERE person_id = $1", person);
}

}  // namespace mashang::own_data::store
