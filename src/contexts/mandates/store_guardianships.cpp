#include "contexts/mandates/store.h"

namespace mashang::mandates::store {
namespace {

std::string select(std::string_view rest) {
    return sql::select<Guardianship>("mandates_guardianship", rest);
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
        select("WHERE minor_id = $1 AND state IN ('confirmed', 'ended') ORDER BY id DESC");
    return tx.query<Guardianship>(kStatement, minor);
}

bool decide(sql::Tx& tx, const Guardianship& guardianship) {
    return tx.execute(
               "UPDATE mandates_guardianship SET minor_id = $3, state = $4, finding = $5, "
               "decided_at = $6, confirmed_at = $7 "
               "WHERE guardian_id = $1 AND id = $2 AND state = 'pending'",
               guardianship.guardian_id, guardianship.id, guardianship.minor_id, guardianship.state,
               guardianship.finding, guardianship.decided_at, guardianship.confirmed_at) == 1;
}

void save_check(sql::Tx& tx, const Guardianship& guardianship) {
    tx.execute(
        "UPDATE mandates_guardianship SET finding = $3, confirmed_at = $4, asked_at = $5, "
        "unanswered_since = $6, warned_at = $7 "
        "WHERE guardian_id = $1 AND id = $2 AND state = 'confirmed'",
        guardianship.guardian_id, guardianship.id, guardianship.finding, guardianship.confirmed_at,
        guardianship.asked_at, guardianship.unanswered_since, guardianship.warned_at);
}

bool end(sql::Tx& tx, const Guardianship& guardianship) {
    return tx.execute(
               "UPDATE mandates_guardianship SET state = 'ended', finding = $3, asked_at = NULL, "
               "unanswered_since = NULL, warned_at = NULL, ended_at = $4, ended_why = $5, "
               "document_sealed = $6 WHERE guardian_id = $1 AND id = $2 AND "
               "state IN ('pending', 'confirmed')",
               guardianship.guardian_id, guardianship.id, guardianship.finding,
               guardianship.ended_at, guardianship.ended_why, guardianship.document_sealed) == 1;
}

bool lift(sql::Tx& tx, const Guardianship& guardianship) {
    return tx.execute(
               "UPDATE mandates_guardianship SET ended_why = $3, document_sealed = $4 "
               "WHERE guardian_id = $1 AND id = $2 AND state = 'ended'",
               guardianship.guardian_id, guardianship.id, guardianship.ended_why,
               guardianship.document_sealed) == 1;
}

std::vector<Guardianship> list_confirmed_after(sql::Tx& tx, std::string_view id, std::size_t most) {
    static const std::string kStatement =
        select("WHERE id > $1 AND state = 'confirmed' ORDER BY id LIMIT $2");
    return tx.query<Guardianship>(kStatement, id, most);
}

void remove_guardianships(sql::Tx& tx, const PersonId& guardian) {
    tx.execute("DELETE FROM mandates_guardianship WHERE guardian_id = $1", guardian);
}

}  // namespace mashang::mandates::store
