#pragma once

#include <algorithm>
#include <string_view>

namespace mashang {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// True of a text that is digits and nothing else; of the empty text too.
constexpr bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

/// The number that `digits` write. The caller has seen to it that there are at most nine, all
/// digits.
constexpr int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

}  // namespace mashang
