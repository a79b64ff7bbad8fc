#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"

namespace mashang::identity {

/// What is printed on a card: of a bank 16 to 19 digits whose last is Luhn's check digit (ISO/IEC
/// 7812-1); of social security 9 digits and capitals. Blanks go; small letters become capitals. It
/// is asked with and never kept.
class CardNumber {
  public:
    static Checked<CardNumber> check(std::string_view text);
    static std::optional<CardNumber> parse(std::string_view text) { return value_of(check(text)); }

    const std::string& text() const { return text_; }
    bool is_bank() const { return text_.size() > 9; }

  private:
    explicit CardNumber(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::identity
