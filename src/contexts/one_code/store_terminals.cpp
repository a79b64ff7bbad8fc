#include "contexts/one_code/store.h"

namespace mashang::one_code::store {

void add_terminal(sql::Tx& tx, const Terminal& terminal) {
    tx.insert("one_code_terminal", terminal);
}

std::optional<Terminal> find_terminal(sql::Tx& tx, const TerminalId& id) {
    return tx.find<Terminal>(
        "SELECT id, client_id, office_id, name, place, purposes, registered_by, registered_at,"
        " closed_at, key_hash, licence_types, suspended_at FROM one_code_terminal WHERE id = $1",
        id);
}

std::vector<Terminal> list_terminals(sql::Tx& tx, std::string_view client_id) {
    return tx.query<Terminal>(
        "SELECT id, client_id, office_id, name, place, purposes, registered_by, registered_at,"
        " closed_at, key_hash, licence_types, suspended_at FROM one_code_terminal WHERE client_id "
        "= $1 AND closed_at IS NULL"
        " ORDER BY name, id",
        client_id);
}

std::size_t count_terminals(sql::Tx& tx, std::string_view client_id) {
    return tx.get<std::size_t>(
        "SELECT COUNT(*) FROM one_code_terminal WHERE client_id = $1 AND closed_at IS NULL",
        client_id);
}

bool close_terminal(sql::Tx& tx, const TerminalId& id, Instant now) {
    return tx.execute(
               "UPDATE one_code_terminal SET closed_at = $2"
               " WHERE id = $1 AND closed_at IS NULL",
               id, now) == 1;
}

void save_terminal(sql::Tx& tx, const Terminal& terminal) {
    tx.execute("UPDATE one_code_terminal SET key_hash = $2, suspended_at = $3 WHERE id = $1",
               terminal.id, terminal.key_hash, terminal.suspended_at);
}

std::vector<LastUse> list_last_uses(sql::Tx& tx, std::string_view client_id) {
    return tx.query<LastUse>(
        "SELECT t.id AS terminal_id, (SELECT MAX(u.at) FROM one_code_use u"
        " WHERE u.terminal_id = t.id) AS at FROM one_code_terminal t"
        " WHERE t.client_id = $1 AND t.closed_at IS NULL",
        client_id);
}

void add_use(sql::Tx& tx, const UseRow& use) {
    tx.insert("one_code_use", use);
}

void remove_uses(sql::Tx& tx, const PersonId& person) {
    tx.execute("DELETE FROM one_code_use WHERE person_id = $1", person);
}

std::vector<NamedUse> list_uses(sql::Tx& tx, const PersonId& person, std::size_t most) {
    return tx.query<NamedUse>(
        "SELECT u.id AS id, u.at AS at, u.purpose AS purpose, u.gave AS gave, t.name AS name,"
        " t.place AS place, t.office_id AS office_id"
        " FROM one_code_use u JOIN one_code_terminal t ON t.id = u.terminal_id"
        " WHERE u.person_id = $1 ORDER BY u.at DESC, u.id DESC LIMIT $2",
        person, most);
}

}  // namespace mashang::one_code::store
