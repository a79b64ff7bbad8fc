#include "contexts/certificates/api.h"
#include "contexts/certificates/store.h"

namespace mashang::certificates {

journal::Follower follower() {
    return {.name = "certificates",
            .whats = {"account.closed"},
            .effect = [](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                if (person) store::remove_bindings(tx, *person);
            }};
}

}  // namespace mashang::certificates
