#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/reading.h"
#include "contexts/discovery/engine/suggester.h"

namespace mashang::discovery {

/// One name of an item: what it is called, or what people call it.
struct Surface {
    std::uint32_t item;
    std::u32string text;
};

/// All that an index consists of, in the order in which it is made.
struct IndexParts {
    IndexParts(std::vector<ItemText> item_texts, std::vector<PlaceText> place_texts,
               const std::vector<Implemented>& implemented, const Tables& tables);

    std::vector<ItemText> items;
    Pinyin pinyin;
    Synonyms synonyms;
    Fillers fillers;
    std::vector<Surface> surfaces;
    Segmenter segmenter;
    Postings surface_postings;  ///< a document is a surface: the best one decides
    Postings item_postings;     ///< a document is an item with everything about it
    Places places;
    Reader reader;
    Suggester suggester;
};

}  // namespace mashang::discovery
