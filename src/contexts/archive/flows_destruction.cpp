#include "contexts/archive/flows.h"
#include "contexts/archive/refusals.h"
#include "contexts/archive/store.h"

namespace mashang::archive {
namespace {

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& archivist, const PackageRow& row,
          const char* what) {
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = what,
         .actor = archivist.account_id,
         .on_behalf = row.person_id.text(),
         .authority = "archivist",
         .subject = cases::subject_of(row.case_id),
         .facts = {{"item", row.item_id}, {"office", row.office_id}, {"sha256", row.sha256}}});
}

void demand_term_over(const Parts& parts, const PackageRow& row) {
    if (!row.kept_until) throw Refused{refusals::kKeptForGood};
    if (parts.clock.now().date() > *row.kept_until) return;
    throw Refused{refusals::kTermNotOver, {{"until", row.kept_until->text()}}};
}

}  // namespace

Destruction propose_destruction(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                                const CaseId& id, const std::string& reason) {
    PackageRow row = get_package(tx, archivist, id);
    switch (row.state) {
        case PackageState::kept:
            break;
        case PackageState::proposed:
            throw Refused{refusals::kProposedAlready};
        case PackageState::destroyed:
            throw Refused{refusals::kDestroyed};
    }
    demand_term_over(parts, row);
    const Instant now = parts.clock.now();
    const Destruction proposed{.person_id = row.person_id,
                               .case_id = row.case_id,
                               .id = DestructionId{parts.ids.next(now)},
                               .office_id = row.office_id,
                               .reason = reason,
                               .proposed_by = archivist.account_id,
                               .proposed_at = now,
                               .note = {}};
    row.state = PackageState::proposed;
    if (!store::move(tx, row, PackageState::kept)) throw Refused{refusals::kProposedAlready};
    store::add(tx, proposed);
    tell(tx, parts, archivist, row, "archive.destruction_proposed");
    return proposed;
}

Destruction settle_destruction(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                               const CaseId& id, bool approved, const std::string& note) {
    PackageRow row = get_package(tx, archivist, id);
    auto found = store::find_proposed(tx, id);
    if (!found) throw Refused{refusals::kNothingProposed};
    Destruction settled = *std::move(found);
    if (settled.proposed_by == archivist.account_id) throw Refused{refusals::kOwnProposal};
    settled.state = approved ? DestructionState::approved : DestructionState::declined;
    settled.note = note;
    settled.settled_by = archivist.account_id;
    settled.settled_at = parts.clock.now();
    row.state = approved ? PackageState::destroyed : PackageState::kept;
    if (approved) {
        if (row.file) parts.files.let_go(*row.file);
        for (const FormerPackage& former : store::list_former(tx, row)) {
            if (former.file) parts.files.let_go(*former.file);
        }
        store::forget_former_files(tx, row);
        row.file.reset();
        row.destroyed_at = settled.settled_at;
    }
    if (!store::settle(tx, settled) || !store::move(tx, row, PackageState::proposed)) {
        throw Refused{refusals::kNothingProposed};
    }
    tell(tx, parts, archivist, row,
         approved ? "archive.destroyed" : "archive.destruction_declined");
    return settled;
}

}  // namespace mashang::archive
