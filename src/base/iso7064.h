#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/digits.h"

namespace mashang {

/// ISO 7064 MOD 11-2: the check character (0-9 or X) of a text of digits; none when it holds
/// another character. The recursion p = 2(p + d) mod 11 is the standard's.
constexpr std::optional<char> check_mod_11_2(std::string_view digits) {
    int p = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return std::nullopt;
        p = (p + (c - '0')) * 2 % 11;
    }
    return "0123456789X"[(12 - p) % 11];
}

/// ISO 7064 MOD 11,10: the check digit of a text of digits; none when it holds another character.
/// Finds every single wrong digit.
constexpr std::optional<char> check_mod_11_10(std::string_view digits) {
    int p = 10;
    for (const char c : digits) {
        if (!is_digit(c)) return std::nullopt;
        const int sum = (p + (c - '0')) % 10;
        p = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return static_cast<char>('0' + (11 - p) % 10);
}

/// ISO 7064 MOD 37,36: the check character (0-9, A-Z) of a text of digits and capital letters; none
/// when it holds another character. p is never 0, so the last `% 36` maps 36 to 0 and not out of
/// range.
constexpr std::optional<char> check_mod_37_36(std::string_view text) {
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::size_t p = 36;
    for (const char c : text) {
        const std::size_t index = kAlphabet.find(c);
        if (index == std::string_view::npos) return std::nullopt;
        const std::size_t sum = (p + index) % 36;
        p = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return kAlphabet[(37 - p) % 36];
}

}  // namespace mashang
