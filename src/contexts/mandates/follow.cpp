#include "contexts/mandates/api.h"
#include "contexts/mandates/flows.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {

journal::Follower follower(const Parts& parts) {
    return {.name = "mandates",
            .whats = {"account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = PersonId::parse(entry.on_behalf);
                if (!person) return;
                end_all(tx, parts, person, parts.identity.account_of(tx, *person));
                // Who left leaves nothing of her children here either; the dead are on record.
                const auto* why = entry.facts.if_contains("why");
                if (why != nullptr && *why == "by_owner") store::remove_guardianships(tx, *person);
            }};
}

}  // namespace mashang::mandates
