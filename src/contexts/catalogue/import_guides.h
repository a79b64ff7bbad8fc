#pragma once

#include <map>
#include <string>

#include "contexts/catalogue/guide_rows.h"
#include "contexts/catalogue/rows.h"
#include "platform/csv/csv.h"

namespace mashang::catalogue {

/// Reads item-variants.csv, item-faq.csv, item-forms.json, item-decisions.json, item-joint.csv and
/// item-stand-ins.csv out of `files` (name → content; one that is not there says nothing) and
/// checks them against `rows`, of which they tell more. Everything that is wrong is added to
/// `problems`; the result is to be used only when there are none.
GuideRows read_guides(const std::map<std::string, std::string>& files, const Rows& rows,
                      csv::Problems& problems);

}  // namespace mashang::catalogue
