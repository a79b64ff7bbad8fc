#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "contexts/places/office.h"

namespace mashang::cases {

/// The number by which people speak of a case (办件编号): "GA350102-20180930-7K3F9QD". Two letters
/// of the organisation, six digits of the division, the day of submission, six characters that tell
/// the cases of a day apart (Crockford's base 32: no I, L, O, U), and a check character (ISO 7064
/// MOD 37,36 over all before it without dashes), so that a number read over the telephone is not
/// mistaken for another. The six are random: no counter is shared between offices or nodes.
class CaseNumber {
  public:
    static CaseNumber make(const places::OfficeId& office, Date day, std::uint32_t random);

    /// Small letters are capitals, spaces and missing dashes do not matter.
    static std::optional<CaseNumber> parse(std::string_view text);

    const std::string& text() const { return text_; }
    friend auto operator<=>(const CaseNumber&, const CaseNumber&) = default;

  private:
    explicit CaseNumber(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::cases
