#include "contexts/cases/applicant_store.h"

#include <algorithm>

namespace mashang::cases {
namespace {

std::string select_applicants(std::string_view rest) {
    return sql::select<Applicant>("cases_applicant", rest);
}

std::string context_of(const char* column, const Applicant& applicant) {
    return std::string{"cases.applicant."} + column + ":" + applicant.id.text();
}

}  // namespace

std::vector<Applicant> ApplicantStore::opened(std::vector<Applicant> stored) {
    for (Applicant& each : stored) {
        each.name = cases_.cipher().decrypt(each.name, context_of("name", each));
        each.number = cases_.cipher().decrypt(each.number, context_of("number", each));
    }
    return stored;
}

void ApplicantStore::save(sql::Tx& tx, const Applicant& applicant) {
    tx.execute(
        "INSERT INTO cases_applicant (person_id, case_id, id, kind, principal_id, number_index, "
        "name, number, state, invited_at, answered_at, confirmed, withdraws_at, represents, "
        "offered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
        "ON CONFLICT (person_id, case_id, id) DO UPDATE SET principal_id = EXCLUDED.principal_id, "
        "state = EXCLUDED.state, invited_at = EXCLUDED.invited_at, "
        "answered_at = EXCLUDED.answered_at, confirmed = EXCLUDED.confirmed, "
        "withdraws_at = EXCLUDED.withdraws_at, represents = EXCLUDED.represents, "
        "offered_at = EXCLUDED.offered_at",
        applicant.person_id, applicant.case_id, applicant.id, applicant.kind,
        applicant.principal_id, applicant.number_index,
        cases_.cipher().encrypt(applicant.name, context_of("name", applicant)),
        cases_.cipher().encrypt(applicant.number, context_of("number", applicant)), applicant.state,
        applicant.invited_at, applicant.answered_at, applicant.confirmed, applicant.withdraws_at,
        applicant.represents, applicant.offered_at);
}

void ApplicantStore::remove(sql::Tx& tx, const Applicant& applicant) {
    tx.execute("DELETE FROM cases_applicant WHERE person_id = $1 AND case_id = $2 AND id = $3",
               applicant.person_id, applicant.case_id, applicant.id);
}

std::vector<Applicant> ApplicantStore::list_of(sql::Tx& tx, const Case& of) {
    static const std::string kStatement =
        select_applicants("WHERE person_id = $1 AND case_id = $2 ORDER BY id");
    return opened(tx.query<Applicant>(kStatement, of.person_id, of.id));
}

std::optional<Applicant> ApplicantStore::find(sql::Tx& tx, const identity::PersonId& principal,
                                              const CaseId& id) {
    static const std::string kStatement =
        select_applicants("WHERE principal_id = $1 AND case_id = $2");
    auto found = opened(tx.query<Applicant>(kStatement, principal, id));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<SharedCase> ApplicantStore::list_shared(sql::Tx& tx,
                                                    const identity::PersonId& principal,
                                                    std::span<const CaseState> states,
                                                    const PageOf& page) {
    static const std::string kStatement = select_applicants(
        "WHERE principal_id = $1 AND person_id <> $1 AND ($2 = '' OR case_id < $2) AND "
        "state IN ('invited', 'confirmed') ORDER BY case_id DESC LIMIT $3");
    const auto rows =
        tx.query<Applicant>(kStatement, principal, page.cursor.value_or(""), page.limit);
    std::set<CaseId> ids;
    for (const Applicant& row : rows) ids.insert(row.case_id);
    std::vector<SharedCase> shared;
    if (ids.empty()) return shared;
    const auto cases = cases_.find(tx, ids);
    for (const Applicant& row : rows) {
        const auto of = std::ranges::find(cases, row.case_id, &Case::id);
        if (of == cases.end()) continue;
        const bool is_wanted =
            states.empty() || std::ranges::find(states, of->state) != states.end();
        if (is_wanted) shared.push_back({*of, row.state, row.represents});
    }
    return shared;
}

std::vector<Applicant> ApplicantStore::list_of_principal(sql::Tx& tx,
                                                         const identity::PersonId& principal,
                                                         std::size_t most) {
    static const std::string kStatement = select_applicants(
        "WHERE principal_id = $1 AND person_id <> $1 "
        "ORDER BY case_id DESC LIMIT $2");
    return opened(tx.query<Applicant>(kStatement, principal, most));
}

std::map<CaseId, ApplicantState> ApplicantStore::list_handed_over(
    sql::Tx& tx, const identity::PersonId& opener) {
    static const std::string kStatement = select_applicants(
        "WHERE principal_id = $1 AND person_id = $1 AND EXISTS (SELECT 1 FROM cases_applicant o "
        "WHERE o.person_id = cases_applicant.person_id AND o.case_id = cases_applicant.case_id "
        "AND o.represents = 1 AND o.state IN ('invited', 'confirmed'))");
    std::map<CaseId, ApplicantState> states;
    for (const Applicant& row : tx.query<Applicant>(kStatement, opener)) {
        states.emplace(row.case_id, row.state);
    }
    return states;
}

std::vector<Applicant> ApplicantStore::list_unknown(sql::Tx& tx, const std::string& number_index) {
    static const std::string kStatement =
        select_applicants("WHERE number_index = $1 AND principal_id IS NULL ORDER BY id");
    return opened(tx.query<Applicant>(kStatement, number_index));
}

}  // namespace mashang::cases
