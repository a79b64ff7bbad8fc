#pragma once

#include "base/snapshot.h"
#include "contexts/discovery/searchable.h"
#include "platform/http/route.h"

namespace mashang::discovery {

/// The doors of this context; they read the present snapshot, which must outlive them.
http::Routes routes(const Snapshot<Searchable>& searchable);

}  // namespace mashang::discovery
