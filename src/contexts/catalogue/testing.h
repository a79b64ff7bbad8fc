#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "contexts/catalogue/build.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/import.h"
#include "contexts/catalogue/import_guides.h"
#include "contexts/places/testing.h"

namespace mashang::catalogue::testing {

/// The real catalogue on the real province, after `edit` has been at the items' sources.
template <class Edit>
std::shared_ptr<const Catalogue> edited_catalogue(const std::filesystem::path& folder, Edit edit) {
    csv::Problems problems;
    const auto files = places::testing::real_files(folder);
    places::Import import = places::read_import(files, problems);
    const Rows rows = read_import(files, import.organisations, problems);
    const GuideRows guides = read_guides(files, rows, problems);
    EXPECT_TRUE(problems.empty());
    Sources sources = sources_of(rows, guides);
    edit(sources);
    return std::make_shared<Catalogue>(
        rows, sources,
        std::make_shared<places::Places>(std::move(import.divisions),
                                         std::move(import.organisations)));
}

/// As the files have it, built once for the whole test program.
inline std::shared_ptr<const Catalogue> real_catalogue(const std::filesystem::path& folder) {
    static const std::shared_ptr<const Catalogue> kCatalogue =
        edited_catalogue(folder, [](Sources&) {});
    return kCatalogue;
}

/// The same with one item's content changed.
template <class Change>
std::shared_ptr<const Catalogue> catalogue_with(const std::filesystem::path& folder,
                                                std::string_view item_id, Change change) {
    return edited_catalogue(folder, [&](Sources& sources) {
        for (ItemSource& item : sources.items) {
            if (item.id != item_id) continue;
            ItemContent content = *item.content;
            change(content);
            item.content = std::make_shared<const ItemContent>(std::move(content));
        }
    });
}

}  // namespace mashang::catalogue::testing
