#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/phrases.h"
#include "contexts/discovery/engine/suggester.h"

namespace mashang::discovery {

/// What is found by its name alone, beside the items: by a name that was typed in full, or that
/// begins with what was typed, or that a longer text contains, in characters or in full pinyin;
/// some also word by word, when most of what was typed is in a name (餐饮店怎么开 is in
/// 企业准营（开办餐饮店）).
class Names {
  public:
    Names(const std::vector<NamedText>& things, const Segmenter& segmenter, const Pinyin& pinyin);

    /// Positions of the things that `text` names, best first, each once. `rest` is the same text
    /// without the words that carry nothing.
    std::vector<std::uint32_t> find(std::u32string_view text, std::u32string_view rest) const;

    bool empty() const { return known_.things_of.empty() && aside_.things_of.empty(); }

  private:
    struct Wordy {
        std::uint32_t thing;
        std::u32string name;
    };
    /// Names with the things that bear them.
    struct Known {
        Phrases phrases;
        std::vector<std::vector<std::uint32_t>> things_of;  ///< by phrase

        void add(std::u32string_view name, std::uint32_t thing);
        void find(std::u32string_view text, std::vector<std::uint32_t>& found) const;
    };
    void add(std::uint32_t thing, std::string_view name, bool aside, bool by_words);
    void add_by_sound(std::u32string_view text, std::vector<std::uint32_t>& found) const;
    void add_by_words(std::u32string_view rest, std::vector<std::uint32_t>& found) const;

    const Pinyin& pinyin_;
    Known known_;
    Known aside_;  ///< of what is found beside whatever else is named (NamedText::aside)
    SoundedPhrases by_sound_;  ///< the numbers are things
    Suggester beginnings_;
    std::vector<Wordy> wordy_;  ///< the names of what is found word by word
};

}  // namespace mashang::discovery
