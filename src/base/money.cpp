#include "base/money.h"

#include <fmt/format.h>

#include "base/digits.h"

namespace mashang {
namespace {

/// Appends a decimal digit to `fen`, unless that does not fit.
bool append_digit(std::int64_t& fen, char digit) {
    return !__builtin_mul_overflow(fen, 10, &fen) &&
           !__builtin_add_overflow(fen, digit - '0', &fen);
}

}  // namespace

std::optional<Money> Money::parse(std::string_view yuan) {
    const auto point = yuan.find('.');
    const auto whole = yuan.substr(0, point);
    const auto decimals = point == std::string_view::npos ? "0" : yuan.substr(point + 1);
    if (whole.empty() || !all_digits(whole)) return std::nullopt;
    if (whole.size() > 1 && whole.starts_with('0')) return std::nullopt;
    if (decimals.empty() || decimals.size() > 2 || !all_digits(decimals)) return std::nullopt;

    std::int64_t fen = 0;
    for (const char digit : whole) {
        if (!append_digit(fen, digit)) return std::nullopt;
    }
    for (std::size_t i = 0; i < 2; ++i) {
        if (!append_digit(fen, i < decimals.size() ? decimals[i] : '0')) return std::nullopt;
    }
    return from_fen(fen);
}

std::string Money::text() const {
    const bool is_debt = fen_ < 0;
    const auto fen =
        is_debt ? 0 - static_cast<std::uint64_t>(fen_) : static_cast<std::uint64_t>(fen_);
    return fmt::format("{}{}.{:02}", is_debt ? "-" : "", fen / 100, fen % 100);
}

std::optional<Money> Money::plus(Money other) const {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(fen_, other.fen_, &sum)) return std::nullopt;
    return from_fen(sum);
}

std::optional<Money> Money::minus(Money other) const {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(fen_, other.fen_, &difference)) return std::nullopt;
    return from_fen(difference);
}

}  // namespace mashang
