#pragma once

// From rows and contents to things that point at each other. They are sound: what they name exists.

#include <vector>

#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/guide_rows.h"

namespace mashang::catalogue {

/// The items that the source files tell of, each as its first edition, with its variants and FAQ.
Sources sources_of(const Rows& rows, const GuideRows& guides = {});

std::vector<LicenceType> make_licence_types(const Rows& rows);
std::vector<DataResource> make_data_resources(const Rows& rows, const places::Places& places);
std::vector<Theme> make_themes(const Rows& rows);
std::vector<LifeStage> make_life_stages(const Rows& rows, const Catalogue& catalogue);
Item make_item(const ItemSource& source, const Catalogue& catalogue);
std::vector<Bundle> make_bundles(const Rows& rows, const Catalogue& catalogue);
std::vector<FlagshipApp> make_flagship_apps(const Rows& rows, const Catalogue& catalogue);

/// The code of an item: region of the province, type, number of the organisation, number of the
/// item in it, no sub-item. It depends on nothing but the item's own id and type, so it never
/// changes.
BasicCode basic_code_of(std::string_view id, ItemType type, const places::Places& places);

}  // namespace mashang::catalogue
