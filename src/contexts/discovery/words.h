#pragma once

// The words that search knows beside the catalogue: the shipped lists with what the office changed
// over them. Pure.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/word.h"

namespace mashang::discovery {

/// All words, in the order of the lists.
class Words {
  public:
    Words() = default;
    /// Of the shipped lists. Throws std::invalid_argument that names the line when one is unsound.
    explicit Words(const Tables& shipped);

    bool has(const Word& word) const { return all_.contains(word); }
    /// Adds a word that is missing, withdraws one that is there; another change changes nothing.
    void apply(const WordChange& change);

    /// What a synonym means, or of which items a phrase is said.
    std::vector<std::string> meanings(WordKind kind, const std::string& say) const;
    /// Words of a kind that contain `text` in what is said or meant; at most `limit` after the
    /// first `offset`.
    std::vector<Word> find(WordKind kind, std::string_view text, std::size_t limit,
                           std::size_t offset) const;
    const std::vector<Word>& list(WordKind kind) const;
    std::size_t size() const { return all_.size(); }

    /// In the format of data/search-synonyms.csv and data/search-phrases.csv.
    std::string csv(WordKind kind) const;

  private:
    std::vector<Word>& of(WordKind kind);

    std::vector<Word> synonyms_, phrases_;
    std::set<Word> all_;
};

/// The shipped words with the office's over them.
Words with(Words shipped, const std::vector<EditedWord>& edited);

/// The tables with these words in them.
Tables with_words(Tables tables, const Words& words);

}  // namespace mashang::discovery
