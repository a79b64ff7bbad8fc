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
constexpr std::size_t kMaxSyllables = 12;

std::u32string name_from(std::string_view utf8) {
    return fold(decode(utf8, kMaxNameRunes));
}

std::vector<Suggester::Phrase> beginnings_of(const std::vector<NamedText>& things) {
    std::vector<Suggester::Phrase> phrases;
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        for (const auto* names : {&things[i].names, &things[i].also_called}) {
            for (const auto& name : *names) {
                auto text = name_from(name);
                if (text.size() < kMinNameRunes) continue;
                phrases.push_back({std::move(text), name, i, 0});
            }
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

void add_new(std::uint32_t thing, std::vector<std::uint32_t>& found) {
    if (!contains(found, thing)) found.push_back(thing);
}

std::u32string without_blanks(std::u32string_view text) {
    std::u32string out{text};
    std::erase(out, U' ');
    return out;
}

}  // namespace

void Names::Known::add(std::u32string_view name, std::uint32_t thing) {
    const std::uint32_t phrase = phrases.add(name);
    if (phrase == things_of.size()) things_of.emplace_back();
    add_new(thing, things_of[phrase]);
}

void Names::Known::find(std::u32string_view text, std::vector<std::uint32_t>& found) const {
    for (const auto& [span, phrase] : phrases.find(text)) {
        for (const std::uint32_t thing : things_of[phrase]) add_new(thing, found);
    }
}

Names::Names(const std::vector<NamedText>& things, const Segmenter& segmenter, const Pinyin& pinyin)
    : pinyin_(pinyin), beginnings_(beginnings_of(things), segmenter, pinyin) {
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        const NamedText& thing = things[i];
        for (const auto& name : thing.names) add(i, name, thing.aside, thing.by_words);
        for (const auto& name : thing.also_called) add(i, name, thing.aside, false);
    }
}

void Names::add(std::uint32_t thing, std::string_view name, bool aside, bool by_words) {
    const auto text = name_from(name);
    if (text.size() < kMinNameRunes) return;
    (aside ? aside_ : known_).add(text, thing);
    if (std::ranges::all_of(text, is_hanzi)) by_sound_.add(text, thing, pinyin_);
    if (by_words) wordy_.push_back({thing, text});
}

/// Names in full syllables within what was typed in Latin letters: the longest from the left.
void Names::add_by_sound(std::u32string_view text, std::vector<std::uint32_t>& found) const {
    for (std::size_t from = 0; from < text.size(); ++from) {
        if (!is_latin(text[from])) continue;
        std::size_t end = from;
        while (end < text.size() && is_latin(text[end])) ++end;
        const auto sounds = pinyin_.read(encode(text.substr(from, end - from))).front();
        for (std::size_t i = 0; i < sounds.size(); ++i) {
            for (std::size_t count = std::min(kMaxSyllables, sounds.size() - i);
                 count >= kMinNameRunes; --count) {
                const auto* things = by_sound_.find(sounds, i, count, pinyin_);
                if (things == nullptr) continue;
                for (const std::uint32_t thing : *things) add_new(thing, found);
                i += count - 1;
                break;
            }
        }
        from = end;
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
    for (const Part& part : parts) add_new(part.thing, found);
}

std::vector<std::uint32_t> Names::find(std::u32string_view text, std::u32string_view rest) const {
    std::vector<std::uint32_t> found;
    if (empty()) return found;
    known_.find(text, found);
    aside_.find(text, found);
    add_by_sound(text, found);
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
