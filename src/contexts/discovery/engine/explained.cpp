#include "contexts/discovery/engine/explained.h"

#include <algorithm>
#include <vector>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kOneWord = 2;      // characters of the shortest word
constexpr std::size_t kSmallPart = 3;    // a third
constexpr std::size_t kOtherMatter = 2;  // characters that nobody of ours ever says

bool is_said(char32_t rune) {
    return is_hanzi(rune) && !is_grammar(rune);
}

/// A part of what was asked, by the term that an item has when it says it.
struct Piece {
    Span span;
    TermKey key;
};

/// What was asked, cut up; the same for every item.
class Asked {
  public:
    Asked(const IndexParts& parts, const Reading& reading)
        : postings_(parts.item_postings), rest_(reading.rest), said_(rest_.size()) {
        for (const Span& span : reading.said) mark(span, said_);
        for (const Span& run : runs_of(rest_)) add_words(parts.segmenter, run);
        for (std::uint32_t i = 0; i + 1 < rest_.size(); ++i) {
            if (is_hanzi(rest_[i]) && is_hanzi(rest_[i + 1])) {
                pairs_.push_back({{i, 2}, key_of(TermKind::pair, rest_[i], rest_[i + 1])});
            }
        }
        add_what_stands_alone();
    }

    std::size_t size() const {
        return static_cast<std::size_t>(std::ranges::count_if(rest_, is_said));
    }

    /// How many of the characters are said by the item, or by a synonym.
    std::size_t explained_by(std::uint32_t item) const {
        auto marks = said_;
        for (const Piece& piece : pieces_) {
            if (has(item, piece.key)) mark(piece.span, marks);
        }
        const Piece* before = nullptr;  // the pair to the left, when the item has it
        for (const Piece& pair : pairs_) {
            const bool follows = before != nullptr && before->span.from + 1 == pair.span.from;
            const bool is_there = has(item, pair.key);
            if (is_there && follows) mark({before->span.from, 3}, marks);
            before = is_there ? &pair : nullptr;
        }
        return count(marks);
    }

    /// How many of the characters stand in no pair that any item has, and in no synonym.
    std::size_t strange() const {
        auto marks = said_;
        for (const Piece& pair : pairs_) {
            if (postings_.contains(pair.key)) mark(pair.span, marks);
        }
        return size() - count(marks);
    }

  private:
    static void mark(const Span& span, std::vector<bool>& marks) {
        const auto end = std::min<std::size_t>(span.from + span.size, marks.size());
        for (std::size_t i = span.from; i < end; ++i) marks[i] = true;
    }
    std::size_t count(const std::vector<bool>& marks) const {
        std::size_t counted = 0;
        for (std::size_t i = 0; i < marks.size(); ++i) counted += marks[i] && is_said(rest_[i]);
        return counted;
    }
    bool has(std::uint32_t item, TermKey key) const {
        return std::ranges::binary_search(postings_.find(key).postings, item, {},
                                          &Posting::document);
    }
    void add_words(const Segmenter& segmenter, const Span& run) {
        for (const Span& word : segmenter.cut(rest_.substr(run.from, run.size))) {
            const Span at{run.from + word.from, word.size};
            if (word.size < kOneWord) continue;
            pieces_.push_back({at, word_key(rest_.substr(at.from, at.size))});
        }
    }
    /// One or two characters between blanks and words of grammar.
    void add_what_stands_alone() {
        for (std::uint32_t i = 0; i < rest_.size(); ++i) {
            if (!is_said(rest_[i])) continue;
            std::uint32_t end = i;
            while (end < rest_.size() && is_said(rest_[end])) ++end;
            const Span at{i, end - i};
            if (at.size == 1) pieces_.push_back({at, key_of(TermKind::character, rest_[i], 0)});
            if (at.size == 2) {
                pieces_.push_back({at, key_of(TermKind::pair, rest_[i], rest_[i + 1])});
            }
            i = end;
        }
    }

    const Postings& postings_;
    std::u32string_view rest_;
    std::vector<bool> said_;
    std::vector<Piece> pieces_, pairs_;
};

}  // namespace

bool is_explained(const IndexParts& parts, const Reading& reading,
                  std::span<const Candidate> best) {
    const auto is_sound = [](char32_t rune) { return is_latin(rune) || is_digit(rune); };
    if (reading.is_said_apart || std::ranges::any_of(reading.rest, is_sound)) return true;
    const Asked asked(parts, reading);
    if (asked.size() == 0) return true;
    std::size_t most = 0;
    for (const Candidate& one : best) {
        most = std::max(most, asked.explained_by(one.item));
        if (most > kOneWord || most * kSmallPart > asked.size()) return true;
    }
    return most > 0 && asked.strange() < kOtherMatter;
}

}  // namespace mashang::discovery
