#pragma once

// What other contexts may ask of the catalogue.

#include <optional>
#include <string>

#include "base/snapshot.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/form.h"
#include "contexts/catalogue/form_parts.h"
#include "contexts/catalogue/form_shape.h"
#include "contexts/catalogue/form_source.h"
#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/item.h"
#include "contexts/catalogue/refusals.h"

namespace mashang::catalogue {

/// The item with this id. Refuses: kNoSuchItem (404).
const Item& get_item(const Catalogue& catalogue, const std::string& id);

/// The item in the edition with this number (0: the latest), which is or was in force; also when it
/// is abolished: for what began under it. Refuses: kNoSuchItem (404).
const Item& get_edition(const Catalogue& catalogue, const std::string& id, int number);

/// The item, in use: somebody may begin. Refuses: kNoSuchItem (404), kSuspended (409),
/// kAbolished (410).
const Item& get_item_in_use(const Catalogue& catalogue, const std::string& id);

/// Who carries the item out for somebody in `division`. Refuses: kNotImplementedHere (404).
Implementation get_implementation(const Catalogue& catalogue, const Item& item,
                                  const places::Division& division);

}  // namespace mashang::catalogue
