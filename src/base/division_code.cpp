#include "base/division_code.h"

#include <algorithm>
#include <array>

#include "base/digits.h"
#include "base/provinces.h"
#include "base/refusals.h"

namespace mashang {
namespace {

/// How many digits a code of each level has before its zeros.
constexpr std::array<std::size_t, 5> kDigits{2, 4, 6, 9, 12};

std::size_t digits_of(DivisionLevel level) {
    return kDigits[static_cast<std::size_t>(level)];
}

bool has_part(std::string_view code, DivisionLevel level) {
    const auto index = static_cast<std::size_t>(level);
    const std::size_t begin = index == 0 ? 0 : kDigits[index - 1];
    return code.substr(begin, kDigits[index] - begin).find_first_not_of('0') != code.npos;
}

}  // namespace

Checked<DivisionCode> DivisionCode::check(std::string_view digits) {
    if (digits.size() != 6 && digits.size() != 9 && digits.size() != 12) {
        return because(refusals::kDivisionLength);
    }
    if (!all_digits(digits)) return because(refusals::kDivisionCharacter);
    if (!is_province(digits.substr(0, 2))) return because(refusals::kDivisionProvince);

    std::array<char, kLength> characters;
    characters.fill('0');
    std::ranges::copy(digits, characters.begin());
    const std::string_view code{characters.data(), kLength};
    if (has_part(code, DivisionLevel::village) && !has_part(code, DivisionLevel::township)) {
        return because(refusals::kDivisionGap);
    }
    return DivisionCode{code};
}

DivisionLevel DivisionCode::level() const {
    using enum DivisionLevel;
    for (const auto level : {village, township, county, city}) {
        if (has_part(view(), level)) return level;
    }
    return province;
}

std::optional<DivisionCode> DivisionCode::parent() const {
    if (level() == DivisionLevel::province) return std::nullopt;
    const auto above = static_cast<DivisionLevel>(static_cast<int>(level()) - 1);
    std::array<char, kLength> characters;
    characters.fill('0');
    std::ranges::copy(view().substr(0, digits_of(above)), characters.begin());
    return DivisionCode{{characters.data(), kLength}};
}

std::string_view DivisionCode::short_form() const {
    return view().substr(0, std::max<std::size_t>(6, digits_of(level())));
}

bool DivisionCode::is_within(const DivisionCode& whole) const {
    return view().starts_with(whole.view().substr(0, digits_of(whole.level())));
}

}  // namespace mashang
