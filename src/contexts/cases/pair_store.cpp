#include "contexts/cases/pair_store.h"

namespace mashang::cases {
namespace {

std::string context_of(const PairRow& row, std::string_view what) {
    return "cases.pair." + std::string{what} + ":" + row.case_id.text() + row.part;
}

}  // namespace

void PairStore::save(sql::Tx& tx, const PairRow& row) {
    const std::string told =
        row.told.empty() ? "" : cipher_.encrypt(row.told, context_of(row, "told"));
    tx.execute(
        "INSERT INTO cases_pair (person_id, case_id, part, state, asked_at, pair, told) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, case_id, part) DO UPDATE SET "
        "state = EXCLUDED.state, asked_at = EXCLUDED.asked_at, pair = EXCLUDED.pair, "
        "told = EXCLUDED.told",
        row.person_id, row.case_id, row.part, row.state, row.asked_at,
        cipher_.encrypt(row.pair, context_of(row, "pair")), told);
}

std::vector<PairRow> PairStore::list_of(sql::Tx& tx, const Case& of) {
    auto rows = tx.query<PairRow>(
        "SELECT person_id, case_id, part, state, asked_at, pair, told FROM cases_pair "
        "WHERE person_id = $1 AND case_id = $2 ORDER BY part",
        of.person_id, of.id);
    for (PairRow& row : rows) {
        row.pair = cipher_.decrypt(row.pair, context_of(row, "pair"));
        if (!row.told.empty()) row.told = cipher_.decrypt(row.told, context_of(row, "told"));
    }
    return rows;
}

std::int64_t PairStore::count_ask(sql::Tx& tx, const std::string& account, Date day,
                                  PairKind kind) {
    tx.execute("DELETE FROM cases_pair_ask WHERE asked_by = $1 AND day < $2", account, day.text());
    tx.execute(
        "INSERT INTO cases_pair_ask (asked_by, day, kind, asks) VALUES ($1, $2, $3, 1) "
        "ON CONFLICT (asked_by, day, kind) DO UPDATE SET asks = cases_pair_ask.asks + 1",
        account, day.text(), kind);
    return tx.get<std::int64_t>(
        "SELECT asks FROM cases_pair_ask WHERE asked_by = $1 AND day = $2 AND kind = $3", account,
        day.text(), kind);
}

}  // namespace mashang::cases
