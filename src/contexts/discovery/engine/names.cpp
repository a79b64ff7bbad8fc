#include "contexts/discovery/engine/names.h"

#include <algorithm>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxNameRunes = 64;
constexpr std::size_t kMinNameRunes = 2;  // one character names too much
constexpr std::size_t kMinLetters = 3;
constexpr std::size_t kMaxBeginnings = 20;
constexpr std::size_t kWordsOf = 2;  // of two pairs typed a name says at least one

std::u32string name_from(std::string_view utf8) {
    return fold(decode(utf8, kMaxNameRunes));
}

std::vector<Suggester::Phrase> beginnings_of(const std::vector<NamedText>& things) {
    std::vector<Suggester::Phrase> phrases;
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        for (const auto& name : things[i].names) {
            auto text = name_from(name);
            if (text.size() < kMinNameRunes) continue;
            phrases.push_back({std::move(text), name, i, 0});
        }
    }
    return phrases;
}

/// The pairs of neighbouring hanzi.
std::vector<std::u32string_view> pairs_of(std::u32string_view text) {
    std::vector<std::u32string_view> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (is_hanzi(text[i]) && is_hanzi(text[i + 1])) pairs.push_back(text.substr(i, 2));
    }
    return pairs;
}

std::u32string without_blanks(std::u32string_view text) {
    std::u32string out{text};
    std::erase(out, U' ');
    return out;
}

}  // namespace

Names::Names(const std::vector<NamedText>& things, const Segmenter& segmenter, const Pinyin& pinyin)
    : beginnings_(beginnings_of(things), segmenter, pinyin) {
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        for (const auto& name : things[i].names) {
            const auto text = name_from(name);
            if (text.size() < kMinNameRunes) continue;
            const std::uint32_t phrase = phrases_.add(text);
            if (phrase == things_of_.size()) things_of_.emplace_back();
            if (!contains(things_of_[phrase], i)) things_of_[phrase].push_back(i);
            if (things[i].by_words) wordy_.push_back({i, text});
        }
    }
}

void Names::add_by_words(std::u32string_view rest, std::vector<std::uint32_t>& found) const {
    const auto is_found = [&](const Wordy& wordy) { return contains(found, wordy.thing); };
    if (std::ranges::any_of(wordy_, is_found)) return;  // one was named outright
    const auto asked = pairs_of(rest);
    struct Part {
        std::size_t pairs;
        std::uint32_t thing;
    };
    std::vector<Part> parts;
    for (const auto& [thing, name] : wordy_) {
        const auto said =
            static_cast<std::size_t>(std::ranges::count_if(asked, [&](std::u32string_view pair) {
                return name.find(pair) != std::u32string::npos;
            }));
        if (said > 0 && said * kWordsOf >= asked.size()) parts.push_back({said, thing});
    }
    std::ranges::sort(parts, [](const Part& a, const Part& b) {
        return a.pairs != b.pairs ? a.pairs > b.pairs : a.thing < b.thing;
    });
    for (const Part& part : parts) {
        if (!contains(found, part.thing)) found.push_back(part.thing);
    }
}

std::vector<std::uint32_t> Names::find(std::u32string_view text, std::u32string_view rest) const {
    std::vector<std::uint32_t> found;
    if (empty()) return found;
    for (const auto& [span, phrase] : phrases_.find(text)) {
        for (const std::uint32_t thing : things_of_[phrase]) {
            if (!contains(found, thing)) found.push_back(thing);
        }
    }
    const std::u32string typed = without_blanks(rest);
    const bool letters = std::ranges::all_of(typed, is_latin);
    if (typed.size() < (letters ? kMinLetters : kMinNameRunes)) return found;
    const auto wanted = [&](std::uint32_t thing) { return !contains(found, thing); };
    for (const auto number : beginnings_.find(typed, kMaxBeginnings, wanted)) {
        found.push_back(beginnings_.phrase(number).item);
    }
    add_by_words(rest, found);
    return found;
}

}  // namespace mashang::discovery
