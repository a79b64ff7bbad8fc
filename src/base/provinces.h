#pragma once

#include <string_view>

namespace mashang {

/// The first two digits of GB/T 2260: a province, municipality, autonomous or special region.
/// Longer codes are not looked up anywhere in base: most that were ever given are abolished by now.
constexpr bool is_province(std::string_view two_digits) {
    constexpr std::string_view kProvinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 "
        "50 51 52 53 54 61 62 63 64 65 71 81 82";
    return two_digits.size() == 2 && two_digits.find(' ') == std::string_view::npos &&
           kProvinces.find(two_digits) != std::string_view::npos;
}

}  // namespace mashang
