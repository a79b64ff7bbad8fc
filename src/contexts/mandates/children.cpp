#include "contexts/mandates/children.h"

#include "contexts/mandates/sealing.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {

std::vector<Child> children_of(sql::Tx& tx, const Parts& parts, const PersonId& guardian) {
    std::vector<Child> children;
    for (const Guardianship& row : store::list_of(tx, guardian)) {
        if (!authority_in(row, parts.limits.checking, parts.clock.now())) continue;
        const identity::Claim child = open_child(parts, row);
        children.push_back({.id = row.id,
                            .name_masked = child.name.masked(),
                            .born = child.citizen_id.birth_date(),
                            .since = row.decided_at,
                            .until = row.until});
    }
    return children;
}

}  // namespace mashang::mandates
