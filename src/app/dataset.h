#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "contexts/catalogue/import.h"
#include "contexts/catalogue/import_guides.h"
#include "contexts/places/calendar.h"
#include "contexts/places/import.h"
#include "platform/csv/csv.h"

namespace mashang::app {

/// A folder of tables as it was read and checked.
struct Dataset {
    places::Import places;
    catalogue::Rows catalogue;
    catalogue::GuideRows guides;
    std::vector<places::CalendarDay> calendar;
    std::string digest;  ///< SM3 over names and bytes of the files that are read, hexadecimal
};

/// The files of `folder` that an import reads, name to content; one that is missing is not in it.
/// Throws std::runtime_error when the folder or a file cannot be read.
std::map<std::string, std::string> read_files(const std::filesystem::path& folder);

/// Checks everything. What is wrong goes to `problems`; then the result is not to be used.
Dataset check_dataset(const std::map<std::string, std::string>& files, csv::Problems& problems);

}  // namespace mashang::app
