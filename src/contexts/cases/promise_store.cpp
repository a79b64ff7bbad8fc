#include "contexts/cases/promise_store.h"

namespace mashang::cases {
namespace {

std::string select_promises(std::string_view rest) {
    return sql::select<Promise>("cases_promise", rest);
}

std::string remark_context(const Promise& promise) {
    return "cases.promise:" + promise.case_id.text() + "/" + std::to_string(promise.seq);
}

}  // namespace

std::vector<Promise> PromiseStore::opened(std::vector<Promise> stored) {
    for (Promise& promise : stored) {
        if (promise.remark.empty()) continue;
        promise.remark = cipher_.decrypt(promise.remark, remark_context(promise));
    }
    return stored;
}

void PromiseStore::save(sql::Tx& tx, const Promise& promise) {
    const std::string remark =
        promise.remark.empty() ? "" : cipher_.encrypt(promise.remark, remark_context(promise));
    tx.execute(
        "INSERT INTO cases_promise (person_id, case_id, seq, kind, working_days, given_at, "
        "given_by, state, due_on, late_at, settled_at, settled_by, remark, office_id, "
        "due_provisional) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
        "ON CONFLICT (person_id, case_id, seq) DO UPDATE SET kind = EXCLUDED.kind, "
        "working_days = EXCLUDED.working_days, given_at = EXCLUDED.given_at, "
        "given_by = EXCLUDED.given_by, state = EXCLUDED.state, due_on = EXCLUDED.due_on, "
        "late_at = EXCLUDED.late_at, settled_at = EXCLUDED.settled_at, "
        "settled_by = EXCLUDED.settled_by, remark = EXCLUDED.remark, "
        "due_provisional = EXCLUDED.due_provisional",
        promise.person_id, promise.case_id, promise.seq, promise.kind, promise.working_days,
        promise.given_at, promise.given_by, promise.state, promise.due_on, promise.late_at,
        promise.settled_at, promise.settled_by, remark, promise.office_id, promise.due_provisional);
}

std::optional<Promise> PromiseStore::find(sql::Tx& tx, const Case& of, int seq) {
    static const std::string kStatement =
        select_promises("WHERE person_id = $1 AND case_id = $2 AND seq = $3");
    auto found = opened(tx.query<Promise>(kStatement, of.person_id, of.id, seq));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Promise> PromiseStore::list_of(sql::Tx& tx, const Case& of) {
    static const std::string kStatement =
        select_promises("WHERE person_id = $1 AND case_id = $2 ORDER BY seq");
    return opened(tx.query<Promise>(kStatement, of.person_id, of.id));
}

std::vector<Promise> PromiseStore::list_of_office(sql::Tx& tx, const places::OfficeId& office,
                                                  std::size_t most) {
    static const std::string kStatement = select_promises(
        "WHERE office_id = $1 AND state IN ('open', 'handed_in') AND due_on IS NOT NULL "
        "ORDER BY due_on, case_id, seq LIMIT $2");
    return opened(tx.query<Promise>(kStatement, office, most));
}

std::vector<Promise> PromiseStore::list_provisional(sql::Tx& tx, std::string_view after,
                                                    std::size_t most) {
    static const std::string kStatement = select_promises(
        "WHERE due_provisional = 1 AND case_id IN (SELECT DISTINCT case_id FROM cases_promise "
        "WHERE due_provisional = 1 AND case_id > $1 ORDER BY case_id LIMIT $2) "
        "ORDER BY case_id, seq");
    return opened(tx.query<Promise>(kStatement, after, most));
}

void PromiseStore::remove(sql::Tx& tx, const Case& of, int seq) {
    tx.execute("DELETE FROM cases_promise WHERE person_id = $1 AND case_id = $2 AND seq = $3",
               of.person_id, of.id, seq);
}

}  // namespace mashang::cases
