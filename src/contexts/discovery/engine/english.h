#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "contexts/discovery/engine/terms.h"

namespace mashang::discovery {

/// Terms of an English text: its words but those of grammar (the, of, how), without the endings of
/// plural and tense, so that "renewing passports" asks for "passport renewal".
void add_english_terms(std::u32string_view text, std::vector<Term>& terms);

/// The words of all English names, and what a word that is none of them may have meant.
class EnglishWords {
  public:
    explicit EnglishWords(const std::vector<std::u32string>& texts);

    /// Whether `word`, in lower case, is one of them but for its ending.
    bool knows(std::u32string_view word) const;
    /// Words that one letter missing, too much, wrong, or two letters swapped make of `word`; only
    /// for words of five letters and more. At most three.
    std::vector<std::u32string> near(std::u32string_view word) const;
    static bool is_grammar(std::u32string_view word);

  private:
    std::unordered_set<std::u32string> stems_;
};

}  // namespace mashang::discovery
