#include "contexts/federation/linking.h"

#include "contexts/federation/refusals.h"

namespace mashang::federation {

const Refusal* fault_of_link(const Sides& sides) {
    if (const Refusal* fault = fault_of_use(sides)) return fault;
    if (sides.here && !sides.there) return &refusals::kNotVerified;
    return nullptr;
}

const Refusal* fault_of_use(const Sides& sides) {
    const bool differ = sides.there && sides.here && *sides.there != *sides.here;
    if (differ || sides.is_anothers) return &refusals::kOtherPerson;
    return nullptr;
}

}  // namespace mashang::federation
