#pragma once

#include <map>
#include <string>
#include <vector>

#include "contexts/places/division.h"
#include "platform/csv/csv.h"

namespace mashang::places {

/// What the files say, checked: codes are well-formed and unique, every parent exists one level up,
/// every organisation has a template for each of its levels.
struct Import {
    std::vector<Division> divisions;
    std::vector<Organisation> organisations;
};

/// Reads divisions-fujian.csv, villages-fujian.csv, divisions-retired.csv (those of the province)
/// and organisations.csv out of `files` (name → content). Everything that is wrong, a missing file
/// too, is added to `problems`; the result is to be used only when there are none.
Import read_import(const std::map<std::string, std::string>& files, csv::Problems& problems);

}  // namespace mashang::places
