#include "base/identity_document.h"

#include <algorithm>
#include <utility>

#include "base/digits.h"
#include "base/refusals.h"

namespace mashang {
namespace {

constexpr std::size_t kLongest = 32;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string as_meant(std::string_view text) {
    std::string number;
    for (const char c : text.substr(0, kLongest)) {
        if (c == ' ') continue;
        number += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return number;
}

/// H or M, 8 digits, and on cards of old 2 that count renewals.
bool is_hk_mo(std::string& number) {
    const bool has_shape = (number.size() == 9 || number.size() == 11) &&
                           (number[0] == 'H' || number[0] == 'M') &&
                           all_digits(std::string_view{number}.substr(1));
    if (has_shape) number.resize(9);
    return has_shape;
}

/// Nationality, 4 digits of the place of issue, 6 of the birth date, 2 more.
bool is_permanent_residence(const std::string& number) {
    if (number.size() != 15 || !std::ranges::all_of(number.substr(0, 3), is_capital)) return false;
    const std::string_view digits = std::string_view{number}.substr(3);
    if (!all_digits(digits)) return false;
    const int month = number_of(digits.substr(6, 2));
    const int day = number_of(digits.substr(8, 2));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool is_passport(const std::string& number) {
    const auto is_good = [](char c) { return is_capital(c) || is_digit(c); };
    return number.size() >= 5 && number.size() <= 9 && std::ranges::all_of(number, is_good) &&
           std::ranges::any_of(number, is_digit);
}

/// Null: it can be one.
const Refusal* fault_of(DocumentType type, std::string& number) {
    switch (type) {
        case DocumentType::hk_mo_travel_permit:
            return is_hk_mo(number) ? nullptr : &refusals::kHkMoPermit;
        case DocumentType::tw_travel_permit:
            return number.size() == 8 && all_digits(number) ? nullptr : &refusals::kTwPermit;
        case DocumentType::foreign_permanent_residence:
            return is_permanent_residence(number) ? nullptr : &refusals::kPermanentResidence;
        case DocumentType::passport:
            return is_passport(number) ? nullptr : &refusals::kPassport;
    }
    std::unreachable();
}

}  // namespace

std::string_view title_of(DocumentType type) {
    switch (type) {
        case DocumentType::hk_mo_travel_permit:
            return "港澳居民来往内地通行证";
        case DocumentType::tw_travel_permit:
            return "台湾居民来往大陆通行证";
        case DocumentType::foreign_permanent_residence:
            return "外国人永久居留身份证";
        case DocumentType::passport:
            return "护照";
    }
    std::unreachable();
}

Checked<IdentityDocument> IdentityDocument::check(DocumentType type, std::string_view text) {
    std::string number = as_meant(text);
    const Refusal* fault = text.size() > kLongest ? &refusals::kPassport : fault_of(type, number);
    if (fault != nullptr) return because(*fault);
    return IdentityDocument{type, std::move(number)};
}

std::string IdentityDocument::masked() const {
    std::string shown = number_;
    std::fill(shown.begin() + 2, shown.end() - 1, '*');
    return shown;
}

}  // namespace mashang
