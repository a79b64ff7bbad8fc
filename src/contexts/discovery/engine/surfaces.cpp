#include "contexts/discovery/engine/surfaces.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

#include "contexts/discovery/engine/english.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kVoices = 3;

}  // namespace

/// What people say is searched and not suggested: a name is the better suggestion.
Surfaces::Surfaces(const std::vector<ItemText>& items, const ItemWords& words) {
    std::unordered_map<std::u32string, std::uint32_t> numbers;  // by text and voice
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        const auto add = [&](const std::string& text, const std::string& shown, Voice voice) {
            auto runes = fold(decode(text, kMaxSurfaceRunes));
            if (runes.empty()) return;
            const auto fresh = static_cast<std::uint32_t>(wordings_.size());
            const auto key = runes + static_cast<char32_t>(voice);
            const auto [at, is_fresh] = numbers.try_emplace(key, fresh);
            if (is_fresh) wordings_.push_back({std::move(runes), voice});
            all_.push_back({i, at->second, shown});
        };
        add(items[i].name, items[i].name, Voice::catalogue);
        for (const auto& keyword : items[i].keywords) add(keyword, keyword, Voice::catalogue);
        for (const auto& phrase : words.said_of(items[i].id)) add(phrase, "", Voice::people);
        const EnglishName& english = words.english_of(items[i].id);
        add(english.name, english.name, Voice::english);
        for (const auto& other : english.words) add(other, "", Voice::english);
    }
    first_.resize(wordings_.size() + 1);
    for (const Surface& surface : all_) ++first_[surface.wording + 1];
    for (std::size_t i = 0; i < wordings_.size(); ++i) first_[i + 1] += first_[i];
    bearers_.resize(all_.size());
    auto next = first_;
    for (const Surface& surface : all_) bearers_[next[surface.wording]++] = surface.item;
}

std::span<const Surface> Surfaces::of(std::uint32_t item) const {
    const auto range = std::ranges::equal_range(all_, item, {}, &Surface::item);
    return {range.begin(), range.end()};
}

/// English words are found as they are written: their letters are no syllables. By first letters
/// people shorten what the catalogue says, not what they say themselves.
std::vector<Term> terms_of(const Wording& wording, const Segmenter& segmenter,
                           const Pinyin& pinyin) {
    std::vector<Term> terms;
    if (wording.voice == Voice::english) {
        add_english_terms(wording.text, terms);
        return terms;
    }
    add_written_terms(wording.text, segmenter, terms);
    add_hidden_terms(wording.text, pinyin, terms);
    if (wording.voice == Voice::people) {
        std::erase_if(terms,
                      [](const Term& term) { return kind_of(term.key) == TermKind::initials; });
    }
    return terms;
}

WordingTerms::WordingTerms(const Surfaces& surfaces, const Segmenter& segmenter,
                           const Pinyin& pinyin, const std::optional<Before>& before) {
    std::array<std::unordered_map<std::u32string_view, std::uint32_t>, kVoices> known;
    const auto known_of = [&](Voice voice) -> auto& {
        return known[static_cast<std::size_t>(voice)];
    };
    if (before) {
        const auto& wordings = before->surfaces.wordings();
        for (std::uint32_t i = 0; i < wordings.size(); ++i)
            known_of(wordings[i].voice).emplace(wordings[i].text, i);
    }
    first_.push_back(0);
    for (const Wording& wording : surfaces.wordings()) {
        const auto at = known_of(wording.voice).find(wording.text);
        if (at != known_of(wording.voice).end()) {
            std::ranges::copy(before->terms.of(at->second), std::back_inserter(terms_));
        } else {
            std::ranges::copy(terms_of(wording, segmenter, pinyin), std::back_inserter(terms_));
        }
        first_.push_back(static_cast<std::uint32_t>(terms_.size()));
    }
    terms_.shrink_to_fit();
}

}  // namespace mashang::discovery
