#include "contexts/one_code/store.h"

namespace mashang::one_code::store {

void add_licence_request(sql::Tx& tx, const LicenceRequest& request) {
    tx.execute(
        "DELETE FROM one_code_licence_request WHERE hash IN (SELECT hash FROM"
        " one_code_licence_request WHERE expires_at < $1 ORDER BY expires_at LIMIT 10)",
        request.asked_at);
    tx.insert("one_code_licence_request", request);
}

std::optional<LicenceRequest> find_licence_request(sql::Tx& tx, std::string_view hash) {
    return tx.find<LicenceRequest>(
        "SELECT hash, id, person_id, client_id, terminal_id, licence_type, cause, number, choices,"
        " state, licence, asked_at, expires_at FROM one_code_licence_request WHERE hash = $1",
        hash);
}

std::optional<LicenceRequest> find_licence_request_by_id(sql::Tx& tx, const PersonId& person,
                                                         std::string_view id) {
    return tx.find<LicenceRequest>(
        "SELECT hash, id, person_id, client_id, terminal_id, licence_type, cause, number, choices,"
        " state, licence, asked_at, expires_at FROM one_code_licence_request"
        " WHERE id = $1 AND person_id = $2",
        id, person);
}

std::vector<NamedLicenceRequest> list_licence_requests(sql::Tx& tx, const PersonId& person,
                                                       Instant now) {
    return tx.query<NamedLicenceRequest>(
        "SELECT r.id AS id, r.licence_type AS licence_type, r.cause AS cause,"
        " r.choices AS choices, r.expires_at AS expires_at, t.name AS name, t.place AS place,"
        " t.office_id AS office_id"
        " FROM one_code_licence_request r JOIN one_code_terminal t ON t.id = r.terminal_id"
        " WHERE r.person_id = $1 AND r.state = $2 AND r.expires_at > $3"
        " ORDER BY r.asked_at, r.id LIMIT 20",
        person, LicenceState::asked, now);
}

bool move_licence_request(sql::Tx& tx, const LicenceRequest& request, LicenceState from) {
    return tx.execute(
               "UPDATE one_code_licence_request SET state = $2, licence = $3, expires_at = $4"
               " WHERE hash = $1 AND state = $5",
               request.hash, request.state, request.licence, request.expires_at, from) == 1;
}

std::int64_t sweep(sql::Tx& tx, Instant now) {
    return tx.execute(
               "DELETE FROM one_code_licence_request WHERE hash IN (SELECT hash FROM"
               " one_code_licence_request WHERE expires_at < $1 ORDER BY expires_at LIMIT 500)",
               now) +
           tx.execute(
               "DELETE FROM one_code_reference WHERE hash IN (SELECT hash FROM"
               " one_code_reference WHERE expires_at < $1 ORDER BY expires_at LIMIT 500)",
               now);
}

}  // namespace mashang::one_code::store
