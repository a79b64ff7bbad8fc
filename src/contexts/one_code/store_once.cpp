#include "contexts/one_code/store.h"

namespace mashang::one_code::store {

bool put_number(sql::Tx& tx, const NumberRow& number) {
    if (tx.find<std::string>("SELECT hash FROM one_code_number WHERE hash = $1", number.hash)) {
        return false;
    }
    tx.execute(
        "INSERT INTO one_code_number (person_id, hash, session_id, purpose, strength, expires_at,"
        " used_at) VALUES ($1, $2, $3, $4, $5, $6, NULL)"
        " ON CONFLICT (person_id) DO UPDATE SET hash = EXCLUDED.hash,"
        " session_id = EXCLUDED.session_id, purpose = EXCLUDED.purpose,"
        " strength = EXCLUDED.strength, expires_at = EXCLUDED.expires_at, used_at = NULL",
        number.person_id, number.hash, number.session_id, number.purpose, number.strength,
        number.expires_at);
    return true;
}

std::optional<NumberRow> find_number(sql::Tx& tx, std::string_view hash) {
    return tx.find<NumberRow>(
        "SELECT person_id, hash, session_id, purpose, strength, expires_at, used_at"
        " FROM one_code_number WHERE hash = $1",
        hash);
}

std::optional<NumberRow> use_number(sql::Tx& tx, std::string_view hash, Instant now) {
    return tx.find<NumberRow>(
        "UPDATE one_code_number SET used_at = $2"
        " WHERE hash = $1 AND used_at IS NULL AND expires_at > $2"
        " RETURNING person_id, hash, session_id, purpose, strength, expires_at, used_at",
        hash, now);
}

void remove_numbers(sql::Tx& tx, const PersonId& person) {
    tx.execute("DELETE FROM one_code_number WHERE person_id = $1", person);
}

void remove_numbers_of_session(sql::Tx& tx, std::string_view session) {
    tx.execute("DELETE FROM one_code_number WHERE session_id = $1", session);
}

void add_reference(sql::Tx& tx, const ReferenceRow& reference, Instant now) {
    tx.execute(
        "DELETE FROM one_code_reference WHERE hash IN (SELECT hash FROM one_code_reference"
        " WHERE expires_at < $1 ORDER BY expires_at LIMIT 10)",
        now);
    tx.insert("one_code_reference", reference);
}

std::optional<ReferenceRow> use_reference(sql::Tx& tx, std::string_view hash,
                                          const TerminalId& terminal, Instant now) {
    return tx.find<ReferenceRow>(
        "UPDATE one_code_reference SET used_at = $3"
        " WHERE hash = $1 AND terminal_id = $2 AND used_at IS NULL AND expires_at > $3"
        " RETURNING hash, person_id, client_id, terminal_id, expires_at, used_at",
        hash, terminal.text(), now);
}

}  // namespace mashang::one_code::store
