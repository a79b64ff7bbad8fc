#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contexts/discovery/engine/pinyin.h"
#include "contexts/discovery/engine/segmenter.h"

namespace mashang::discovery {

/// A set of phrases found in running text by the longest match from the left.
class Phrases {
  public:
    struct Match {
        Span span;
        std::uint32_t phrase;
    };
    /// Adds a phrase, or finds the one that is there.
    std::uint32_t add(std::u32string_view phrase);
    std::vector<Match> find(std::u32string_view text) const;
    std::size_t size() const { return count_; }

  private:
    struct Entry {
        std::u32string phrase;
        std::uint32_t number;
    };
    std::unordered_map<char32_t, std::vector<Entry>> by_first_;  ///< longest first
    std::uint32_t count_ = 0;
};

/// Phrases by how they sound, as they are typed in full syllables of pinyin.
class SoundedPhrases {
  public:
    void add(std::u32string_view phrase, std::uint32_t number, const Pinyin& pinyin);
    /// Those that sound like `count` sounds from `from` on, all of them full syllables; or nullptr.
    const std::vector<std::uint32_t>* find(const std::vector<Sound>& sounds, std::size_t from,
                                           std::size_t count, const Pinyin& pinyin) const;

  private:
    std::unordered_map<std::u32string, std::vector<std::uint32_t>> numbers_;
};

/// What people say, and what the catalogue calls it.
class Synonyms {
  public:
    /// Rows `say,mean`, each a list separated by |: whoever says one of the first may mean each of
    /// the second.
    Synonyms(std::string_view csv, const Pinyin& pinyin);

    std::vector<Phrases::Match> find(std::u32string_view text) const { return phrases_.find(text); }
    std::size_t size() const { return meanings_.size(); }
    const std::vector<std::u32string>& meanings(std::uint32_t phrase) const {
        return meanings_[phrase];
    }
    /// Phrases that sound like full syllables in Latin letters typed one after the other.
    const std::vector<std::uint32_t>* sounding(const std::vector<Sound>& sounds, std::size_t from,
                                               std::size_t count, const Pinyin& pinyin) const {
        return by_sound_.find(sounds, from, count, pinyin);
    }
    const std::vector<std::u32string>& all_texts() const { return texts_; }

  private:
    Phrases phrases_;
    std::vector<std::vector<std::u32string>> meanings_;
    SoundedPhrases by_sound_;
    std::vector<std::u32string> texts_;
};

/// Words that carry little to search: of politeness and grammar nothing (请问, 怎么办), of doing in
/// general something (办理, 申请).
class Fillers {
  public:
    /// Rows `phrase,weight`, the weight from 0 to 1.
    explicit Fillers(std::string_view csv);

    std::vector<Phrases::Match> find(std::u32string_view text) const { return phrases_.find(text); }
    float weight(std::uint32_t phrase) const { return weights_[phrase]; }

  private:
    Phrases phrases_;
    std::vector<float> weights_;
};

}  // namespace mashang::discovery
