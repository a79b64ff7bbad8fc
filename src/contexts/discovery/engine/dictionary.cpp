#include "contexts/discovery/engine/dictionary.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr int kCommonFrequency = 100;
constexpr std::size_t kShortestWord = 2;
constexpr std::size_t kLongestWord = 8;
constexpr std::uint32_t kFree = 0xFFFFFFFF;

/// FNV-1a, character by character.
constexpr std::uint64_t kNoCharacter = 0xcbf29ce484222325U;
constexpr std::uint64_t with(std::uint64_t hash, char32_t rune) {
    return (hash ^ rune) * 0x100000001b3U;
}

std::uint64_t hash_of(std::u32string_view word) {
    std::uint64_t hash = kNoCharacter;
    for (const char32_t rune : word) hash = with(hash, rune);
    return hash;
}

/// 0 when the line tells none.
int frequency_of(std::string_view line, std::size_t word_end) {
    if (word_end == 0 || word_end == std::string_view::npos) return 0;
    int frequency = 0;
    std::from_chars(line.data() + word_end + 1, line.data() + line.size(), frequency);
    return frequency;
}

}  // namespace

Dictionary::Dictionary(std::string_view jieba_words) {
    for (std::string_view rest = jieba_words; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t word_end = line.find(' ');
        const int frequency = frequency_of(line, word_end);
        if (frequency <= 0) continue;
        if (frequency >= kCommonFrequency) {
            common_.append(line).push_back('\n');
        } else {
            add_rare(decode(line.substr(0, word_end), kLongestWord + 1), line);
        }
    }
    line_of_.push_back(static_cast<std::uint32_t>(rare_.size()));
    rare_.shrink_to_fit();
    make_slots();
}

void Dictionary::add_rare(std::u32string_view word, std::string_view line) {
    if (word.size() < kShortestWord || word.size() > kLongestWord) return;
    line_of_.push_back(static_cast<std::uint32_t>(rare_.size()));
    hash_of_.push_back(hash_of(word));
    rare_.append(line).push_back('\n');
}

void Dictionary::make_slots() {
    slots_.assign(std::bit_ceil(2 * hash_of_.size() + 1), kFree);
    for (std::uint32_t number = 0; number < hash_of_.size(); ++number) {
        std::size_t at = hash_of_[number] & (slots_.size() - 1);
        while (slots_[at] != kFree) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = number;
    }
}

std::optional<std::uint32_t> Dictionary::find(std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != kFree && hash_of_[slots_[at]] != hash) at = (at + 1) & (slots_.size() - 1);
    return slots_[at] == kFree ? std::nullopt : std::optional{slots_[at]};
}

std::vector<std::uint32_t> Dictionary::rare_words_in(
    const std::vector<std::u32string_view>& texts) const {
    std::vector<bool> is_there(hash_of_.size());
    for (const std::u32string_view text : texts) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::uint64_t hash = kNoCharacter;
            for (std::size_t size = 1; size <= std::min(kLongestWord, text.size() - i); ++size) {
                hash = with(hash, text[i + size - 1]);
                if (size < kShortestWord) continue;
                if (const auto number = find(hash)) is_there[*number] = true;
            }
        }
    }
    std::vector<std::uint32_t> found;
    for (std::uint32_t number = 0; number < is_there.size(); ++number) {
        if (is_there[number]) found.push_back(number);
    }
    return found;
}

std::string Dictionary::lines(const std::vector<std::uint32_t>& rare) const {
    std::string lines = common_;
    for (const std::uint32_t number : rare)
        lines.append(rare_, line_of_[number], line_of_[number + 1] - line_of_[number]);
    return lines;
}

}  // namespace mashang::discovery
