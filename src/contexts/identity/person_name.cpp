#include "contexts/identity/person_name.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "contexts/identity/refusals.h"

namespace mashang::identity {
namespace {

constexpr char32_t kDot = U'·';

std::vector<char32_t> characters_of(std::string_view utf8) {
    std::vector<char32_t> characters;
    while (!utf8.empty()) {
        const std::size_t length = utf8_length(utf8);
        constexpr std::array<unsigned char, 5> kFirst{0, 0x7F, 0x1F, 0x0F, 0x07};
        char32_t character = static_cast<unsigned char>(utf8[0]) & kFirst[length];
        for (std::size_t i = 1; i < length; ++i) {
            character = character << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3F);
        }
        characters.push_back(character);
        utf8.remove_prefix(length);
    }
    return characters;
}

void append(std::string& utf8, char32_t c) {
    const auto tail = [&](int shift) { utf8 += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
        utf8 += static_cast<char>(0xC0 | (c >> 6)), tail(0);
    } else if (c < 0x10000) {
        utf8 += static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0);
    } else {
        utf8 += static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0);
    }
}

/// Unified and compatibility ideographs, with all their extensions, and 〇.
bool is_han(char32_t c) {
    constexpr std::array<std::pair<char32_t, char32_t>, 6> kRanges{{{0x3007, 0x3007},
                                                                    {0x3400, 0x4DBF},
                                                                    {0x4E00, 0x9FFF},
                                                                    {0xF900, 0xFAFF},
                                                                    {0x20000, 0x2FA1F},
                                                                    {0x30000, 0x323AF}}};
    return std::ranges::any_of(
        kRanges, [c](const auto& range) { return c >= range.first && c <= range.second; });
}

/// Latin letters with their accents.
bool is_latin(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_letter(char32_t c) {
    return is_han(c) || is_latin(c);
}
bool is_joint(char32_t c) {
    return c == kDot || c == ' ' || c == '-' || c == '\'';
}

char32_t as_meant(char32_t c) {
    switch (c) {
        case U'・':
        case U'•':
        case U'‧':
        case U'．':
        case U'.':
            return kDot;
        case U'’':
            return '\'';
        case U'　':
        case '\t':
            return ' ';
        default:
            return c;
    }
}

/// Blanks stay only as a single one between two Latin letters.
std::vector<char32_t> without_stray_blanks(const std::vector<char32_t>& given) {
    std::vector<char32_t> kept;
    bool blank = false;
    for (const char32_t c : given) {
        if (c == ' ') {
            blank = true;
            continue;
        }
        if (blank && !kept.empty() && is_latin(kept.back()) && is_latin(c)) kept.push_back(' ');
        blank = false;
        kept.push_back(c);
    }
    return kept;
}

/// Letters, joined one by one: a joint stands between two letters.
bool is_well_joined(const std::vector<char32_t>& name) {
    bool after_letter = false;
    for (const char32_t c : name) {
        if (is_letter(c)) {
            after_letter = true;
        } else {
            if (!after_letter || !is_joint(c)) return false;
            after_letter = false;
        }
    }
    return after_letter;
}

}  // namespace

Checked<PersonName> PersonName::check(std::string_view text) {
    if (!is_utf8(text) || text.size() > 4 * 2 * kMaxCodePoints) return because(refusals::kBadName);
    std::vector<char32_t> given = characters_of(text);
    std::ranges::transform(given, given.begin(), as_meant);
    const std::vector<char32_t> name = without_stray_blanks(given);
    if (name.size() < kMinCodePoints || name.size() > kMaxCodePoints || !is_well_joined(name)) {
        return because(refusals::kBadName);
    }
    std::string kept;
    for (const char32_t c : name) append(kept, c);
    return PersonName{std::move(kept)};
}

std::string PersonName::masked() const {
    std::vector<char32_t> name = characters_of(text_);
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        if (is_letter(name[i])) name[i] = '*';
    }
    std::string shown;
    for (const char32_t c : name) append(shown, c);
    return shown;
}

}  // namespace mashang::identity
