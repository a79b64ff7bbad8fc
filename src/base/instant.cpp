#include "base/instant.h"

#include <fmt/format.h>

#include "base/digits.h"

namespace mashang {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr minutes kShanghai = 8h;  // ahead of UTC

/// A moment as Shanghai's calendar and clock show it.
struct Local {
    std::chrono::sys_days day;
    milliseconds since_midnight;
};

/// Splits before it shifts and divides towards zero, so that no moment overflows.
Local local_of(Instant instant) {
    constexpr std::int64_t kMsOfDay = 86'400'000;
    const milliseconds shifted = milliseconds{instant.ms() % kMsOfDay} + kShanghai;
    const auto carried = std::chrono::floor<std::chrono::days>(shifted);
    const std::chrono::days day{instant.ms() / kMsOfDay};
    return {std::chrono::sys_days{day + carried}, shifted - carried};
}

/// "hh:mm", 00:00 to 23:59.
std::optional<minutes> hour_and_minute(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = text.substr(0, 2);
    const auto minute = text.substr(3, 2);
    if (!all_digits(hour) || !all_digits(minute)) return std::nullopt;
    if (number_of(hour) > 23 || number_of(minute) > 59) return std::nullopt;
    return std::chrono::hours{number_of(hour)} + minutes{number_of(minute)};
}

/// "ss" or "ss.f…", 00 to 59; what is finer than a millisecond is cut off.
std::optional<milliseconds> second_and_fraction(std::string_view text) {
    if (text.size() < 2 || !all_digits(text.substr(0, 2))) return std::nullopt;
    const int second = number_of(text.substr(0, 2));
    if (second > 59) return std::nullopt;
    if (text.size() == 2) return std::chrono::seconds{second};

    const auto fraction = text.substr(3);
    if (text[2] != '.' || fraction.empty() || !all_digits(fraction)) return std::nullopt;
    int ms = 0;
    for (std::size_t i = 0; i < 3; ++i)
        ms = ms * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return std::chrono::seconds{second} + milliseconds{ms};
}

/// "Z", "+hh:mm" or "-hh:mm".
std::optional<minutes> zone_of(std::string_view text) {
    if (text == "Z" || text == "z") return 0min;
    const bool is_east = text.starts_with('+');
    if (!is_east && !text.starts_with('-')) return std::nullopt;
    const auto offset = hour_and_minute(text.substr(1));
    if (!offset) return std::nullopt;
    return is_east ? *offset : -*offset;
}

}  // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[16] != ':') {
        return std::nullopt;
    }
    const auto zone_at = text.find_first_of("Zz+-", 19);
    if (zone_at == std::string_view::npos) return std::nullopt;

    const auto date = Date::parse(text.substr(0, 10));
    const auto time = hour_and_minute(text.substr(11, 5));
    const auto second = second_and_fraction(text.substr(17, zone_at - 17));
    const auto zone = zone_of(text.substr(zone_at));
    if (!date || !time || !second || !zone) return std::nullopt;

    const milliseconds moment = date->days().time_since_epoch() + *time + *second - *zone;
    const Instant instant = from_ms(moment.count());
    const auto day = local_of(instant).day;
    if (Date::from_days(day).days() != day)
        return std::nullopt;  // the zone led out of the calendar
    return instant;
}

Instant Instant::at(Date date, minutes since_midnight) {
    const milliseconds moment = date.days().time_since_epoch() + since_midnight - kShanghai;
    return from_ms(moment.count());
}

std::string Instant::text() const {
    const std::chrono::hh_mm_ss time{local_of(*this).since_midnight};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}+08:00", date().text(), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

Date Instant::date() const {
    return Date::from_days(local_of(*this).day);
}

minutes Instant::since_midnight() const {
    return std::chrono::floor<minutes>(local_of(*this).since_midnight);
}

}  // namespace mashang
