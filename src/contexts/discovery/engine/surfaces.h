#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/item_words.h"
#include "contexts/discovery/engine/terms.h"

namespace mashang::discovery {

/// Where a text comes from: the catalogue's own words, what people say, English.
enum class Voice : std::uint8_t { catalogue, people, english };

/// A text by which items are found. It is kept and searched once, however many items bear it:
/// variants of an item share what people say for it.
struct Wording {
    std::u32string text;
    Voice voice = Voice::catalogue;
};

/// One name of an item: what it is called, or what people call it.
struct Surface {
    std::uint32_t item;
    std::uint32_t wording;
    std::string shown = {};  ///< as a suggestion; empty when it is none
};

/// All names of all items.
class Surfaces {
  public:
    Surfaces(const std::vector<ItemText>& items, const ItemWords& words);

    const std::vector<Surface>& all() const { return all_; }  ///< in the order of the items
    std::span<const Surface> of(std::uint32_t item) const;    ///< its name first
    const Wording& wording(const Surface& surface) const { return wordings_[surface.wording]; }
    const std::vector<Wording>& wordings() const { return wordings_; }
    /// The items that bear a wording, as often as they do.
    std::span<const std::uint32_t> bearers(std::uint32_t wording) const {
        return std::span(bearers_).subspan(first_[wording], first_[wording + 1] - first_[wording]);
    }

  private:
    std::vector<Surface> all_;
    std::vector<Wording> wordings_;
    std::vector<std::uint32_t> first_, bearers_;  ///< by wording: where its items begin
};

/// The terms by which a wording is found.
std::vector<Term> terms_of(const Wording& wording, const Segmenter& segmenter,
                           const Pinyin& pinyin);

/// The terms of every wording, worked out once for all that is made of them.
class WordingTerms {
  public:
    /// The surfaces and terms of an index whose pinyin and segmenter are the same.
    struct Before {
        const Surfaces& surfaces;
        const WordingTerms& terms;
    };
    /// Takes over the terms of the wordings that were there `before`.
    WordingTerms(const Surfaces& surfaces, const Segmenter& segmenter, const Pinyin& pinyin,
                 const std::optional<Before>& before);

    std::span<const Term> of(std::uint32_t wording) const {
        return std::span(terms_).subspan(first_[wording], first_[wording + 1] - first_[wording]);
    }

  private:
    std::vector<std::uint32_t> first_;
    std::vector<Term> terms_;
};

}  // namespace mashang::discovery
