#include "base/mobile_number.h"

#include "base/digits.h"
#include "base/refusals.h"

namespace mashang {

Checked<MobileNumber> MobileNumber::check(std::string_view digits) {
    if (digits.size() != kLength) return because(refusals::kMobileNumberLength);
    if (!all_digits(digits)) return because(refusals::kMobileNumberCharacter);
    if (digits[0] != '1' || digits[1] < '3') return because(refusals::kMobileNumberPrefix);
    return MobileNumber{digits};
}

std::string MobileNumber::masked() const {
    return text().replace(3, 4, 4, '*');
}

}  // namespace mashang
