#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/import.h"
#include "contexts/places/testing.h"

namespace mashang::catalogue::testing {

/// The real catalogue on the real province, built once for the whole test program.
inline std::shared_ptr<const Catalogue> real_catalogue(const std::filesystem::path& folder) {
    static const std::shared_ptr<const Catalogue> kCatalogue = [&] {
        csv::Problems problems;
        const auto files = places::testing::real_files(folder);
        places::Import import = places::read_import(files, problems);
        const Rows rows = read_import(files, import.organisations, problems);
        EXPECT_TRUE(problems.empty());
        return std::make_shared<Catalogue>(
            rows, std::make_shared<places::Places>(std::move(import.divisions),
                                                   std::move(import.organisations)));
    }();
    return kCatalogue;
}

}  // namespace mashang::catalogue::testing
