#pragma once

// What an office's own list says, as it is uploaded. Pure.

#include <string_view>
#include <vector>

#include "contexts/catalogue/drift.h"
#include "platform/csv/csv.h"

namespace mashang::catalogue {

/// The lines of a CSV with the columns office, item, name, materials (separated by |), legal_limit,
/// legal_unit, promised_workdays, fee, visits, about items of the body. Each fault goes to
/// `problems` with its line and column; where there are some, nothing is returned.
std::vector<Reported> read_report(std::string_view csv, const Catalogue& catalogue,
                                  std::string_view body, csv::Problems& problems);

}  // namespace mashang::catalogue
