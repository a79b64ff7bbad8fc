#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mashang {

/// A day of the calendar that exists (no 30 February), years 1800 to 2999.
class Date {
  public:
    constexpr Date() = default;  // 1970-01-01
    static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);

    /// Reads "2018-09-30" and nothing else.
    static std::optional<Date> parse(std::string_view text);

    int year() const;
    unsigned month() const;
    unsigned day() const;
    std::chrono::weekday weekday() const;
    std::string text() const;  ///< "2018-09-30"

    /// Stops at the first and the last day of the calendar, as `from_days` does.
    Date plus_days(int days) const;
    constexpr std::chrono::sys_days days() const { return days_; }

    friend constexpr auto operator<=>(Date a, Date b) {
        return a.days_.time_since_epoch().count() <=> b.days_.time_since_epoch().count();
    }
    friend constexpr bool operator==(Date a, Date b) { return a.days_ == b.days_; }

    static Date from_days(std::chrono::sys_days days);

  private:
    explicit constexpr Date(std::chrono::sys_days days) : days_{days} {}
    std::chrono::sys_days days_{};
};

}  // namespace mashang
