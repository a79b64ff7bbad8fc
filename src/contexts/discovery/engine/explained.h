#pragma once

#include <span>

#include "contexts/discovery/engine/index.h"
#include "contexts/discovery/engine/scoring.h"

namespace mashang::discovery {

/// Whether one of `best`, the items found, has to do with what was asked, or only shares two
/// characters with it by chance. Explained are the characters of `Reading::rest` that stand in a
/// synonym, in a word that the item has, in three neighbours of which it has both pairs, or alone
/// between blanks and words of grammar. An item that explains nothing is no answer; nor is one that
/// explains two characters or less, at most a third of what was asked, while two or more of the
/// others are in no text of any item (紫色大象喝咖啡 has 咖啡). True where letters or digits were
/// typed, which are held against whole names (scoring.h), and where no character is left to
/// explain.
bool is_explained(const IndexParts& parts, const Reading& reading, std::span<const Candidate> best);

}  // namespace mashang::discovery
