#pragma once

// Whether an account here and a subject there may be the same person's. Pure.  [P 3.3.1]

#include <optional>

#include "base/citizen_id.h"
#include "base/refused.h"

namespace mashang::federation {

/// What is known of both sides at the moment of a link.
struct Sides {
    /// Of whom the provider says she is, believed far enough; nothing: it did not, or is not.
    std::optional<CitizenId> there = {};
    std::optional<CitizenId> here = {};  ///< of the account that wants the link, if it is proven
    bool is_anothers = false;            ///< `there` is the number of another person here
};

/// Null when they may be linked. Two numbers must be the same; an account that is proven is not
/// opened by whoever cannot say of whom; and a person who is known here links her own account, not
/// a fresh one.
const Refusal* fault_of_link(const Sides& sides);

/// Null while a link that was made still holds: nothing that is known now says that these are two
/// people.
const Refusal* fault_of_use(const Sides& sides);

}  // namespace mashang::federation
