#pragma once

// The words of notices, before anything is filled in.

#include <span>
#include <string_view>

namespace mashang::notices {

/// {item}, {bundle}, {number}, {due}, {device}, {level}, {factor}, {app}, {message}, {terminal},
/// {place}, {document}, {amount}, {pay_by}, {came}, {legal_person}, {until}, {why}, {because},
/// {last_day}, {licence}, {seal}, {news}, {of_item}, {by_day}, {days}, {was_due}, {stop}, {office},
/// {day}, {time} and {instead} are filled in.
struct Template {
    std::string_view what;
    std::string_view zh_title;
    std::string_view zh;
    std::string_view en_title;
    std::string_view en;
    bool is_sent_by_sms = true;
};

/// Of cases, bundles, bookings, bills, documents, items and apps.
std::span<const Template> templates_of_matters();
/// Of accounts, sign-in, legal persons, mandates, certificates and seals.
std::span<const Template> templates_of_accounts();

}  // namespace mashang::notices
