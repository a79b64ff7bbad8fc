#include <utility>

#include "contexts/mandates/checking.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/rulings.h"
#include "contexts/mandates/sealing.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {
namespace {

GuardianshipEnd end_of(RulingKind kind) {
    switch (kind) {
        case RulingKind::custody_changed:
            return GuardianshipEnd::custody_changed;
        case RulingKind::disqualified:
            return GuardianshipEnd::disqualified;
        case RulingKind::relation_ended:
            return GuardianshipEnd::relation_ended;
        case RulingKind::restored:
            break;
    }
    std::unreachable();
}

bool is_open(const Guardianship& row) {
    return row.state == GuardianshipState::pending || row.state == GuardianshipState::confirmed;
}

void end(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const Ruling& ruling,
         Guardianship row) {
    row.document_sealed = seal_document(parts, row.id, ruling.document.text());
    end_guardianship(tx, parts, std::move(row),
                     {.why = end_of(ruling.kind),
                      .actor = officer.account_id,
                      .authority = "officer",
                      .facts = {{"office", officer.office_id}}});
}

void restore(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const Ruling& ruling,
             Guardianship row) {
    row.ended_why = GuardianshipEnd::lifted;
    row.document_sealed = seal_document(parts, row.id, ruling.document.text());
    if (!store::lift(tx, row)) return;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "guardianship.restored",
                        .actor = officer.account_id,
                        .on_behalf = row.guardian_id.text(),
                        .authority = "officer",
                        .subject = row.reference(),
                        .facts = {{"office", officer.office_id}}});
}

}  // namespace

void carry_out(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const Ruling& ruling) {
    const auto guardian = parts.identity.find_proven(tx, ruling.guardian);
    if (!guardian) throw Refused{refusals::kNoSuchGuardianship};
    const bool restores = ruling.kind == RulingKind::restored;
    bool is_found = false;
    for (Guardianship& row : store::list_of(tx, *guardian)) {
        if (restores ? !is_ended_by_document(row) : !is_open(row)) continue;
        if (open_child(parts, row).citizen_id != ruling.child) continue;
        is_found = true;
        if (restores) {
            restore(tx, parts, officer, ruling, std::move(row));
        } else {
            end(tx, parts, officer, ruling, std::move(row));
        }
    }
    if (!is_found) throw Refused{refusals::kNoSuchGuardianship};
}

}  // namespace mashang::mandates
