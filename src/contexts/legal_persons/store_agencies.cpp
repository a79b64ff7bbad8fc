#include "contexts/legal_persons/store.h"

namespace mashang::legal_persons::store {
namespace {

void append(std::vector<Agency>& all, std::vector<Agency> more) {
    for (Agency& one : more) all.push_back(std::move(one));
}

}  // namespace

void add(sql::Tx& tx, const Agency& agency) {
    tx.insert("legal_person_agency", agency);
}

std::optional<Agency> find_agency(sql::Tx& tx, const LegalPersonId& legal_person,
                                  const AgencyId& id) {
    return tx.find<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE legal_person_id = $1 AND id = $2",
        legal_person, id);
}

std::optional<Agency> find_offer(sql::Tx& tx, std::span<const std::string> mobile_indexes,
                                 const AgencyId& id) {
    for (const std::string& index : mobile_indexes) {
        auto found = tx.find<Agency>(
            "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, "
            "agent_id, items,"
            " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, "
            "ended_because"
            " FROM legal_person_agency WHERE mobile_index = $1 AND state = $2 AND id = $3",
            index, AgencyState::offered, id);
        if (found) return found;
    }
    return std::nullopt;
}

std::vector<Agency> list_offers(sql::Tx& tx, std::span<const std::string> mobile_indexes) {
    std::vector<Agency> all;
    for (const std::string& index : mobile_indexes) {
        append(
            all,
            tx.query<Agency>(
                "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, "
                "agent_id, items,"
                " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, "
                "ended_because"
                " FROM legal_person_agency WHERE mobile_index = $1 AND state = $2 ORDER BY id DESC",
                index, AgencyState::offered));
    }
    return all;
}

std::optional<Agency> find_accepted(sql::Tx& tx, const LegalPersonId& legal_person,
                                    const PersonId& agent) {
    return tx.find<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE agent_id = $2 AND state = $3 AND legal_person_id = $1 "
        "ORDER BY id DESC",
        legal_person, agent, AgencyState::accepted);
}

std::optional<Agency> find_accepted(sql::Tx& tx, const PersonId& agent, const AgencyId& id) {
    return tx.find<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE agent_id = $1 AND state = $2 AND id = $3",
        agent, AgencyState::accepted, id);
}

std::vector<Agency> list_accepted(sql::Tx& tx, const PersonId& agent) {
    return tx.query<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE agent_id = $1 AND state = $2 ORDER BY id DESC",
        agent, AgencyState::accepted);
}

std::vector<Agency> list_agencies(sql::Tx& tx, const LegalPersonId& legal_person,
                                  Instant ended_since, std::size_t most) {
    return tx.query<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE legal_person_id = $1 AND (ended_at IS NULL OR ended_at > "
        "$2)"
        " ORDER BY id DESC LIMIT $3",
        legal_person, ended_since, most);
}

std::vector<Agency> list_open(sql::Tx& tx, const LegalPersonId& legal_person) {
    return tx.query<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE legal_person_id = $1 AND ended_at IS NULL ORDER BY id",
        legal_person);
}

std::size_t count_open(sql::Tx& tx, const LegalPersonId& legal_person) {
    return tx.get<std::size_t>(
        "SELECT COUNT(*) FROM legal_person_agency"
        " WHERE legal_person_id = $1 AND ended_at IS NULL",
        legal_person);
}

std::size_t count_offers(sql::Tx& tx, const LegalPersonId& legal_person, Instant since) {
    return tx.get<std::size_t>(
        "SELECT COUNT(*) FROM legal_person_agency WHERE legal_person_id = $1 AND offered_at > $2",
        legal_person, since);
}

std::vector<Agency> list_over(sql::Tx& tx, Date today, Instant offered, std::size_t most) {
    auto all = tx.query<Agency>(
        "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, agent_id, "
        "items,"
        " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, ended_because"
        " FROM legal_person_agency WHERE state = $1 AND ends_on < $2 ORDER BY ends_on, id LIMIT $3",
        AgencyState::accepted, today, most);
    append(all,
           tx.query<Agency>(
               "SELECT legal_person_id, id, state, name_sealed, mobile_sealed, mobile_index, "
               "agent_id, items,"
               " verbs, starts_on, ends_on, offered_by, offered_at, answered_at, ended_at, "
               "ended_because"
               " FROM legal_person_agency WHERE state = $1 AND (ends_on < $2 OR offered_at <= $3)"
               " ORDER BY ends_on, id LIMIT $4",
               AgencyState::offered, today, offered, most));
    return all;
}

bool accept(sql::Tx& tx, const LegalPersonId& legal_person, const AgencyId& id,
            const PersonId& agent, Instant at) {
    return tx.execute(
               "UPDATE legal_person_agency SET state = $4, agent_id = $3, answered_at = $5"
               " WHERE legal_person_id = $1 AND id = $2 AND state = $6",
               legal_person, id, agent, AgencyState::accepted, at, AgencyState::offered) == 1;
}

bool end(sql::Tx& tx, const LegalPersonId& legal_person, const AgencyId& id, Instant at,
         EndedBecause why) {
    return tx.execute(
               "UPDATE legal_person_agency SET state = $3, ended_at = $4, ended_because = $5"
               " WHERE legal_person_id = $1 AND id = $2 AND ended_at IS NULL",
               legal_person, id, AgencyState::ended, at, why) == 1;
}

}  // namespace mashang::legal_persons::store
