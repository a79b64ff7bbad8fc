#include "contexts/exchange/making.h"

#include <algorithm>

#include "contexts/exchange/gather.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/sending.h"
#include "contexts/exchange/store.h"

namespace mashang::exchange {
namespace {

/// Sets what the row says, and whether it may go: then it has a place in the feed.
void fill_in(sql::Tx& tx, const Parts& parts, Row& row, const Cells& cells) {
    const auto faults = check(table_of(row.table_name), cells);
    seal_cells(parts, row, cells);
    seal_said(parts, row, "");
    row.set_faults(faults);
    row.made_at = parts.clock.now();
    row.changed_at = row.made_at;
    row.state = faults.empty() ? RowState::waiting : RowState::held;
    if (!faults.empty()) return;
    store::Gate gate = store::lock_gate(tx);
    row.feed = gate.next_feed++;
    store::save(tx, gate);
}

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto gathered = gather(tx, parts, entry);
    if (!gathered) return;
    const Step& step = gathered->step;
    for (const MadeRow& made : rows_of(step)) {
        Row row{.person_id = gathered->of.person_id.text(),
                .case_id = step.case_id,
                .origin = step.position * kPlaces + made.place,
                .key = key_of(step.case_id, step.position, made.place),
                .number = step.number,
                .table_name = made.table};
        fill_in(tx, parts, row, made.cells);
        store::add(tx, row);
    }
    if (is_delivery(entry)) {
        store::ask_results(tx, gathered->of.person_id.text(), step.case_id, parts.clock.now());
    }
    order_next(tx, parts);
}

/// The entry that brought the row.
std::optional<journal::Entry> entry_of(sql::Tx& tx, const Row& row) {
    const std::int64_t position = row.origin / kPlaces;
    auto entries = journal::read_subject(tx, "case:" + row.case_id, position - 1, 1);
    if (entries.empty() || entries.front().position != position) return std::nullopt;
    return std::move(entries.front());
}

std::optional<Cells> cells_now(sql::Tx& tx, const Parts& parts, const Row& row) {
    const auto entry = entry_of(tx, row);
    const auto gathered = entry ? gather(tx, parts, *entry) : std::nullopt;
    if (!gathered) return std::nullopt;
    auto rows = rows_of(gathered->step);
    const auto place = static_cast<int>(row.origin % kPlaces);
    const auto made = std::ranges::find(rows, place, &MadeRow::place);
    if (made == rows.end()) return std::nullopt;
    return std::move(made->cells);
}

void remake(sql::Tx& tx, const Parts& parts, Row row) {
    // Of a case that is no more the row stays what it was.
    const Cells cells = cells_now(tx, parts, row).value_or(open_cells(parts, row));
    row.version += 1;
    fill_in(tx, parts, row, cells);
    store::save(tx, row);
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {
        .name = "exchange",
        .whats = followed(),
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

bool remake_some(const Parts& parts) {
    bool is_asked = false;
    parts.database.read([&](sql::Tx& tx) { is_asked = !store::list_asked(tx, 1).empty(); });
    if (!is_asked) return false;
    parts.database.write([&](sql::Tx& tx) {
        for (Row& row : store::list_asked(tx, parts.limits.piece)) {
            remake(tx, parts, std::move(row));
        }
        order_next(tx, parts);
    });
    return true;
}

}  // namespace mashang::exchange
