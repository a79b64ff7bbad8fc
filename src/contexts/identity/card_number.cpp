#include "contexts/identity/card_number.h"

#include <algorithm>

#include "base/digits.h"
#include "contexts/identity/refusals.h"

namespace mashang::identity {
namespace {

constexpr std::size_t kShortestBank = 16;
constexpr std::size_t kLongestBank = 19;
constexpr std::size_t kSocialSecurity = 9;
constexpr std::size_t kLongestTyped = 40;

/// Every second digit from the right but the last is doubled; the sum of all digits is a multiple
/// of ten.
bool is_luhn(std::string_view digits) {
    int sum = 0;
    bool doubles = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubles = !doubles) {
        const int value = (*digit - '0') * (doubles ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

std::string tidied(std::string_view text) {
    std::string tidy;
    for (const char c : text.substr(0, kLongestTyped)) {
        if (c == ' ') continue;
        tidy += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return tidy;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

Checked<CardNumber> CardNumber::check(std::string_view text) {
    if (text.size() > kLongestTyped) return because(refusals::kBadCardNumber);
    std::string tidy = tidied(text);
    const bool is_bank = tidy.size() >= kShortestBank && tidy.size() <= kLongestBank &&
                         all_digits(tidy) && is_luhn(tidy);
    const bool is_social = tidy.size() == kSocialSecurity && std::ranges::all_of(tidy, [](char c) {
                               return is_digit(c) || is_capital(c);
                           });
    if (!is_bank && !is_social) return because(refusals::kBadCardNumber);
    return CardNumber{std::move(tidy)};
}

}  // namespace mashang::identity
