#pragma once

#include <map>
#include <set>
#include <string>

#include "contexts/catalogue/rows.h"
#include "contexts/places/division.h"
#include "platform/csv/csv.h"

namespace mashang::catalogue {

/// Reads items.csv, materials.csv, themes.csv, life-stages.csv, bundles.csv, bundle-items.csv,
/// premium-apps.csv, licence-types.csv and data-resources.csv out of `files` (name → content) and
/// checks them against each other and against the organisations. Everything that is wrong is added
/// to `problems`; the result is to be used only when there are none.
Rows read_import(const std::map<std::string, std::string>& files,
                 const std::vector<places::Organisation>& organisations, csv::Problems& problems);

}  // namespace mashang::catalogue
