#include "contexts/discovery/engine/reading.h"

#include <algorithm>
#include <cmath>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kMeaning = 0.8F;        // a synonym, shared among its meanings
constexpr float kAlreadyKnown = 0.3F;   // of a phrase that the catalogue uses itself
constexpr float kOneCharacter = 0.5F;   // of a single character, which means many things
constexpr float kLatinSound = 1.6F;     // typed on purpose, and the only thing there is
constexpr float kDoubtfulSound = 0.5F;  // a character that may stand for one of the same sound
constexpr float kDoubtfulGap = 1.0F;    // or for one that looks like it
constexpr float kDoubtfulSlip = 0.5F;   // characters swapped, left out, or put in
constexpr float kNamedPlace = 0.25F;    // the name of a place that items have in their names
constexpr std::size_t kLongExplanation = 2000;
constexpr std::size_t kMaxSaidSyllables = 6;

void blank(std::u32string& text, const Span& span) {
    std::fill_n(text.begin() + span.from, span.size, U' ');
}

bool overlaps(const Span& a, const Span& b) {
    return a.from < b.from + b.size && b.from < a.from + a.size;
}

std::vector<Span> latin_runs(std::u32string_view text) {
    std::vector<Span> runs;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (!is_latin(text[i])) continue;
        std::uint32_t end = i;
        while (end < text.size() && is_latin(text[end])) ++end;
        runs.push_back({i, end - i});
        i = end;
    }
    return runs;
}

/// Two syllables or more, and no letter left that is none.
bool is_spelt_out(const std::vector<Sound>& sounds) {
    const auto whole = [](const Sound& sound) { return sound.syllable != kNoSyllable; };
    return sounds.size() >= 2 && std::ranges::all_of(sounds, whole);
}

bool is_blank(std::u32string_view text) {
    return text.find_first_not_of(U' ') == std::u32string_view::npos;
}

/// What is meant in many words counts no more than what was said: 没水 is two characters,
/// 停水通知查询 is six.
float within_measure(std::u32string_view said, const std::vector<std::u32string>& meanings) {
    std::size_t longest = 1;
    for (const auto& meaning : meanings) longest = std::max(longest, meaning.size());
    const auto part = static_cast<float>(said.size() + 1) / static_cast<float>(longest);
    return said.empty() ? 1 : std::min(1.0F, std::sqrt(part));
}

void note(Reading& reading, std::string_view what, std::u32string_view text) {
    if (reading.explanation.size() > kLongExplanation) return;
    if (!reading.explanation.empty()) reading.explanation += "; ";
    reading.explanation.append(what).append("=").append(encode(text));
}

}  // namespace

Reader::Reader(const Lexicon& lexicon, const Segmenter& segmenter, const EnglishWords& english,
               const Places& places, const Postings& vocabulary,
               const std::unordered_set<TermKey>& official)
    : simplifier_(lexicon.simplifier),
      pinyin_(lexicon.pinyin),
      segmenter_(segmenter),
      synonyms_(lexicon.synonyms),
      fillers_(lexicon.fillers),
      actions_(lexicon.actions),
      english_(english),
      places_(places),
      vocabulary_(vocabulary),
      official_(official) {
    for (std::uint32_t i = 0; i < synonyms_.size(); ++i) {
        const auto& meanings = synonyms_.meanings(i);
        auto& terms = meant_.emplace_back();
        for (const auto& meaning : meanings) {
            const bool in_english =
                std::ranges::none_of(meaning, is_hanzi) && english_.knows(meaning);
            if (in_english) {
                add_english_terms(meaning, terms);
            } else {
                add_written_terms(meaning, segmenter, terms);
            }
        }
        for (Term& term : terms) term.weight /= std::sqrt(static_cast<float>(meanings.size()));
    }
}

/// Characters of the national standard need no conversion, and have a reading in our table: most
/// queries do not reach the converter.
std::u32string Reader::simplify(std::string_view query) const {
    std::u32string text = clean(query);
    const auto strange = [this](char32_t rune) { return is_hanzi(rune) && !pinyin_.knows(rune); };
    if (std::ranges::none_of(text, strange)) return text;
    return fold(decode(simplifier_.Convert(encode(text)), kMaxQueryRunes));
}

void Reader::take_region(Reading& reading, PlaceNumber here) const {
    const auto named = places_.named_in(reading.text, here);
    if (!named) return;
    std::u32string rest = reading.text;
    for (const Span& span : named->spans) blank(rest, span);
    if (is_blank(rest)) return;  // the name is all there is: search for it
    for (const Span& span : named->spans) {
        const auto name = std::u32string_view(reading.text).substr(span.from, span.size);
        if (!is_official_word(name)) continue;
        std::vector<Term> terms;
        add_written_terms(name, segmenter_, terms);
        for (const Term& term : terms)
            reading.terms.push_back({term.key, term.weight * kNamedPlace});
    }
    reading.region = named->place;
    note(reading, "区划", decode(places_.text(named->place).code, 12));
    reading.text = fold(rest);
}

