#include "contexts/discovery/engine/reading.h"

#include <algorithm>
#include <cmath>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kMeaning = 0.9F;        // a synonym, shared among its meanings
constexpr float kAlreadyKnown = 0.5F;   // of a phrase that the catalogue uses itself
constexpr float kLatinSound = 1.6F;     // typed on purpose, and the only thing there is
constexpr float kDoubtfulSound = 0.5F;  // a character that may stand for one of the same sound
constexpr float kDoubtfulGap = 1.0F;    // or for one that looks like it
constexpr float kNamedPlace = 0.25F;    // the name of a place that items have in their names
constexpr std::size_t kMaxSaidSyllables = 6;

void blank(std::u32string& text, const Span& span) {
    std::fill_n(text.begin() + span.from, span.size, U' ');
}

bool overlaps(const Span& a, const Span& b) {
    return a.from < b.from + b.size && b.from < a.from + a.size;
}

bool is_blank(std::u32string_view text) {
    return text.find_first_not_of(U' ') == std::u32string_view::npos;
}

void note(Reading& reading, std::string_view what, std::u32string_view text) {
    if (!reading.explanation.empty()) reading.explanation += "; ";
    reading.explanation.append(what).append("=").append(encode(text));
}

}  // namespace

Reader::Reader(const Pinyin& pinyin, const Segmenter& segmenter, const Synonyms& synonyms,
               const Fillers& fillers, const Places& places, const Postings& vocabulary,
               const std::string& opencc_config)
    : pinyin_(pinyin),
      segmenter_(segmenter),
      synonyms_(synonyms),
      fillers_(fillers),
      places_(places),
      vocabulary_(vocabulary),
      converter_(opencc_config) {
    for (std::uint32_t i = 0; i < synonyms.size(); ++i) {
        const auto& meanings = synonyms.meanings(i);
        auto& terms = meant_.emplace_back();
        for (const auto& meaning : meanings) add_written_terms(meaning, segmenter, terms);
        for (Term& term : terms) term.weight /= std::sqrt(static_cast<float>(meanings.size()));
    }
}

/// Characters of the national standard need no conversion, and have a reading in our table: most
/// queries do not reach the converter.
std::u32string Reader::simplify(std::string_view query) const {
    std::u32string text = clean(query);
    const auto strange = [this](char32_t rune) { return is_hanzi(rune) && !pinyin_.knows(rune); };
    if (std::ranges::none_of(text, strange)) return text;
    return fold(decode(converter_.Convert(encode(text)), kMaxQueryRunes));
}

void Reader::take_region(Reading& reading, PlaceNumber here) const {
    const auto named = places_.named_in(reading.text, here);
    if (!named) return;
    std::u32string rest = reading.text;
    for (const Span& span : named->spans) blank(rest, span);
    if (is_blank(rest)) return;  // the name is all there is: search for it
    for (const Span& span : named->spans) {
        const auto name = std::u32string_view(reading.text).substr(span.from, span.size);
        if (!is_known_word(name)) continue;
        std::vector<Term> terms;
        add_written_terms(name, segmenter_, terms);
        for (const Term& term : terms)
            reading.terms.push_back({term.key, term.weight * kNamedPlace});
    }
    reading.region = named->place;
    note(reading, "区划", decode(places_.text(named->place).code, 12));
    reading.text = fold(rest);
}

void Reader::add_meanings(const std::u32string& phrase, std::uint32_t number, float weight,
                          Reading& reading) const {
    const float share = is_known_word(phrase) ? weight * kAlreadyKnown : weight;
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
            const auto* phrases = synonyms_.sounding(sounds, i, count);
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

/// Latin letters are words of the catalogue (ETC), or syllables and first letters; they sound
/// together with the characters beside them (网约车zheng).
void Reader::add_latin(std::u32string_view text, Reading& reading) const {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_latin(text[end])) ++end;
        if (end == i) {
            ++i;
            continue;
        }
        const std::string run = encode(text.substr(i, end - i));
        if (!is_known_word(text.substr(i, end - i))) {
            auto ways = pinyin_.read(run);
            for (auto& way : ways) {
                if (i > 0 && is_hanzi(text[i - 1])) way.insert(way.begin(), {.rune = text[i - 1]});
                if (end < text.size() && is_hanzi(text[end])) way.push_back({.rune = text[end]});
                for (std::size_t k = 0; k + 1 < way.size(); ++k) {
                    add_sound_terms(way[k], way[k + 1], kLatinSound, pinyin_, reading.terms);
                }
            }
            note(reading, "音", text.substr(i, end - i));
            add_said_in_latin(ways.front(), reading);
            reading.latin.push_back(std::move(ways));
        }
        i = end;
    }
}

/// Two neighbouring characters that occur nowhere in the catalogue may be a slip: look for the same
/// sounds, and for the characters around with another one between.
void Reader::add_doubts(std::u32string_view text, Reading& reading) const {
    const auto unknown = [&](std::size_t i) {
        return is_hanzi(text[i]) && is_hanzi(text[i + 1]) &&
               !vocabulary_.contains(key_of(TermKind::pair, text[i], text[i + 1]));
    };
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (!unknown(i)) continue;
        add_sound_terms({.rune = text[i]}, {.rune = text[i + 1]}, kDoubtfulSound, pinyin_,
                        reading.terms);
        if (i + 2 < text.size() && unknown(i + 1)) {
            reading.terms.push_back({key_of(TermKind::gap, text[i], text[i + 2]),
                                     kDoubtfulGap * weight_of(TermKind::gap)});
            note(reading, "疑", text.substr(i, 3));
        }
    }
}

Reading Reader::read(std::string_view query, PlaceNumber here) const {
    Reading reading;
    reading.text = simplify(query);
    take_region(reading, here);
    const auto synonyms = take_synonyms(reading);
    const std::u32string rest = without_fillers(reading.text, synonyms, reading);
    add_written_terms(rest, segmenter_, reading.terms);
    add_latin(rest, reading);
    add_doubts(rest, reading);
    return reading;
}

}  // namespace mashang::discovery
