#pragma once

#include <functional>
#include <string>

#include "base/snapshot.h"
#include "contexts/bundles/rules.h"
#include "contexts/bundles/store.h"
#include "contexts/cases/api.h"

namespace mashang::bundles {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const cases::Parts& cases;
    Store& store;
    const Snapshot<Rules>& rules;
};

}  // namespace mashang::bundles
