#pragma once

#include <filesystem>
#include <memory>

#include "contexts/catalogue/api.h"
#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/learned.h"
#include "contexts/discovery/groups.h"
#include "contexts/discovery/words.h"

namespace mashang::discovery {

/// The catalogue and the index made of it, swapped together.
struct Searchable {
    std::shared_ptr<const catalogue::Catalogue> catalogue =
        std::make_shared<const catalogue::Catalogue>();
    std::vector<OfficeWord> office_words = {};  ///< by which offices of this catalogue are found
    BundleWords bundle_words = {};              ///< what people call the bundles
    std::vector<LicenceNames> licences = {};    ///< the types by which licences are found
    std::shared_ptr<const Index> index;         ///< null: nothing has been imported yet
    std::shared_ptr<const Engine> engine;       ///< what is asked: the index, or one over it
    std::shared_ptr<const Learned> learned = std::make_shared<const Learned>();
    std::shared_ptr<const Words> words = std::make_shared<const Words>();  ///< in the index
    std::shared_ptr<const Lexicon> lexicon;  ///< the same with all other lists, as the index reads

    /// The position of a hit is the item's position in the catalogue.
    const catalogue::Item& item_of(const Hit& hit) const { return catalogue->items()[hit.item]; }

    /// What an item of this catalogue is called in the caller's language; the Chinese name, which
    /// is the official one, where it has no other.
    std::string name_of(const catalogue::Item& item, Language language) const;
};

/// Builds the index of a catalogue. `tables` are the word lists (load_tables); with `edited` what
/// the office changed in them; `licences` are the types that somebody may hold.
std::shared_ptr<const Searchable> make_searchable(
    std::shared_ptr<const catalogue::Catalogue> catalogue, const Tables& tables,
    const std::vector<EditedWord>& edited = {}, const std::vector<LicenceNames>& licences = {});

/// The same words over the next edition of the catalogue. Whatever has not changed is taken from
/// `before`, which must have an index: a published change is to be found within a second.
std::shared_ptr<const Searchable> next_searchable(
    std::shared_ptr<const catalogue::Catalogue> catalogue, const Searchable& before);

/// The same catalogue searched with other words: takes a third of a second.
std::shared_ptr<const Index> index_of(const Searchable& now, const Tables& tables,
                                      const Words& words);

}  // namespace mashang::discovery
