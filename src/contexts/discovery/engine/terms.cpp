#include "contexts/discovery/engine/terms.h"

#include <algorithm>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kLatinWord = 1.5F;  // ETC, KTV, 12345: rare and meant

void add(std::vector<Term>& terms, TermKey key, float weight) {
    terms.push_back({key, weight});
}

bool is_single(const Span& span) {
    return span.size == 1;
}

void add_hanzi_terms(std::u32string_view run, const Segmenter& segmenter,
                     std::vector<Term>& terms) {
    for (const Span& span : segmenter.cut(run)) {
        const auto word = run.substr(span.from, span.size);
        if (is_single(span)) {
            add(terms, key_of(TermKind::character, word[0], 0), weight_of(TermKind::character));
        } else {
            add(terms, word_key(word), weight_of(TermKind::word));
        }
    }
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
        add(terms, key_of(TermKind::pair, run[i], run[i + 1]), weight_of(TermKind::pair));
    }
}

/// Ends of the stretches of a run that are all hanzi or all letters and digits.
std::size_t stretch_end(std::u32string_view run, std::size_t from) {
    std::size_t end = from;
    while (end < run.size() && is_hanzi(run[end]) == is_hanzi(run[from])) ++end;
    return end;
}

std::vector<Syllable> blurred_readings(const Sound& sound, const Pinyin& pinyin) {
    std::vector<Syllable> out;
    if (sound.rune == 0) {
        if (sound.syllable != kNoSyllable) out.push_back(pinyin.blurred(sound.syllable));
        return out;
    }
    for (const Syllable reading : pinyin.readings(sound.rune)) {
        const Syllable soft = pinyin.blurred(reading);
        if (!contains(out, soft)) out.push_back(soft);
    }
    return out;
}

std::vector<char> initials_of_sound(const Sound& sound, const Pinyin& pinyin) {
    if (sound.rune == 0) return {sound.initial};
    return initials_of(sound.rune, pinyin);
}

}  // namespace

TermKey key_of(TermKind kind, std::uint32_t first, std::uint32_t second) {
    return (static_cast<TermKey>(kind) << 56U) | (static_cast<TermKey>(first) << 28U) | second;
}

TermKey word_key(std::u32string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
    for (const char32_t rune : word) hash = (hash ^ rune) * 0x100000001b3U;
    return (static_cast<TermKey>(TermKind::word) << 56U) | (hash & 0xFFFFFFFFFFFFFFU);
}

float weight_of(TermKind kind) {
    switch (kind) {
        case TermKind::word:
            return 1.0F;
        case TermKind::character:
            return 0.25F;
        case TermKind::pair:
            return 0.45F;
        case TermKind::gap:
            return 0.5F;
        case TermKind::sounds:
            return 1.0F;
        case TermKind::initials:
            return 0.8F;
    }
    return 0;
}

std::vector<Span> runs_of(std::u32string_view text) {
    std::vector<Span> runs;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U' ') continue;
        const std::size_t end = std::min(text.find(U' ', i), text.size());
        runs.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i)});
        i = end;
    }
    return runs;
}

void add_written_terms(std::u32string_view text, const Segmenter& segmenter,
                       std::vector<Term>& terms) {
    for (const Span& run : runs_of(text)) {
        const auto piece = text.substr(run.from, run.size);
        for (std::size_t i = 0; i < piece.size();) {
            const std::size_t end = stretch_end(piece, i);
            const auto stretch = piece.substr(i, end - i);
            if (is_hanzi(stretch[0])) {
                add_hanzi_terms(stretch, segmenter, terms);
            } else {
                add(terms, word_key(stretch), kLatinWord);
            }
            i = end;
        }
    }
}

void add_hidden_terms(std::u32string_view text, const Pinyin& pinyin, std::vector<Term>& terms) {
    for (const Span& run : runs_of(text)) {
        const auto piece = text.substr(run.from, run.size);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (i + 1 < piece.size()) {
                add_sound_terms({.rune = piece[i]}, {.rune = piece[i + 1]}, 1, pinyin, terms);
                for (const char a : initials_of(piece[i], pinyin)) {
                    for (const char b : initials_of(piece[i + 1], pinyin)) {
                        const auto key = key_of(TermKind::initials, static_cast<std::uint8_t>(a),
                                                static_cast<std::uint8_t>(b));
                        add(terms, key, weight_of(TermKind::initials));
                    }
                }
            }
            if (i + 2 < piece.size()) {
                add(terms, key_of(TermKind::gap, piece[i], piece[i + 2]), weight_of(TermKind::gap));
            }
        }
    }
}

void add_sound_terms(const Sound& first, const Sound& second, float weight, const Pinyin& pinyin,
                     std::vector<Term>& terms) {
    const auto left = blurred_readings(first, pinyin);
    const auto right = blurred_readings(second, pinyin);
    for (const Syllable a : left) {
        for (const Syllable b : right) {
            add(terms, key_of(TermKind::sounds, a, b), weight * weight_of(TermKind::sounds));
        }
    }
    if (!left.empty() && !right.empty()) return;
    for (const char a : initials_of_sound(first, pinyin)) {
        for (const char b : initials_of_sound(second, pinyin)) {
            const auto key = key_of(TermKind::initials, static_cast<std::uint8_t>(a),
                                    static_cast<std::uint8_t>(b));
            add(terms, key, weight * weight_of(TermKind::initials));
        }
    }
}

std::vector<char> initials_of(char32_t rune, const Pinyin& pinyin) {
    if (rune < 0x80) return {static_cast<char>(rune)};
    std::vector<char> out;
    for (const Syllable reading : pinyin.readings(rune)) {
        const char letter = pinyin.initial(reading);
        if (!contains(out, letter)) out.push_back(letter);
    }
    return out;
}

}  // namespace mashang::discovery
