#include "contexts/discovery/engine/phrases.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/tables.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxTableRunes = 64;

std::u32string folded(std::string_view utf8) {
    return fold(decode(utf8, kMaxTableRunes));
}

/// A phrase does not begin or end within a word of Latin letters: bus is not said in business.
bool is_whole(std::u32string_view text, std::size_t from, std::size_t size) {
    const auto cuts = [&](std::size_t at) {
        return at > 0 && at < text.size() && is_latin(text[at - 1]) && is_latin(text[at]);
    };
    return !cuts(from) && !cuts(from + size);
}

}  // namespace

std::uint32_t Phrases::add(std::u32string_view phrase) {
    auto& entries = by_first_[phrase.front()];
    const auto known = std::ranges::find(entries, phrase, &Entry::phrase);
    if (known != entries.end()) return known->number;
    const auto longer = [&](const Entry& entry) { return entry.phrase.size() >= phrase.size(); };
    entries.insert(std::ranges::find_if_not(entries, longer), {std::u32string(phrase), count_});
    return count_++;
}

std::vector<Phrases::Match> Phrases::find(std::u32string_view text) const {
    std::vector<Match> matches;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto at = by_first_.find(text[i]);
        if (at == by_first_.end()) continue;
        const auto rest = text.substr(i);
        const auto fits = [&](const Entry& entry) {
            return rest.starts_with(entry.phrase) && is_whole(text, i, entry.phrase.size());
        };
        const auto entry = std::ranges::find_if(at->second, fits);
        if (entry == at->second.end()) continue;
        const auto size = static_cast<std::uint32_t>(entry->phrase.size());
        matches.push_back({{static_cast<std::uint32_t>(i), size}, entry->number});
        i += size - 1;
    }
    return matches;
}

void SoundedPhrases::add(std::u32string_view phrase, std::uint32_t number, const Pinyin& pinyin) {
    std::u32string sound;
    for (const char32_t rune : phrase) {
        const auto readings = pinyin.readings(rune);
        sound.push_back(readings.empty() ? rune : pinyin.blurred(readings[0]));
    }
    numbers_[sound].push_back(number);
}

const std::vector<std::uint32_t>* SoundedPhrases::find(const std::vector<Sound>& sounds,
                                                       std::size_t from, std::size_t count,
                                                       const Pinyin& pinyin) const {
    std::u32string sound;
    for (std::size_t i = from; i < from + count; ++i) {
        if (sounds[i].syllable == kNoSyllable) return nullptr;
        sound.push_back(pinyin.blurred(sounds[i].syllable));
    }
    const auto at = numbers_.find(sound);
    return at == numbers_.end() ? nullptr : &at->second;
}

Synonyms::Synonyms(std::string_view csv, const Pinyin& pinyin) {
    for (const auto& row : read_csv(csv, {"say", "mean"})) {
        for (const auto& said : split(row[0], '|')) {
            const std::u32string say = folded(said);
            if (say.empty()) continue;
            const std::uint32_t phrase = phrases_.add(say);
            meanings_.resize(phrases_.size());
            texts_.push_back(say);
            by_sound_.add(say, phrase, pinyin);
            for (const auto& meant : split(row[1], '|')) {
                std::u32string mean = folded(meant);
                auto& meanings = meanings_[phrase];
                if (contains(meanings, mean)) continue;
                meanings.push_back(mean);
                texts_.push_back(std::move(mean));
            }
        }
    }
}

Fillers::Fillers(std::string_view csv) {
    for (const auto& row : read_csv(csv, {"phrase", "weight"})) {
        const std::u32string phrase = folded(row[0]);
        float weight = 0;
        const auto read = std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
        if (phrase.empty() || read.ec != std::errc{} || weight < 0 || weight > 1) {
            throw std::invalid_argument("fillers: not a phrase and a weight: " + row[0]);
        }
        const std::uint32_t number = phrases_.add(phrase);
        weights_.resize(phrases_.size());
        weights_[number] = weight;
    }
}

}  // namespace mashang::discovery
