#pragma once

// What other contexts may ask of the catalogue.

#include <optional>

#include "base/snapshot.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/form.h"
#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/item.h"
#include "contexts/catalogue/refusals.h"

namespace mashang::catalogue {

/// The item with this id. Refuses: kNoSuchItem (404).
const Item& get_item(const Catalogue& catalogue, const std::string& id);

/// Who carries the item out for somebody in `division`. Refuses: kNotImplementedHere (404).
Implementation get_implementation(const Catalogue& catalogue, const Item& item,
                                  const places::Division& division);

}  // namespace mashang::catalogue
