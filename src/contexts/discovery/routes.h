#pragma once

#include "base/snapshot.h"
#include "contexts/discovery/searchable.h"
#include "platform/http/route.h"

namespace mashang::discovery {

/// Whether the engine of the snapshots answers at once, or asks elsewhere.
enum class Searching { at_once, elsewhere };

/// The doors of this context; they read the present snapshot, which must outlive them.
http::Routes routes(const Snapshot<Searchable>& searchable,
                    Searching searching = Searching::at_once);

}  // namespace mashang::discovery