/// Whether the catalogue uses the phrase itself, as a word or pair by pair.
bool Reader::is_official(std::u32string_view phrase) const {
    if (is_official_word(phrase)) return true;
    for (std::size_t i = 0; i + 1 < phrase.size(); ++i) {
        if (!official_.contains(key_of(TermKind::pair, phrase[i], phrase[i + 1]))) return false;
    }
    return phrase.size() > 1;
}

void Reader::add_meanings(const std::u32string& phrase, std::uint32_t number, float weight,
                          Reading& reading) const {
    float share = is_official(phrase) ? weight * kAlreadyKnown : weight;
    if (phrase.size() == 1) share *= kOneCharacter;
    share *= within_measure(phrase, synonyms_.meanings(number));
    for (const Term& term : meant_[number])
        reading.terms.push_back({term.key, term.weight * share});
    for (const auto& meaning : synonyms_.meanings(number))
        note(reading, "同", phrase + U"→" + meaning);
}

/// Finds synonyms as the text runs, and once more with the fillers left out: 地址怎么改 says
/// 地址改.
std::vector<Phrases::Match> Reader::take_synonyms(Reading& reading) const {
    const auto matches = synonyms_.find(reading.text);
    std::vector<std::uint32_t> said;
    for (const auto& [span, phrase] : matches) {
        add_meanings(reading.text.substr(span.from, span.size), phrase, kMeaning, reading);
        said.push_back(phrase);
        reading.said.push_back(span);
    }
    std::u32string joined;
    std::size_t from = 0;
    for (const auto& [span, filler] : fillers_.find(reading.text)) {
        if (fillers_.weight(filler) > 0) continue;
        joined.append(reading.text, from, span.from - from);
        from = span.from + span.size;
    }
    if (from == 0) return matches;
    joined.append(reading.text, from);
    for (const auto& [span, phrase] : synonyms_.find(joined)) {
        if (contains(said, phrase)) continue;
        reading.is_said_apart = true;
        add_meanings(joined.substr(span.from, span.size), phrase, kMeaning, reading);
    }
    return matches;
}

std::u32string Reader::without_fillers(const std::u32string& text,
                                       const std::vector<Phrases::Match>& synonyms,
                                       Reading& reading) const {
    std::u32string rest = text;
    std::vector<Term> light;
    for (const auto& [span, filler] : fillers_.find(text)) {
        const auto said = [&](const Phrases::Match& match) { return overlaps(match.span, span); };
        if (std::ranges::any_of(synonyms, said)) continue;
        const auto phrase = std::u32string_view(text).substr(span.from, span.size);
        const float weight = fillers_.weight(filler);
        const std::size_t before = light.size();
        if (weight > 0) add_written_terms(phrase, segmenter_, light);
        for (std::size_t i = before; i < light.size(); ++i) light[i].weight *= weight;
        note(reading, weight > 0 ? "轻" : "去", phrase);
        blank(rest, span);
    }
    if (is_blank(rest)) return text;
    reading.terms.insert(reading.terms.end(), light.begin(), light.end());
    return rest;
}

/// Synonyms typed in pinyin: "shenfenzheng diule" sounds like 丢了.
void Reader::add_said_in_latin(const std::vector<Sound>& sounds, Reading& reading) const {
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        for (std::size_t count = std::min(kMaxSaidSyllables, sounds.size() - i); count >= 2;
             --count) {
            const auto* phrases = synonyms_.sounding(sounds, i, count, pinyin_);
            if (phrases == nullptr) continue;
            for (const std::uint32_t phrase : *phrases) {
                const float share = kMeaning / static_cast<float>(phrases->size());
                add_meanings(U"", phrase, share, reading);
            }
            i += count - 1;
            break;
        }
    }
}

/// Whether a word is there that is English and cannot be pinyin.
bool Reader::is_english(std::u32string_view text) const {
    return std::ranges::any_of(latin_runs(text), [&](const Span& run) {
        const auto word = text.substr(run.from, run.size);
        if (word.size() < 2 || (!english_.knows(word) && !EnglishWords::is_grammar(word)))
            return false;
        return !is_spelt_out(pinyin_.read(encode(word)).front());
    });
}

