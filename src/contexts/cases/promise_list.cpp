#include "contexts/cases/promise_list.h"

#include <algorithm>
#include <set>

#include "contexts/cases/promise_store.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kMost = 200;

std::string material_of(const catalogue::Item& item, int seq) {
    const auto found = std::ranges::find(item.materials, seq, &catalogue::Material::seq);
    return found == item.materials.end() ? "" : found->name;
}

/// Whether the office still has to do with it: what ended otherwise keeps no promise.
bool runs(const Case& of) {
    return of.state != CaseState::withdrawn && of.state != CaseState::terminated &&
           of.state != CaseState::not_accepted && of.state != CaseState::archived;
}

}  // namespace

PromiseList promises_of_office(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    PromiseList list;
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office) return list;
    const auto promises = PromiseStore{parts.store}.list_of_office(tx, *office, kMost);
    std::set<CaseId> ids;
    for (const Promise& promise : promises) ids.insert(promise.case_id);
    if (ids.empty()) return list;
    const auto cases = parts.store.find(tx, ids);
    const auto rows = desk_rows_of(tx, parts, cases, caller.language);
    const auto catalogue = parts.catalogue.get();
    const Date today = parts.clock.now().date();
    for (const Promise& promise : promises) {
        const auto row = std::ranges::find(rows, promise.case_id, &DeskRow::id);
        const auto of = std::ranges::find(cases, promise.case_id, &Case::id);
        if (row == rows.end() || of == cases.end() || !runs(*of)) continue;
        list.promises.push_back({.id = promise.case_id,
                                 .seq = promise.seq,
                                 .number = row->number.value_or(""),
                                 .item_name = row->item_name,
                                 .material = material_of(item_of(*catalogue, *of), promise.seq),
                                 .applicant_masked = row->applicant_masked,
                                 .kind = promise.kind,
                                 .standing = standing_of(promise, today),
                                 .due_on = *promise.due_on,
                                 .due_provisional = promise.due_provisional});
    }
    return list;
}

}  // namespace mashang::cases
