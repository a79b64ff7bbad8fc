#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mashang {

/// An amount of Renminbi in whole fen. Sums that do not fit refuse to exist: `plus` gives nothing.
class Money {
  public:
    constexpr Money() = default;
    static constexpr Money from_fen(std::int64_t fen) { return Money{fen}; }

    /// Reads "12", "12.5", "12.50" yuan; no sign, no exponent, no needless leading zero,
    /// at most two decimals.
    static std::optional<Money> parse(std::string_view yuan);

    constexpr std::int64_t fen() const { return fen_; }
    std::string text() const;  ///< "12.50"
    std::optional<Money> plus(Money other) const;
    std::optional<Money> minus(Money other) const;

    friend constexpr auto operator<=>(Money, Money) = default;

  private:
    explicit constexpr Money(std::int64_t fen) : fen_{fen} {}
    std::int64_t fen_ = 0;
};

}  // namespace mashang
