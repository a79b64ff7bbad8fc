#pragma once

#include <filesystem>
#include <memory>

#include "contexts/catalogue/api.h"
#include "contexts/discovery/engine/engine.h"

namespace mashang::discovery {

/// The catalogue and the index made of it, swapped together.
struct Searchable {
    std::shared_ptr<const catalogue::Catalogue> catalogue =
        std::make_shared<const catalogue::Catalogue>();
    std::shared_ptr<const Index> index;  ///< null: nothing has been imported yet

    /// The position of a hit is the item's position in the catalogue.
    const catalogue::Item& item_of(const Hit& hit) const { return catalogue->items()[hit.item]; }
};

/// Builds the index of a catalogue. `tables` are the word lists (load_tables).
std::shared_ptr<const Searchable> make_searchable(
    std::shared_ptr<const catalogue::Catalogue> catalogue, const Tables& tables);

}  // namespace mashang::discovery
