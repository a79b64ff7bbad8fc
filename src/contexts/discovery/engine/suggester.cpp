#include "contexts/discovery/engine/suggester.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/terms.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr int kMaxSteps = 400;  // ways to split letters over characters that are tried
constexpr float kWholePhrase = 2;
constexpr float kPerCharacter = 0.05F;

}  // namespace

Suggester::Suggester(std::vector<Phrase> phrases, const Segmenter& segmenter, const Pinyin& pinyin)
    : pinyin_(pinyin), phrases_(std::move(phrases)) {
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) add_starts(i, segmenter);
    const auto best_first = [](Starts& starts) {
        std::ranges::sort(starts, [](const Start& a, const Start& b) {
            return a.rank != b.rank ? a.rank > b.rank
                                    : std::pair(a.phrase, a.offset) < std::pair(b.phrase, b.offset);
        });
        starts.shrink_to_fit();
    };
    for (auto& [rune, starts] : by_rune_) best_first(starts);
    for (auto& starts : by_letter_) best_first(starts);
}

void Suggester::add_starts(std::uint32_t number, const Segmenter& segmenter) {
    const Phrase& phrase = phrases_[number];
    std::set<std::uint32_t> offsets;
    for (const Span& run : runs_of(phrase.text)) {
        offsets.insert(run.from);
        for (const Span& word :
             segmenter.cut(std::u32string_view(phrase.text).substr(run.from, run.size))) {
            offsets.insert(run.from + word.from);
        }
    }
    const float base = static_cast<float>(std::log1p(std::max(0.0, phrase.popularity))) -
                       kPerCharacter * static_cast<float>(phrase.text.size());
    for (const std::uint32_t offset : offsets) {
        const Start start{number, offset, base + (offset == 0 ? kWholePhrase : 0)};
        const char32_t rune = phrase.text[offset];
        by_rune_[rune].push_back(start);
        for (const char letter : initials_of(rune, pinyin_)) {
            if (is_latin(static_cast<char32_t>(letter))) by_letter_[letter - 'a'].push_back(start);
        }
    }
}

const Suggester::Starts* Suggester::starts_of(char32_t first) const {
    if (is_latin(first)) return &by_letter_[first - U'a'];
    const auto at = by_rune_.find(first);
    return at == by_rune_.end() ? nullptr : &at->second;
}

bool Suggester::begins(std::u32string_view typed, std::u32string_view text, int& steps) const {
    if (--steps < 0) return false;
    while (typed.starts_with(U' ')) typed.remove_prefix(1);
    while (text.starts_with(U' ')) text.remove_prefix(1);
    if (typed.empty()) return true;
    if (text.empty()) return false;
    const auto rest = text.substr(1);
    if (typed[0] == text[0] && begins(typed.substr(1), rest, steps)) return true;
    if (!is_latin(typed[0])) return false;
    for (const Syllable reading : pinyin_.readings(text[0])) {
        const std::string_view latin = pinyin_.latin(reading);
        const std::size_t limit = std::min(latin.size(), typed.size());
        std::size_t same = 0;
        while (same < limit && typed[same] == static_cast<char32_t>(latin[same])) ++same;
        if (same > 0 && same == typed.size()) return true;
        if (same == latin.size() && begins(typed.substr(same), rest, steps)) return true;
        if (same > 1 && latin[1] == 'h' && begins(typed.substr(2), rest, steps)) return true;
        if (same > 0 && begins(typed.substr(1), rest, steps)) return true;
    }
    return false;
}

std::vector<std::uint32_t> Suggester::find(std::u32string_view typed, std::size_t limit,
                                           const std::function<bool(std::uint32_t)>& wanted) const {
    std::vector<std::uint32_t> found;
    const Starts* starts = typed.empty() ? nullptr : starts_of(typed.front());
    if (starts == nullptr) return found;
    std::vector<std::uint32_t> items;
    for (const Start& start : *starts) {
        if (found.size() >= limit) break;
        const Phrase& phrase = phrases_[start.phrase];
        if (contains(items, phrase.item)) continue;
        int steps = kMaxSteps;
        if (!begins(typed, std::u32string_view(phrase.text).substr(start.offset), steps)) continue;
        if (!wanted(phrase.item)) continue;
        items.push_back(phrase.item);
        found.push_back(start.phrase);
    }
    return found;
}

}  // namespace mashang::discovery
