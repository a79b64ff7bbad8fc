#include "contexts/mandates/api.h"
#include "contexts/mandates/flows.h"

namespace mashang::mandates {

journal::Follower follower(const Parts& parts) {
    return {.name = "mandates",
            .whats = {"account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = PersonId::parse(entry.on_behalf);
                if (!person) return;
                end_all(tx, parts, person, parts.identity.account_of(tx, *person));
            }};
}

}  // namespace mashang::mandates
