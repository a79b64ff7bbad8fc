#include "contexts/cases/store.h"

namespace mashang::cases {
namespace {

std::string reason_context(const CaseId& id) {
    return "cases.extension.reason:" + id.text();
}

}  // namespace

void Store::add_clock_row(sql::Tx& tx, const ClockRow& row) {
    tx.insert("cases_clock", row);
}

std::vector<ClockRow> Store::clock_rows_of(sql::Tx& tx, const Case& of) {
    return tx.query<ClockRow>(
        "SELECT person_id, case_id, seq, clock, deed, at, promised_count, promised_unit, "
        "statutory_count, statutory_unit, special_procedure, expected_days, clause, event_id "
        "FROM cases_clock WHERE person_id = $1 AND case_id = $2 ORDER BY seq",
        of.person_id, of.id);
}

void Store::save_extension(sql::Tx& tx, const Extension& extension) {
    tx.execute(
        "INSERT INTO cases_extension (person_id, case_id, asked_at, asked_by, working_days, "
        "reason, state, settled_at, settled_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        "ON CONFLICT (person_id, case_id) DO UPDATE SET asked_at = EXCLUDED.asked_at, "
        "asked_by = EXCLUDED.asked_by, working_days = EXCLUDED.working_days, "
        "reason = EXCLUDED.reason, state = EXCLUDED.state, settled_at = EXCLUDED.settled_at, "
        "settled_by = EXCLUDED.settled_by",
        extension.person_id, extension.case_id, extension.asked_at, extension.asked_by,
        extension.working_days,
        cipher_.encrypt(extension.reason, reason_context(extension.case_id)), extension.state,
        extension.settled_at, extension.settled_by);
}

std::optional<Extension> Store::find_extension(sql::Tx& tx, const Case& of) {
    auto found = tx.find<Extension>(
        "SELECT person_id, case_id, asked_at, asked_by, working_days, reason, state, settled_at, "
        "settled_by FROM cases_extension WHERE person_id = $1 AND case_id = $2",
        of.person_id, of.id);
    if (found) found->reason = cipher_.decrypt(found->reason, reason_context(found->case_id));
    return found;
}

}  // namespace mashang::cases
