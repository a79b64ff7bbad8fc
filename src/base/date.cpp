#include "base/date.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digits.h"

namespace mashang {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr sys_days kFirst = std::chrono::year{1800} / 1 / 1;
constexpr sys_days kLast = std::chrono::year{2999} / 12 / 31;

}  // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) {
    if (year < 1800 || year > 2999) return std::nullopt;
    const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                             std::chrono::day{day}};
    if (month > 12 || day > 31 || !ymd.ok()) return std::nullopt;
    return Date{sys_days{ymd}};
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = text.substr(0, 4);
    const auto month = text.substr(5, 2);
    const auto day = text.substr(8, 2);
    if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
    return from_ymd(number_of(year), static_cast<unsigned>(number_of(month)),
                    static_cast<unsigned>(number_of(day)));
}

Date Date::from_days(sys_days days) {
    return Date{std::clamp(days, kFirst, kLast)};
}

int Date::year() const {
    return static_cast<int>(year_month_day{days_}.year());
}

unsigned Date::month() const {
    return static_cast<unsigned>(year_month_day{days_}.month());
}

unsigned Date::day() const {
    return static_cast<unsigned>(year_month_day{days_}.day());
}

std::chrono::weekday Date::weekday() const {
    return std::chrono::weekday{days_};
}

std::string Date::text() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

Date Date::plus_days(int days) const {
    return from_days(days_ + std::chrono::days{days});
}

}  // namespace mashang
