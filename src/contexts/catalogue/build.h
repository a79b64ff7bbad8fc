#pragma once

// From rows to things that point at each other. The rows are sound: what they name exists.

#include <vector>

#include "contexts/catalogue/catalogue.h"

namespace mashang::catalogue {

std::vector<LicenceType> make_licence_types(const Rows& rows);
std::vector<Theme> make_themes(const Rows& rows);
std::vector<LifeStage> make_life_stages(const Rows& rows, const Catalogue& catalogue);
std::vector<Item> make_items(const Rows& rows, const Catalogue& catalogue);
std::vector<Bundle> make_bundles(const Rows& rows, const Catalogue& catalogue);
std::vector<FlagshipApp> make_flagship_apps(const Rows& rows, const Catalogue& catalogue);

/// The code of an item: region of the province, type, number of the organisation, number of the
/// item in it, no sub-item. It depends on nothing but the item's own id and type, so it never
/// changes.
BasicCode basic_code_of(const ItemRow& row, const places::Places& places);

}  // namespace mashang::catalogue
