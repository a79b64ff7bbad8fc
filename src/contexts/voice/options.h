#pragma once

#include <span>
#include <string_view>

namespace mashang::voice {

/// The five grades of GB/T 39735: 5 very satisfied … 1 very dissatisfied; the two lowest are bad.
struct Grade {
    int grade;
    std::string_view zh;
    std::string_view en;

    constexpr bool is_bad() const { return grade <= 2; }
};
std::span<const Grade> grades();

/// A reason that may be named with a grade. The code's first digit is the grade: practice of the
/// exchange (standards.md §4). The list is the platform's own until the national annex can be had
/// (docs/limits.md).
struct Option {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};
std::span<const Option> options();

/// The option of that code, or null.
const Option* find_option(std::string_view code);

/// The version of both lists; a rating keeps the one it was given under.
inline constexpr int kOptionsVersion = 1;

}  // namespace mashang::voice
