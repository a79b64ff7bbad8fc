#include "platform/json/ecmascript.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace mashang::json {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kSupplementary = 0x10000;

/// Digits without leading or trailing zeros, and where the point stands: value = 0.DIGITS * 10^n.
struct Decimal {
    std::string digits;
    int exponent;
};

Decimal shortest(double number) {
    std::array<char, 40> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific)
            .ptr;
    const std::string_view whole{text.data(), static_cast<std::size_t>(end - text.data())};
    const auto e = whole.find('e');
    Decimal made{.digits = std::string{whole.substr(0, 1)}, .exponent = 0};
    if (e > 1) made.digits += whole.substr(2, e - 2);
    const std::string_view power = whole.substr(e + (whole[e + 1] == '+' ? 2 : 1));
    std::from_chars(power.data(), power.data() + power.size(), made.exponent);
    ++made.exponent;
    return made;
}

bool is_high(char32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(char32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

void append_utf8(std::string& out, char32_t point) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
    };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < kSupplementary) {
        out += static_cast<char>(0xE0U | (point >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace

std::string text_of_number(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    if (number == 0) return "0";
    if (number < 0) return "-" + text_of_number(-number);
    const auto [digits, n] = shortest(number);
    const int k = static_cast<int>(digits.size());
    if (k <= n && n <= 21) return digits + std::string(static_cast<std::size_t>(n - k), '0');
    if (0 < n && n <= 21) {
        return digits.substr(0, static_cast<std::size_t>(n)) + "." +
               digits.substr(static_cast<std::size_t>(n));
    }
    if (-6 < n && n <= 0) return "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
    const std::string power = (n > 0 ? "e+" : "e-") + std::to_string(std::abs(n - 1));
    return k == 1 ? digits + power : digits.substr(0, 1) + "." + digits.substr(1) + power;
}

std::u16string utf16_of(std::string_view utf8) {
    std::u16string units;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t j = 1; j < length && i + j < utf8.size(); ++j) {
            point = (point << 6U) | (static_cast<unsigned char>(utf8[i + j]) & 0x3FU);
        }
        i += length;
        if (point < kSupplementary) {
            units += static_cast<char16_t>(point);
            continue;
        }
        point -= kSupplementary;
        units += static_cast<char16_t>(0xD800U + (point >> 10U));
        units += static_cast<char16_t>(0xDC00U + (point & 0x3FFU));
    }
    return units;
}

std::string utf8_of(std::u16string_view utf16) {
    std::string out;
    for (std::size_t i = 0; i < utf16.size(); ++i) {
        char32_t point = utf16[i];
        const bool is_pair = is_high(point) && i + 1 < utf16.size() && is_low(utf16[i + 1]);
        if (is_pair) {
            ++i;
            point = kSupplementary + ((point - 0xD800U) << 10U) +
                    (static_cast<char32_t>(utf16[i]) - 0xDC00U);
        } else if (is_high(point) || is_low(point)) {
            point = kReplacement;
        }
        append_utf8(out, point);
    }
    return out;
}

}  // namespace mashang::json
