#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/phrases.h"

namespace mashang::discovery {

/// The words by which people ask for one fact of an item: 多少钱, 几天.
class FactWords {
  public:
    /// Rows `say,fact`, say being a list separated by |. An empty text is an empty table. Throws
    /// std::invalid_argument when a fact is none of ours.
    explicit FactWords(std::string_view csv);

    struct Asked {
        Fact fact;
        std::u32string about;  ///< the text without the words that asked
    };
    /// What a text asks for, when that is one fact and something is left that it is asked about.
    std::optional<Asked> read(std::u32string_view text) const;

  private:
    Phrases phrases_;
    std::vector<Fact> facts_;  ///< by phrase
};

struct IndexParts;
class Learned;

/// The fact of `item` that `text` asks for. Only when the rest of it is, but for words that carry
/// nothing, exactly a name of this item and of no other (its own, a keyword, a curated phrase), or
/// what people typed who then chose this item without doubt (`learned`; null: nobody did). How well
/// the item scored plays no part.
std::optional<Fact> fact_asked(const IndexParts& parts, std::u32string_view text,
                               std::uint32_t item, const Learned* learned);

}  // namespace mashang::discovery
