#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/date.h"
#include "base/fixed_code.h"

namespace mashang {

enum class Sex { female, male };

/// A citizen's identity number (公民身份号码, GB 11643): 6 digits of the place where it was given,
/// 8 of the birth date, 3 of sequence, 1 check character. Also the permits of residents from Hong
/// Kong, Macao and Taiwan (81, 82, 83) and of foreigners (9…), which are built alike.
///
/// It exists only with a known province, a real birth date and the right check character. The place
/// is not looked up: it is the code of the day of issue and most of those are abolished.
class CitizenId : public FixedCode<CitizenId, 18> {
  public:
    /// Reads 18 characters; a small "x" at the end becomes "X".
    static Checked<CitizenId> check(std::string_view text);

    /// The same for a number that somebody claims on the day `today`: nobody is born tomorrow,
    /// nobody is older than 150 years.
    static Checked<CitizenId> check(std::string_view text, Date today);

    static std::optional<CitizenId> parse(std::string_view text) { return value_of(check(text)); }

    /// Makes the 18-character number of a holder of the first generation's 15 digits, which knew
    /// the 20th century only. Apart from `check`, so that nobody gets it by accident.
    static Checked<CitizenId> from_15_digits(std::string_view digits);

    std::string_view address_code() const {
        return view().substr(0, 6);
    }  ///< as of the day of issue
    Date birth_date() const;
    Sex sex() const;

    /// Full years of age on a day: they rise on the birthday, of 29 February on 1 March.
    int age_on(Date day) const;

    /// For screens and letters: "350***********1234". Full numbers are shown to nobody by default.
    std::string masked() const;

  private:
    using FixedCode::FixedCode;
};

}  // namespace mashang
