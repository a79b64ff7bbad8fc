#include "contexts/cases/source_store.h"

namespace mashang::cases {
namespace {

std::string context_of(const SourceRow& row) {
    return "cases.source:" + row.case_id.text() + "/" + row.source;
}

}  // namespace

void SourceStore::save(sql::Tx& tx, const SourceRow& row) {
    const std::string facts = row.facts.empty() ? "" : cipher_.encrypt(row.facts, context_of(row));
    tx.execute(
        "INSERT INTO cases_source (person_id, case_id, source, state, asked_at, asked_by, "
        "answered_at, facts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
        "ON CONFLICT (person_id, case_id, source) DO UPDATE SET state = EXCLUDED.state, "
        "asked_at = EXCLUDED.asked_at, asked_by = EXCLUDED.asked_by, "
        "answered_at = EXCLUDED.answered_at, facts = EXCLUDED.facts",
        row.person_id, row.case_id, row.source, row.state, row.asked_at, row.asked_by,
        row.answered_at, facts);
}

std::vector<SourceRow> SourceStore::list_of(sql::Tx& tx, const Case& of) {
    auto rows = tx.query<SourceRow>(
        "SELECT person_id, case_id, source, state, asked_at, asked_by, answered_at, facts "
        "FROM cases_source WHERE person_id = $1 AND case_id = $2 ORDER BY source",
        of.person_id, of.id);
    for (SourceRow& row : rows) {
        if (!row.facts.empty()) row.facts = cipher_.decrypt(row.facts, context_of(row));
    }
    return rows;
}

}  // namespace mashang::cases