void Reader::add_english(std::u32string_view text, const Span& at, bool literal,
                         Reading& reading) const {
    const auto run = text.substr(at.from, at.size);
    if (EnglishWords::is_grammar(run)) return;
    if (english_.knows(run)) {
        add_english_terms(run, reading.terms);
        note(reading, "英", run);
        return;
    }
    if (literal) return;
    for (const auto& word : english_.near(run)) {
        reading.slips.emplace_back(at, word);
        add_english_terms(word, reading.terms);
        note(reading, "英", std::u32string(run) + U"→" + word);
    }
}

/// Letters as syllables and first letters; they sound together with the characters beside them
/// (网约车zheng).
void Reader::add_sounds(std::u32string_view text, const Span& run, Reading& reading) const {
    const std::size_t end = run.from + run.size;
    auto ways = pinyin_.read(encode(text.substr(run.from, run.size)));
    for (auto& way : ways) {
        if (run.from > 0 && is_hanzi(text[run.from - 1]))
            way.insert(way.begin(), {.rune = text[run.from - 1]});
        if (end < text.size() && is_hanzi(text[end])) way.push_back({.rune = text[end]});
        for (std::size_t k = 0; k + 1 < way.size(); ++k)
            add_sound_terms(way[k], way[k + 1], kLatinSound, pinyin_, reading.terms);
    }
    note(reading, "音", text.substr(run.from, run.size));
    add_said_in_latin(ways.front(), reading);
    reading.asked |= actions_.asked_in(ways.front());
    reading.latin_letters += run.size;
    reading.latin.push_back(std::move(ways));
}

/// Runs of Latin letters are words of the catalogue (ETC), English words, or sounds. Among English
/// words only what is spelt out in full is pinyin too (hukou).
void Reader::add_latin(std::u32string_view text, const std::vector<Phrases::Match>& synonyms,
                       bool literal, Reading& reading) const {
    const bool english = is_english(text);
    for (const Span& run : latin_runs(text)) {
        const auto said = [&](const Phrases::Match& match) { return overlaps(match.span, run); };
        const auto word = text.substr(run.from, run.size);
        const bool spelt_out = is_spelt_out(pinyin_.read(encode(word)).front());
        if (english_.knows(word) || english || (!spelt_out && !english_.near(word).empty())) {
            add_english(text, run, literal, reading);
            if (!spelt_out) continue;
        } else if (vocabulary_.contains(word_key(word)) || std::ranges::any_of(synonyms, said)) {
            continue;
        }
        add_sounds(text, run, reading);
    }
}

/// Two neighbouring characters that occur nowhere in the catalogue may be a slip: look for the same
/// sounds, for the two swapped, for the two with one left out between them; and where the next two
/// are unknown as well, for the characters around with another one between, or with none.
void Reader::add_doubts(std::u32string_view text, const std::vector<Phrases::Match>& synonyms,
                        Reading& reading) const {
    const auto unknown = [&](std::size_t i) {
        return is_hanzi(text[i]) && is_hanzi(text[i + 1]) && !is_grammar(text[i]) &&
               !is_grammar(text[i + 1]) &&
               !vocabulary_.contains(key_of(TermKind::pair, text[i], text[i + 1]));
    };
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (!unknown(i)) continue;
        const Span pair{static_cast<std::uint32_t>(i), 2};
        const auto said = [&](const Phrases::Match& match) { return overlaps(match.span, pair); };
        if (std::ranges::none_of(synonyms, said)) reading.doubts.push_back(pair);
        add_sound_terms({.rune = text[i]}, {.rune = text[i + 1]}, kDoubtfulSound, pinyin_,
                        reading.terms);
        const auto doubt = [&](TermKind kind, char32_t first, char32_t second, float share) {
            reading.terms.push_back({key_of(kind, first, second), share * weight_of(kind)});
        };
        doubt(TermKind::gap, text[i], text[i + 1], kDoubtfulSlip);
        doubt(TermKind::pair, text[i + 1], text[i], kDoubtfulSlip);
        if (i + 2 < text.size() && unknown(i + 1)) {
            doubt(TermKind::gap, text[i], text[i + 2], kDoubtfulGap);
            doubt(TermKind::pair, text[i], text[i + 2], kDoubtfulSlip);
            note(reading, "疑", text.substr(i, 3));
        }
    }
}

Reading Reader::read(std::string_view query, PlaceNumber here, bool literal) const {
    Reading reading;
    reading.text = simplify(query);
    take_region(reading, here);
    reading.asked = actions_.asked_in(reading.text);
    const auto synonyms = take_synonyms(reading);
    reading.rest = without_fillers(reading.text, synonyms, reading);
    add_written_terms(reading.rest, segmenter_, reading.terms);
    add_latin(reading.rest, synonyms, literal, reading);
    if (!literal) add_doubts(reading.rest, synonyms, reading);
    return reading;
}

}  // namespace mashang::discovery
