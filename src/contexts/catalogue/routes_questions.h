#pragma once

#include "base/snapshot.h"
#include "contexts/catalogue/catalogue.h"
#include "platform/http/route.h"

namespace mashang::catalogue {

/// The questions that lead to a case of an item.
http::Routes question_routes(const Snapshot<Catalogue>& catalogue);

}  // namespace mashang::catalogue
