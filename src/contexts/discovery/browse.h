#pragma once

#include <optional>
#include <vector>

#include "contexts/catalogue/api.h"

namespace mashang::discovery {

/// Which items a list shows; what is not set does not filter.
struct Filter {
    std::optional<catalogue::Audience> audience = {};
    const catalogue::Theme* theme = nullptr;
    const catalogue::LifeStage* life_stage = nullptr;
    const places::Office* office = nullptr;  ///< only what this office carries out
    bool hot_only = false;
};

/// The items that pass, those of the front page first, then in the order of the catalogue.
std::vector<const catalogue::Item*> browse(const catalogue::Catalogue& catalogue,
                                           const Filter& filter);

}  // namespace mashang::discovery
