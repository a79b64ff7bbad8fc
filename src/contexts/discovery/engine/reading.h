#pragma once

#include <opencc/opencc.h>

#include <optional>
#include <string>
#include <vector>

#include "contexts/discovery/engine/phrases.h"
#include "contexts/discovery/engine/pinyin.h"
#include "contexts/discovery/engine/places.h"
#include "contexts/discovery/engine/postings.h"
#include "contexts/discovery/engine/segmenter.h"

namespace mashang::discovery {

/// What a query was understood as.
struct Reading {
    std::u32string text;  ///< simplified, without the region
    std::optional<PlaceNumber> region;
    std::vector<Term> terms;
    std::vector<std::vector<std::vector<Sound>>>
        latin;                ///< for each run of letters the ways to read it
    std::string explanation;  ///< "区划=…; 去=…; 同=说→指; 音=…; 疑=…"
};

/// Understands queries. Refers to the parts it was made from, and owns only its converter.
class Reader {
  public:
    Reader(const Pinyin& pinyin, const Segmenter& segmenter, const Synonyms& synonyms,
           const Fillers& fillers, const Places& places, const Postings& vocabulary,
           const std::string& opencc_config);

    Reading read(std::string_view query, PlaceNumber here) const;
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
    void add_said_in_latin(const std::vector<Sound>& sounds, Reading& reading) const;
    void add_latin(std::u32string_view text, Reading& reading) const;
    void add_doubts(std::u32string_view text, Reading& reading) const;
    bool is_known_word(std::u32string_view word) const {
        return vocabulary_.contains(word_key(word));
    }

    const Pinyin& pinyin_;
    const Segmenter& segmenter_;
    const Synonyms& synonyms_;
    const Fillers& fillers_;
    const Places& places_;
    const Postings& vocabulary_;
    std::vector<std::vector<Term>> meant_;  ///< by synonym: the terms of all its meanings
    opencc::SimpleConverter converter_;
};

}  // namespace mashang::discovery
