#pragma once

// Codes for scanners that read nothing but digits: minted by the platform, good once.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/fixed_code.h"

namespace mashang::one_code {

/// 18 digits: "80", which no payment code begins with (10 to 15 and 25 to 30 are WeChat's and
/// Alipay's, 62 UnionPay's), 15 of chance, and a check digit of ISO 7064 MOD 11,10.
class OneTimeNumber : public FixedCode<OneTimeNumber, 18> {
  public:
    /// Refuses: kUnreadable.
    static Checked<OneTimeNumber> check(std::string_view text);
    static std::optional<OneTimeNumber> parse(std::string_view text) {
        return value_of(check(text));
    }
    /// `random` gives bytes that nobody can guess.
    static OneTimeNumber make(const std::function<std::string(std::size_t count)>& random);

  private:
    using FixedCode::FixedCode;
};

}  // namespace mashang::one_code
