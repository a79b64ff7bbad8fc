#include "contexts/discovery/engine/text.h"

#include <cstdint>

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxReadRunes = 512;
constexpr std::size_t kNumberDigits = 11;

struct Decoded {
    char32_t rune;
    std::size_t size;  ///< 0 when the bytes are not UTF-8
};

std::size_t length_of(std::uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

Decoded decode_one(std::string_view bytes) {
    const auto lead = static_cast<std::uint8_t>(bytes.front());
    const std::size_t size = length_of(lead);
    if (size == 0 || size > bytes.size()) return {0, 0};
    if (size == 1) return {lead, 1};
    char32_t rune = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<std::uint8_t>(bytes[i]);
        if ((next & 0xC0U) != 0x80) return {0, 0};
        rune = (rune << 6U) | (next & 0x3FU);
    }
    const bool overlong = (size == 3 && rune < 0x800) || (size == 4 && rune < 0x10000);
    const bool surrogate = rune >= 0xD800 && rune < 0xE000;
    if (overlong || surrogate || rune > 0x10FFFF) return {0, 0};
    return {rune, size};
}

char32_t fold_one(char32_t rune) {
    if (rune == 0x3000) return U' ';
    if (rune >= 0xFF01 && rune <= 0xFF5E) rune -= 0xFEE0;
    if (rune >= U'A' && rune <= U'Z') return rune + 32;
    if (rune == U'囗') return U'口';  // the same to the eye, another sound
    return rune;
}

char32_t narrow(char32_t rune) {
    return rune >= 0xFF01 && rune <= 0xFF5E ? rune - 0xFEE0 : rune;
}

bool joins_digits(char32_t rune) {
    return rune == U' ' || rune == U'-' || rune == 0x3000 || rune == 0xFF0D;
}

/// End of the number that begins at `from`, over single spaces and hyphens; counts its digits.
std::size_t number_end(std::u32string_view runes, std::size_t from, std::size_t& digits) {
    std::size_t end = from;
    for (std::size_t i = from; i < runes.size(); ++i) {
        if (is_digit(narrow(runes[i]))) {
            ++digits;
            end = i + 1;
        } else if (!joins_digits(runes[i]) || joins_digits(runes[i - 1])) {
            break;
        }
    }
    const bool check_letter = digits == 17 && end < runes.size() && fold_one(runes[end]) == U'x';
    return check_letter ? end + 1 : end;
}

}  // namespace

std::u32string decode(std::string_view utf8, std::size_t cap) {
    std::u32string runes;
    while (!utf8.empty() && runes.size() < cap) {
        const auto [rune, size] = decode_one(utf8);
        runes.push_back(size == 0 ? U' ' : rune);
        utf8.remove_prefix(size == 0 ? 1 : size);
    }
    return runes;
}

std::string encode(std::u32string_view runes) {
    std::string out;
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    for (const char32_t rune : runes) {
        if (rune < 0x80) {
            put(rune);
        } else if (rune < 0x800) {
            put(0xC0U | (rune >> 6U));
            put(0x80U | (rune & 0x3FU));
        } else {
            if (rune < 0x10000) {
                put(0xE0U | (rune >> 12U));
            } else {
                put(0xF0U | (rune >> 18U));
                put(0x80U | ((rune >> 12U) & 0x3FU));
            }
            put(0x80U | ((rune >> 6U) & 0x3FU));
            put(0x80U | (rune & 0x3FU));
        }
    }
    return out;
}

bool is_hanzi(char32_t rune) {
    return (rune >= 0x4E00 && rune <= 0x9FFF) || (rune >= 0x3400 && rune <= 0x4DBF) ||
           rune == 0x3007 || (rune >= 0x20000 && rune <= 0x2FFFF);
}
bool is_latin(char32_t rune) {
    return rune >= U'a' && rune <= U'z';
}
bool is_grammar(char32_t rune) {
    constexpr std::u32string_view kGrammar =
        U"的了吗呢吧啊么着过我你他她它这那个些几条笔要想去来到在给把被和跟又也还就都没不很太再才能"
        U"会可是有一二两三四五六七八九十";
    return kGrammar.contains(rune);
}

bool is_digit(char32_t rune) {
    return rune >= U'0' && rune <= U'9';
}

std::u32string fold(std::u32string_view runes) {
    std::u32string out;
    for (std::size_t i = 0; i < runes.size(); ++i) {
        const char32_t rune = fold_one(runes[i]);
        const bool decimal = rune == U'.' && i > 0 && i + 1 < runes.size() &&
                             is_digit(fold_one(runes[i - 1])) && is_digit(fold_one(runes[i + 1]));
        if (is_hanzi(rune) || is_latin(rune) || is_digit(rune) || decimal) {
            out.push_back(rune);
        } else if (!out.empty() && out.back() != U' ') {
            out.push_back(U' ');
        }
    }
    while (!out.empty() && out.back() == U' ') out.pop_back();
    return out;
}

std::u32string scrub(std::u32string_view runes) {
    std::u32string out;
    for (std::size_t i = 0; i < runes.size();) {
        if (!is_digit(narrow(runes[i]))) {
            out.push_back(runes[i++]);
            continue;
        }
        std::size_t digits = 0;
        const std::size_t end = number_end(runes, i, digits);
        const bool cut_off = end == runes.size() && runes.size() == kMaxReadRunes;
        if (digits < kNumberDigits && !cut_off) {
            out.append(runes.substr(i, end - i));
        } else {
            out.push_back(U' ');
        }
        i = end;
    }
    return out;
}

std::u32string clean(std::string_view utf8) {
    std::u32string text = fold(scrub(decode(utf8, kMaxReadRunes)));
    if (text.size() > kMaxQueryRunes) text.resize(kMaxQueryRunes);
    return text;
}

}  // namespace mashang::discovery
