#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contexts/discovery/engine/pinyin.h"
#include "contexts/discovery/engine/segmenter.h"

namespace mashang::discovery {

/// Completes what has been typed, from the start of every word of every phrase.
class Suggester {
  public:
    struct Phrase {
        std::u32string text;
        std::string shown;
        std::uint32_t item;
        double popularity;
    };
    Suggester(std::vector<Phrase> phrases, const Segmenter& segmenter, const Pinyin& pinyin);

    const Phrase& phrase(std::uint32_t number) const { return phrases_[number]; }

    /// The best phrases that `typed` begins a word of and whose item is `wanted`; one of each item.
    /// Hanzi match themselves, letters a whole syllable, the beginning of the last one, or the
    /// first letter of one.
    std::vector<std::uint32_t> find(std::u32string_view typed, std::size_t limit,
                                    const std::function<bool(std::uint32_t item)>& wanted) const;

  private:
    struct Start {
        std::uint32_t phrase;
        std::uint32_t offset;
        float rank;
    };
    using Starts = std::vector<Start>;
    void add_starts(std::uint32_t phrase, const Segmenter& segmenter);
    bool begins(std::u32string_view typed, std::u32string_view text, int& steps) const;
    const Starts* starts_of(char32_t first) const;

    const Pinyin& pinyin_;
    std::vector<Phrase> phrases_;
    std::unordered_map<char32_t, Starts> by_rune_;  ///< best first
    std::array<Starts, 26> by_letter_;              ///< best first
};

}  // namespace mashang::discovery
