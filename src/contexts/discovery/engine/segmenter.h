#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/dictionary.h"

namespace mashang::discovery {

/// A word within a text: its first code point and how many.
struct Span {
    std::uint32_t from;
    std::uint32_t size;
};

/// Cuts a run of hanzi into words with cppjieba's dictionary, and each word into the shorter words
/// in it.
///
/// Of the dictionary only those words are kept that are common (they decide where words end) or
/// that occur in `vocabulary` (they can match something): a word that no item and no synonym
/// contains finds nothing, whether we know it or not.
class Segmenter {
  public:
    /// Of an empty dictionary no words are found. `before` is another of the same dictionary, or
    /// null: when it knows the same words they are shared, for making them takes long.
    Segmenter(const Dictionary& dictionary, const std::vector<std::u32string_view>& vocabulary,
              const Segmenter* before = nullptr);

    /// Words of `text` in the order of their first character; single characters only when left
    /// over.
    std::vector<Span> cut(std::u32string_view text) const;

    /// Whether both cut everything alike for sure.
    bool shares_words_with(const Segmenter& other) const { return jieba_ == other.jieba_; }

  private:
    struct Jieba;
    std::shared_ptr<const Jieba> jieba_;
};

}  // namespace mashang::discovery
