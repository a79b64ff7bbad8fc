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

/// What the project's data folder says of the province and its items.
struct RealData {
    Rows rows;
    Sources sources;
    std::shared_ptr<const places::Places> places;
};

/// Read once for the whole test program.
inline const RealData& real_data(const std::filesystem::path& folder) {
    static const RealData kData = [&] {
        csv::Problems problems;
        const auto files = places::testing::real_files(folder);
        places::Import import = places::read_import(files, problems);
        RealData data{.rows = read_import(files, import.organisations, problems),
                      .sources = {},
                      .places = {}};
        data.sources = sources_of(data.rows, read_guides(files, data.rows, problems));
        EXPECT_TRUE(problems.empty());
        data.places = std::make_shared<const places::Places>(std::move(import.divisions),
                                                             std::move(import.organisations));
        return data;
    }();
    return kData;
}

/// The real catalogue on the real province, after `edit` has been at the items' sources.
template <class Edit>
std::shared_ptr<const Catalogue> edited_catalogue(const std::filesystem::path& folder, Edit edit) {
    const RealData& data = real_data(folder);
    Sources sources = data.sources;
    edit(sources);
    return std::make_shared<const Catalogue>(data.rows, sources, data.places);
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
