#include "base/citizen_id.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/digits.h"
#include "base/iso7064.h"
#include "base/provinces.h"
#include "base/refusals.h"

namespace mashang {
namespace {

constexpr int kOldestAge = 150;

bool is_known_region(std::string_view two_digits) {
    return is_province(two_digits) || two_digits == "83" || two_digits.starts_with('9');
}

std::optional<Date> birth_date_in(std::string_view id) {
    return Date::from_ymd(number_of(id.substr(6, 4)),
                          static_cast<unsigned>(number_of(id.substr(10, 2))),
                          static_cast<unsigned>(number_of(id.substr(12, 2))));
}

}  // namespace

Checked<CitizenId> CitizenId::check(std::string_view text) {
    if (text.size() != kLength) return because(refusals::kCitizenIdLength);
    const auto body = text.substr(0, 17);
    const char given = text.back() == 'x' ? 'X' : text.back();
    if (!all_digits(body) || (!is_digit(given) && given != 'X')) {
        return because(refusals::kCitizenIdCharacter);
    }
    if (!is_known_region(body.substr(0, 2))) return because(refusals::kCitizenIdProvince);
    if (!birth_date_in(body)) return because(refusals::kCitizenIdBirthDate);
    if (check_mod_11_2(body) != given) return because(refusals::kCitizenIdCheckDigit);

    std::array<char, kLength> characters;
    std::copy(body.begin(), body.end(), characters.begin());
    characters.back() = given;
    return CitizenId{{characters.data(), kLength}};
}

Checked<CitizenId> CitizenId::check(std::string_view text, Date today) {
    const auto id = check(text);
    if (!id) return id;
    if (id->birth_date() > today) return because(refusals::kCitizenIdUnborn);
    if (id->age_on(today) > kOldestAge) return because(refusals::kCitizenIdAge);
    return id;
}

Checked<CitizenId> CitizenId::from_15_digits(std::string_view digits) {
    if (digits.size() != 15 || !all_digits(digits)) return because(refusals::kCitizenIdOldLength);
    std::array<char, kLength> characters;
    auto end = std::copy_n(digits.begin(), 6, characters.begin());
    *end++ = '1';
    *end++ = '9';
    end = std::copy(digits.begin() + 6, digits.end(), end);
    *end = *check_mod_11_2({characters.data(), 17});
    return check({characters.data(), kLength});
}

Date CitizenId::birth_date() const {
    return *birth_date_in(view());
}

Sex CitizenId::sex() const {
    return (view()[16] - '0') % 2 == 1 ? Sex::male : Sex::female;
}

int CitizenId::age_on(Date day) const {
    const Date birth = birth_date();
    const bool is_before_birthday =
        std::tuple{day.month(), day.day()} < std::tuple{birth.month(), birth.day()};
    return day.year() - birth.year() - (is_before_birthday ? 1 : 0);
}

std::string CitizenId::masked() const {
    return text().replace(3, 11, 11, '*');
}

}  // namespace mashang
