#include "platform/json/canonical.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace mashang::json {
namespace {

constexpr double kMostWhole = 9007199254740991.0;  // 2^53 - 1

void write_text(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    constexpr std::string_view kShort = "btn?fr";  // 8 to 13; 11 has none
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte >= 0x20) {
            out += c;
        } else if (byte >= 8 && byte <= 13 && byte != 11) {
            out += '\\';
            out += kShort[byte - 8U];
        } else {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xFU];
        }
    }
    out += '"';
}

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

/// ECMA-262, Number::toString.
std::string text_of_number(double number) {
    if (!std::isfinite(number)) throw std::invalid_argument{"a number that JSON does not have"};
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

std::string text_of_whole(double number, const std::string& exact) {
    if (std::abs(number) > kMostWhole) throw std::invalid_argument{"a whole number beyond 2^53"};
    return exact;
}

/// A character outside the basic plane is a pair of surrogates, which sort before U+E000.
std::u16string units_of(std::string_view text) {
    std::u16string units;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t j = 1; j < length && i + j < text.size(); ++j) {
            point = (point << 6U) | (static_cast<unsigned char>(text[i + j]) & 0x3FU);
        }
        i += length;
        if (point < 0x10000) {
            units += static_cast<char16_t>(point);
            continue;
        }
        point -= 0x10000;
        units += static_cast<char16_t>(0xD800U + (point >> 10U));
        units += static_cast<char16_t>(0xDC00U + (point & 0x3FFU));
    }
    return units;
}

void write_value(std::string& out, const boost::json::value& value);

void write_object(std::string& out, const boost::json::object& object) {
    std::vector<std::pair<std::u16string, const boost::json::key_value_pair*>> members;
    for (const auto& member : object) members.emplace_back(units_of(member.key()), &member);
    std::ranges::sort(members, {}, [](const auto& one) -> const auto& { return one.first; });
    out += '{';
    bool is_first = true;
    for (const auto& [units, member] : members) {
        if (!is_first) out += ',';
        is_first = false;
        write_text(out, member->key());
        out += ':';
        write_value(out, member->value());
    }
    out += '}';
}

void write_array(std::string& out, const boost::json::array& array) {
    out += '[';
    bool is_first = true;
    for (const auto& element : array) {
        if (!is_first) out += ',';
        is_first = false;
        write_value(out, element);
    }
    out += ']';
}

void write_value(std::string& out, const boost::json::value& value) {
    switch (value.kind()) {
        case boost::json::kind::null:
            out += "null";
            return;
        case boost::json::kind::bool_:
            out += value.get_bool() ? "true" : "false";
            return;
        case boost::json::kind::int64:
            out += text_of_whole(static_cast<double>(value.get_int64()),
                                 std::to_string(value.get_int64()));
            return;
        case boost::json::kind::uint64:
            out += text_of_whole(static_cast<double>(value.get_uint64()),
                                 std::to_string(value.get_uint64()));
            return;
        case boost::json::kind::double_:
            out += text_of_number(value.get_double());
            return;
        case boost::json::kind::string:
            return write_text(out, value.get_string());
        case boost::json::kind::array:
            return write_array(out, value.get_array());
        case boost::json::kind::object:
            return write_object(out, value.get_object());
    }
}

}  // namespace

std::string canonical(const boost::json::value& value) {
    std::string out;
    write_value(out, value);
    return out;
}

}  // namespace mashang::json
