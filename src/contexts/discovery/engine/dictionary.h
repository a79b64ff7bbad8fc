#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::discovery {

/// The words of cppjieba. The 349,000 of them take 140 MB as a trie: a `Segmenter` keeps those that
/// are common and the rare ones that something contains.
class Dictionary {
  public:
    /// Lines in the form of jieba.dict.utf8: word, frequency, tag. What is not like that is left
    /// out.
    explicit Dictionary(std::string_view jieba_words);

    /// The numbers of the rare words, of two to eight characters, that occur in the texts;
    /// ascending.
    std::vector<std::uint32_t> rare_words_in(const std::vector<std::u32string_view>& texts) const;
    /// The lines of all common words and of these rare ones.
    std::string lines(const std::vector<std::uint32_t>& rare) const;

  private:
    void add_rare(std::u32string_view word, std::string_view line);
    void make_slots();
    std::optional<std::uint32_t> find(std::uint64_t hash) const;

    std::string common_, rare_;           ///< their lines
    std::vector<std::uint32_t> line_of_;  ///< by number: where its line begins in `rare_`
    std::vector<std::uint64_t> hash_of_;  ///< by number
    std::vector<std::uint32_t> slots_;    ///< an open hash table of numbers
};

}  // namespace mashang::discovery
