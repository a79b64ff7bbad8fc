#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "contexts/discovery/engine/actions.h"
#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/english.h"
#include "contexts/discovery/engine/facets.h"
#include "contexts/discovery/engine/lexicon.h"
#include "contexts/discovery/engine/names.h"
#include "contexts/discovery/engine/reading.h"
#include "contexts/discovery/engine/suggester.h"
#include "contexts/discovery/engine/surfaces.h"

namespace mashang::discovery {

/// A term for an engine elsewhere.
std::string token_of(TermKey key);

/// What an item does: by its name, and by what the catalogue calls it beside.
struct Doing {
    ActionSet main = 0, also = 0;
};

/// All that an index consists of, in the order in which it is made.
struct IndexParts {
    IndexParts(std::vector<ItemText> item_texts, std::vector<PlaceText> place_texts,
               const std::vector<Implemented>& implemented,
               std::shared_ptr<const Lexicon> word_lists, const std::vector<NamedText>& named,
               const IndexParts* before);

    std::vector<ItemText> items;
    std::unordered_map<std::string_view, std::uint32_t> positions;  ///< of items, by id
    std::vector<float> demand;  ///< of each item: its popularity, damped
    FacetCodes themes, bodies;
    std::shared_ptr<const Lexicon> lexicon;
    std::vector<Doing> doing;  ///< of each item
    Surfaces surfaces;
    EnglishWords english;
    Segmenter segmenter;
    WordingTerms terms;                    ///< of each wording
    Postings wording_postings;             ///< a document is a wording: the best one decides
    Postings item_postings;                ///< a document is an item with everything about it
    std::unordered_set<TermKey> official;  ///< of the catalogue's own words
    Places places;
    Reader reader;
    Suggester suggester;
    Names names;
};

}  // namespace mashang::discovery
