#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/fixed_code.h"

namespace mashang {

/// The five levels of divisions, from the widest to the narrowest.
enum class DivisionLevel { province, city, county, township, village };
BOOST_DESCRIBE_ENUM(DivisionLevel, province, city, county, township, village)

/// The code of a division (行政区划代码): GB/T 2260's 6 digits (province, city, county: 2 each),
/// then 3 of the township and 3 of the village, "350102001001". A part of zeros means "the whole of
/// it".
///
/// Levels may be left out between: Dongguan has townships and no counties (441900003000), Hong Kong
/// has districts and no cities (810001000000). Whether a division exists is asked of
/// contexts/places.
class DivisionCode : public FixedCode<DivisionCode, 12> {
  public:
    /// Reads 6, 9 or 12 digits; what is short is filled with zeros.
    static Checked<DivisionCode> check(std::string_view digits);
    static std::optional<DivisionCode> parse(std::string_view digits) {
        return value_of(check(digits));
    }

    DivisionLevel level() const;

    /// The division that this one is directly part of; a province has none.
    std::optional<DivisionCode> parent() const;

    /// What one says in daily use: 6 digits down to the county, 9 for a township, 12 for a village.
    std::string_view short_form() const;

    /// True of the division itself and of all that it is part of.
    bool is_within(const DivisionCode& whole) const;

  private:
    using FixedCode::FixedCode;
};

}  // namespace mashang
