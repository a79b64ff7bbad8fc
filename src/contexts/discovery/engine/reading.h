#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "contexts/discovery/engine/english.h"
#include "contexts/discovery/engine/lexicon.h"
#include "contexts/discovery/engine/places.h"
#include "contexts/discovery/engine/postings.h"
#include "contexts/discovery/engine/segmenter.h"

namespace mashang::discovery {

/// What a query was understood as.
struct Reading {
    std::u32string text;  ///< simplified, without the region
    std::u32string rest;  ///< the same with blanks for the words that carry nothing
    std::optional<PlaceNumber> region;
    ActionSet asked = 0;  ///< what is to be done
    std::vector<Term> terms;
    std::vector<Span> said;      ///< where `text` has synonyms
    bool is_said_apart = false;  ///< it has one when what carries nothing is left out
    std::vector<std::vector<std::vector<Sound>>>
        latin;                      ///< for each run of letters the ways to read it
    std::size_t latin_letters = 0;  ///< how many letters those runs are
    std::vector<Span> doubts;  ///< pairs of `rest` that neither the catalogue nor a synonym knows
    std::vector<std::pair<Span, std::u32string>> slips;  ///< unknown English words and what for
    std::string explanation;  ///< "区划=…; 去=…; 同=说→指; 音=…; 英=…; 疑=…"
};

/// Understands queries. Refers to the parts it was made from.
class Reader {
  public:
    Reader(const Lexicon& lexicon, const Segmenter& segmenter, const EnglishWords& english,
           const Places& places, const Postings& vocabulary,
           const std::unordered_set<TermKey>& official);

    /// With `literal` what is unknown is not taken for a slip.
    Reading read(std::string_view query, PlaceNumber here, bool literal = false) const;
    /// Cleaned, and traditional characters made simplified.
    std::u32string simplify(std::string_view query) const;

  private:
    void take_region(Reading& reading, PlaceNumber here) const;
    void add_meanings(const std::u32string& phrase, std::uint32_t number, float weight,
                      Reading& reading) const;
    std::vector<Phrases::Match> take_synonyms(Reading& reading) const;
    std::u32string without_fillers(const std::u32string& text,
                                   const std::vector<Phrases::Match>& synonyms,
                                   Reading& reading) const;
    bool is_english(std::u32string_view text) const;
    void add_english(std::u32string_view text, const Span& run, bool literal,
                     Reading& reading) const;
    void add_sounds(std::u32string_view text, const Span& run, Reading& reading) const;
    void add_said_in_latin(const std::vector<Sound>& sounds, Reading& reading) const;
    void add_latin(std::u32string_view text, const std::vector<Phrases::Match>& synonyms,
                   bool literal, Reading& reading) const;
    void add_doubts(std::u32string_view text, const std::vector<Phrases::Match>& synonyms,
                    Reading& reading) const;
    bool is_official(std::u32string_view phrase) const;
    bool is_official_word(std::u32string_view word) const {
        return official_.contains(word_key(word));
    }

    const opencc::SimpleConverter& simplifier_;
    const Pinyin& pinyin_;
    const Segmenter& segmenter_;
    const Synonyms& synonyms_;
    const Fillers& fillers_;
    const Actions& actions_;
    const EnglishWords& english_;
    const Places& places_;
    const Postings& vocabulary_;
    const std::unordered_set<TermKey>& official_;
    std::vector<std::vector<Term>> meant_;  ///< by synonym: the terms of all its meanings
};

}  // namespace mashang::discovery
