#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/fixed_code.h"

namespace mashang {

/// A mobile number of the mainland: 11 digits that begin with 13 to 19, without +86.
class MobileNumber : public FixedCode<MobileNumber, 11> {
  public:
    static Checked<MobileNumber> check(std::string_view digits);
    static std::optional<MobileNumber> parse(std::string_view digits) {
        return value_of(check(digits));
    }

    std::string masked() const;  ///< "138****5678"

  private:
    using FixedCode::FixedCode;
};

}  // namespace mashang
