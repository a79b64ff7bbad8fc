#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::discovery {

/// A word within a text: its first code point and how many.
struct Span {
    std::uint32_t from;
    std::uint32_t size;
};

/// Cuts a run of hanzi into words with cppjieba's dictionary, and each word into the shorter words
/// in it.
///
/// The 349,000 words of jieba take 140 MB as a trie. Of them only those are kept that are common
/// (they decide where words end) or that occur in `vocabulary` (they can match something): a word
/// that no item and no synonym contains finds nothing, whether we know it or not.
class Segmenter {
  public:
    /// `jieba_words` in the form of jieba.dict.utf8; when empty, no words are found.
    Segmenter(std::string_view jieba_words, const std::vector<std::u32string>& vocabulary);
    ~Segmenter();
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;

    /// Words of `text` in the order of their first character; single characters only when left
    /// over.
    std::vector<Span> cut(std::u32string_view text) const;

  private:
    struct Jieba;
    std::unique_ptr<const Jieba> jieba_;
};

}  // namespace mashang::discovery
