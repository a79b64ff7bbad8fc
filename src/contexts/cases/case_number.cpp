#include "contexts/cases/case_number.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digits.h"
#include "base/iso7064.h"

namespace mashang::cases {
namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kOffice = 8;  ///< "GA350102"
constexpr std::size_t kDay = 8;     ///< "20180930"
constexpr std::size_t kSuffix = 6;  ///< "7K3F9Q"
constexpr std::size_t kLength = kOffice + kDay + kSuffix + 1;

std::string with_dashes(std::string_view code) {
    return fmt::format("{}-{}-{}", code.substr(0, kOffice), code.substr(kOffice, kDay),
                       code.substr(kOffice + kDay));
}

/// Capitals and digits only; nothing when something else stands in it.
std::optional<std::string> compact(std::string_view text) {
    std::string code;
    for (const char c : text) {
        if (c == '-' || c == ' ') continue;
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const bool is_sound = is_digit(capital) || (capital >= 'A' && capital <= 'Z');
        if (!is_sound || code.size() == kLength) return std::nullopt;
        code += capital;
    }
    return code;
}

bool is_day(std::string_view digits) {
    if (!all_digits(digits)) return false;
    return Date::from_ymd(number_of(digits.substr(0, 4)),
                          static_cast<unsigned>(number_of(digits.substr(4, 2))),
                          static_cast<unsigned>(number_of(digits.substr(6, 2))))
        .has_value();
}

}  // namespace

CaseNumber CaseNumber::make(const places::OfficeId& office, Date day, std::uint32_t random) {
    std::string code =
        fmt::format("{}{}{:04}{:02}{:02}", office.organisation(),
                    office.division().view().substr(0, 6), day.year(), day.month(), day.day());
    for (std::size_t i = 0; i < kSuffix; ++i, random >>= 5) code += kCrockford[random & 31];
    code += *check_mod_37_36(code);
    return CaseNumber{with_dashes(code)};
}

std::optional<CaseNumber> CaseNumber::parse(std::string_view text) {
    const auto code = compact(text);
    if (!code || code->size() != kLength) return std::nullopt;
    const std::string_view view{*code};
    const bool is_sound =
        !is_digit(view[0]) && !is_digit(view[1]) && all_digits(view.substr(2, 6)) &&
        is_day(view.substr(kOffice, kDay)) &&
        view.substr(kOffice + kDay, kSuffix).find_first_not_of(kCrockford) == view.npos &&
        check_mod_37_36(view.substr(0, kLength - 1)) == view.back();
    if (!is_sound) return std::nullopt;
    return CaseNumber{with_dashes(view)};
}

}  // namespace mashang::cases
