#pragma once

#include <string_view>

#include "contexts/discovery/engine/index.h"

namespace mashang::discovery {

/// How `text` is said by that name of `item` (its own, a keyword, a curated phrase) which says it
/// best. Of the text counts what is no filler, and what carries little only where the name says it;
/// a character is said when it stands in the name beside the same neighbour, or at all in a name
/// that says a pair of it.
Likeness likeness_of(const IndexParts& parts, std::u32string_view text, std::uint32_t item);

}  // namespace mashang::discovery
