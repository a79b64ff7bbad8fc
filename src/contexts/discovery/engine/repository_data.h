#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "contexts/discovery/engine/engine.h"

/// The data set of the repository as the engine takes it, for tests and benchmarks. The server gets
/// the same from the contexts catalogue and places.
namespace mashang::discovery {

struct RepositoryData {
    std::vector<ItemText> items;
    std::vector<PlaceText> places;
    std::vector<Implemented> implemented;  ///< each item in every division of its levels
};

/// Reads items.csv, materials.csv, themes.csv, organisations.csv and the divisions of Fujian below
/// `folder`. With `copies` > 1 every item is there that many times, as variants with names of their
/// own.
RepositoryData read_repository_data(const std::filesystem::path& folder, int copies = 1);

struct JudgedQuery {
    std::string id, text, type;
    std::vector<std::string> expected;  ///< any of these item ids first is right
    std::string region;                 ///< the division that the query names, or empty
};

/// Reads a file with the columns id,query,type,expected,region.
std::vector<JudgedQuery> read_judged_queries(const std::filesystem::path& file);

}  // namespace mashang::discovery
