#include "contexts/showcase/store.h"

#include <algorithm>

namespace mashang::showcase::store {
namespace {

std::string select(std::string_view rest) {
    return sql::select<Admission>("showcase_admission", rest);
}

}  // namespace

void add(sql::Tx& tx, const Admission& admission) {
    tx.insert("showcase_admission", admission);
}

std::optional<Admission> find_admission(sql::Tx& tx, const std::string& subject, int number) {
    static const std::string kStatement = select("WHERE subject = $1 AND number = $2");
    return tx.find<Admission>(kStatement, subject, number);
}

std::vector<Admission> list_admissions(sql::Tx& tx, const std::string& subject) {
    static const std::string kStatement = select("WHERE subject = $1 ORDER BY number DESC");
    return tx.query<Admission>(kStatement, subject);
}

std::vector<Admission> list_admissions_in(sql::Tx& tx, AdmissionState state,
                                          const std::optional<std::string>& office,
                                          std::size_t most) {
    static const std::string kAll =
        select("WHERE state = $1 ORDER BY proposed_at, subject LIMIT $2");
    static const std::string kOfOffice =
        select("WHERE state = $1 AND proposed_office = $2 ORDER BY proposed_at, subject LIMIT $3");
    if (!office) return tx.query<Admission>(kAll, state, most);
    return tx.query<Admission>(kOfOffice, state, *office, most);
}

bool move(sql::Tx& tx, const Admission& admission, AdmissionState from) {
    return tx.execute(
               "UPDATE showcase_admission SET state = $3, assessed_by = $4, assessed_at = $5, "
               "conditions = $6, due_on = $7 WHERE subject = $1 AND number = $2 AND state = $8",
               admission.subject, admission.number, admission.state, admission.assessed_by,
               admission.assessed_at, admission.conditions, admission.due_on, from) == 1;
}

void add_assessments(sql::Tx& tx, const Admission& admission,
                     const std::vector<Assessment>& assessments) {
    for (const Assessment& each : assessments) {
        tx.execute(
            "INSERT INTO showcase_assessment (subject, number, criterion, verdict, evidence) "
            "VALUES ($1, $2, $3, $4, $5)",
            admission.subject, admission.number, each.criterion, each.verdict, each.evidence);
    }
}

std::vector<Assessment> assessments_of(sql::Tx& tx, const Admission& admission) {
    auto found = tx.query<Assessment>(
        "SELECT criterion, verdict, evidence FROM showcase_assessment WHERE subject = $1 AND "
        "number = $2",
        admission.subject, admission.number);
    std::ranges::sort(found, {}, &Assessment::criterion);
    return found;
}

}  // namespace mashang::showcase::store
