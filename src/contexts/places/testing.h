#pragma once

// Small towns and the real province, for tests of this context and of those above it.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>

#include "contexts/places/import.h"
#include "contexts/places/places.h"

namespace mashang::places::testing {

/// The content of every CSV file in the project's data folder.
inline std::map<std::string, std::string> real_files(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto kind = entry.path().extension();
        if (kind != ".csv" && kind != ".json") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    return files;
}

/// The real province, built once for the whole test program.
inline const Places& real_places(const std::filesystem::path& folder) {
    static const std::unique_ptr<Places> kPlaces = [&] {
        csv::Problems problems;
        Import import = read_import(real_files(folder), problems);
        EXPECT_TRUE(problems.empty());
        return std::make_unique<Places>(std::move(import.divisions),
                                        std::move(import.organisations));
    }();
    return *kPlaces;
}

}  // namespace mashang::places::testing
