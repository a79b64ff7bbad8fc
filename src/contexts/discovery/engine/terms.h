#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/pinyin.h"
#include "contexts/discovery/engine/segmenter.h"

namespace mashang::discovery {

/// What a text is broken into. Words and pairs of characters find what is written right; sounds
/// find pinyin and characters of the same sound; initials find first letters; gaps find one wrong
/// character.
enum class TermKind : std::uint8_t { word, character, pair, gap, sounds, initials };

/// A kind and a value in one number; different terms differ (words of more than two characters: but
/// for a hash of 56 bits).
using TermKey = std::uint64_t;

TermKey key_of(TermKind kind, std::uint32_t first, std::uint32_t second);
TermKey word_key(std::u32string_view word);
inline TermKind kind_of(TermKey key) {
    return static_cast<TermKind>(key >> 56U);
}

/// Of what is written, not of how it sounds or is shortened.
inline bool is_written(TermKind kind) {
    return kind == TermKind::word || kind == TermKind::character || kind == TermKind::pair;
}

struct Term {
    TermKey key;
    float weight;
};

/// How much a term of a kind counts by itself; set by hand, not fitted to judged queries.
float weight_of(TermKind kind);

/// Runs without spaces: where they begin and how long they are.
std::vector<Span> runs_of(std::u32string_view text);

/// What a query is matched by when it is written in characters: words, characters, pairs.
void add_written_terms(std::u32string_view text, const Segmenter& segmenter,
                       std::vector<Term>& terms);

/// The other kinds, for the texts that are indexed: every reading of every character.
void add_hidden_terms(std::u32string_view text, const Pinyin& pinyin, std::vector<Term>& terms);

/// The terms that two neighbouring sounds make, where a sound may be a character.
void add_sound_terms(const Sound& first, const Sound& second, float weight, const Pinyin& pinyin,
                     std::vector<Term>& terms);

/// First letters of a character's readings, or the letter or digit itself.
std::vector<char> initials_of(char32_t rune, const Pinyin& pinyin);

}  // namespace mashang::discovery
