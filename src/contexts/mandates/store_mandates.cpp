#include "contexts/mandates/store.h"

namespace mashang::mandates::store {
namespace {

std::string select(std::string_view rest) {
    return sql::select<Mandate>("mandates_mandate", rest);
}

}  // namespace

void add(sql::Tx& tx, const Mandate& mandate) {
    tx.insert("mandates_mandate", mandate);
}

std::optional<Mandate> find(sql::Tx& tx, const MandateId& id) {
    static const std::string kStatement = select("WHERE id = $1");
    return tx.find<Mandate>(kStatement, id);
}

std::vector<Mandate> list_of(sql::Tx& tx, const PersonId& person, const AccountId& account,
                             std::span<const std::string> invited_indexes, std::size_t most) {
    // One number has as many indexes as its key has versions in use: two are looked for.
    static const std::string kStatement = select(
        "WHERE principal_id = $1 OR agent_id = $2 OR "
        "(invited_index IN ($3, $4) AND state = 'offered') ORDER BY id DESC LIMIT $5");
    const auto index = [&](std::size_t i) {
        return i < invited_indexes.size() ? invited_indexes[i] : std::string{};
    };
    return tx.query<Mandate>(kStatement, person, account, index(0), index(1), most);
}

std::vector<Mandate> list_between(sql::Tx& tx, const AccountId& agent, const PersonId& principal) {
    static const std::string kStatement =
        select("WHERE agent_id = $1 AND principal_id = $2 AND state = 'accepted' ORDER BY id");
    return tx.query<Mandate>(kStatement, agent, principal);
}

std::vector<Mandate> list_of_agent(sql::Tx& tx, const AccountId& agent) {
    static const std::string kStatement =
        select("WHERE agent_id = $1 AND state = 'accepted' ORDER BY id");
    return tx.query<Mandate>(kStatement, agent);
}

std::vector<Mandate> list_open(sql::Tx& tx, const std::optional<PersonId>& person,
                               const std::optional<AccountId>& account) {
    static const std::string kStatement = select(
        "WHERE (principal_id = $1 OR agent_id = $2) AND state IN ('offered', 'accepted') ORDER BY "
        "id");
    return tx.query<Mandate>(kStatement, person ? person->text() : "",
                             account ? account->text() : "");
}

std::vector<Mandate> list_accepted_after(sql::Tx& tx, std::string_view id, std::size_t most) {
    static const std::string kStatement = select(
        "WHERE id > $1 AND state = 'accepted' AND kind = 'between_people' ORDER BY id LIMIT $2");
    return tx.query<Mandate>(kStatement, id, most);
}

std::size_t count_open(sql::Tx& tx, const PersonId& person, const AccountId& account, Date today) {
    return tx.get<std::size_t>(
        "SELECT COUNT(*) FROM mandates_mandate WHERE (principal_id = $1 OR agent_id = $2) AND "
        "state IN ('offered', 'accepted') AND until >= $3",
        person, account, today);
}

bool save(sql::Tx& tx, const Mandate& mandate, MandateState from) {
    return tx.execute(
               "UPDATE mandates_mandate SET state = $2, principal_id = $3, agent_id = $4, "
               "accepted_at = $5, ended_at = $6, ended_why = $7 WHERE id = $1 AND state = $8",
               mandate.id, mandate.state, mandate.principal_id, mandate.agent_id,
               mandate.accepted_at, mandate.ended_at, mandate.ended_why, from) == 1;
}

}  // namespace mashang::mandates::store
