// Texts that become numbers (ECMA-262: StringToNumber, parseFloat).

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "platform/json/logic/value.h"

namespace mashang::json::logic {
namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// WhiteSpace and LineTerminator of ECMA-262.
constexpr std::array<std::string_view, 19> kWideSpaces{
    "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
    "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u2028",
    "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"};

std::string_view without_leading_spaces(std::string_view text) {
    while (!text.empty()) {
        const std::string_view before = text;
        if (std::string_view{" \t\n\v\f\r"}.contains(text.front())) text.remove_prefix(1);
        for (const std::string_view space : kWideSpaces) {
            if (text.starts_with(space)) text.remove_prefix(space.size());
        }
        if (text == before) break;
    }
    return text;
}

std::string_view trimmed(std::string_view text) {
    text = without_leading_spaces(text);
    while (!text.empty()) {
        const std::string_view before = text;
        if (std::string_view{" \t\n\v\f\r"}.contains(text.back())) text.remove_suffix(1);
        for (const std::string_view space : kWideSpaces) {
            if (text.ends_with(space)) text.remove_suffix(space.size());
        }
        if (text == before) break;
    }
    return text;
}

std::size_t digits_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end - begin;
}

/// How long the decimal literal is that `text` begins with; 0 when there is none.
std::size_t decimal_length(std::string_view text) {
    std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    if (text.substr(at).starts_with("Infinity")) return at + 8;
    const std::size_t whole = digits_at(text, at);
    at += whole;
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        fraction = digits_at(text, at + 1);
        if (whole + fraction > 0) at += 1 + fraction;
    }
    if (whole + fraction == 0) return 0;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const bool is_signed = at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-');
        const std::size_t begin = at + (is_signed ? 2 : 1);
        const std::size_t power = digits_at(text, begin);
        if (power > 0) at = begin + power;
    }
    return at;
}

double decimal(std::string_view literal) {
    const bool is_negative = literal.front() == '-';
    if (is_negative || literal.front() == '+') literal.remove_prefix(1);
    const double sign = is_negative ? -1 : 1;
    if (literal == "Infinity") return sign * kInfinity;
    double number = 0;
    const auto [last, error] =
        std::from_chars(literal.data(), literal.data() + literal.size(), number);
    // Out of range is either beyond all numbers or as good as none: strtod tells which.
    if (error != std::errc{}) number = std::strtod(std::string{literal}.c_str(), nullptr);
    return sign * number;
}

/// "0x1F", "0b11", "0o17": any length of digits, rounded as they are read.
double of_base(std::string_view digits, int base) {
    if (digits.empty()) return kNoNumber;
    double number = 0;
    for (const char c : digits) {
        int digit = 0;
        const auto [last, error] = std::from_chars(&c, &c + 1, digit, base);
        if (error != std::errc{}) return kNoNumber;
        number = number * base + digit;
    }
    return number;
}

double number_in(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return 0;
    const std::string_view prefix = text.substr(0, 2);
    if (prefix == "0x" || prefix == "0X") return of_base(text.substr(2), 16);
    if (prefix == "0o" || prefix == "0O") return of_base(text.substr(2), 8);
    if (prefix == "0b" || prefix == "0B") return of_base(text.substr(2), 2);
    return decimal_length(text) == text.size() ? decimal(text) : kNoNumber;
}

}  // namespace

double number_of(const Value& value) {
    switch (value.kind()) {
        case Kind::undefined:
            return kNoNumber;
        case Kind::null:
            return 0;
        case Kind::boolean:
            return value.boolean() ? 1 : 0;
        case Kind::number:
            return value.number();
        case Kind::text:
            return number_in(value.text());
        case Kind::list:
        case Kind::object:
            return number_in(text_of(value));
    }
    return kNoNumber;
}

double leading_number_of(const Value& value) {
    const std::string text = text_of(value);
    const std::string_view rest = without_leading_spaces(text);
    const std::size_t length = decimal_length(rest);
    return length == 0 ? kNoNumber : decimal(rest.substr(0, length));
}

double integer_of(const Value& value) {
    const double number = number_of(value);
    return std::isnan(number) ? 0 : std::trunc(number);
}

}  // namespace mashang::json::logic
