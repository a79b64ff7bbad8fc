#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/phrases.h"
#include "contexts/discovery/engine/suggester.h"

namespace mashang::discovery {

/// What is found by its name alone, beside the items: by a name that was typed in full, or that
/// begins with what was typed, or that a longer text contains; some also word by word, when most of
/// what was typed is in a name (餐饮店怎么开 is in 企业准营（开办餐饮店）).
class Names {
  public:
    Names(const std::vector<NamedText>& things, const Segmenter& segmenter, const Pinyin& pinyin);

    /// Positions of the things that `text` names, best first, each once. `rest` is the same text
    /// without the words that carry nothing.
    std::vector<std::uint32_t> find(std::u32string_view text, std::u32string_view rest) const;

    bool empty() const { return things_of_.empty(); }

  private:
    struct Wordy {
        std::uint32_t thing;
        std::u32string name;
    };
    void add_by_words(std::u32string_view rest, std::vector<std::uint32_t>& found) const;

    Phrases phrases_;
    std::vector<std::vector<std::uint32_t>> things_of_;  ///< by phrase
    Suggester beginnings_;
    std::vector<Wordy> wordy_;  ///< the names of what is found word by word
};

}  // namespace mashang::discovery
