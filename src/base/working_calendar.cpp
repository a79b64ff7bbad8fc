#include "base/working_calendar.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

#include "base/refusals.h"

namespace mashang {
namespace {

constexpr std::string_view kHeader = "date,kind,name";
constexpr int kHoursOfADay = 24;

/// Takes the next line off `text`, without its end.
std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_weekend(Date day) {
    return day.weekday() == std::chrono::Saturday || day.weekday() == std::chrono::Sunday;
}

}  // namespace

Date months_after(Date day, int count) {
    constexpr int kWholeCalendar = 1200 * 12;
    const std::chrono::year_month_day from{day.days()};
    const auto month =
        from.year() / from.month() + std::chrono::months{std::min(count, kWholeCalendar)};
    const std::chrono::year_month_day last{month / std::chrono::last};
    return Date::from_days(month / std::min(from.day(), last.day()));
}

std::expected<WorkingCalendar, std::vector<LineFault>> WorkingCalendar::parse(
    std::string_view csv) {
    if (take_line(csv) != kHeader) {
        return std::unexpected{std::vector{LineFault{1, 1, &refusals::kCalendarHeader}}};
    }
    WorkingCalendar calendar;
    std::vector<LineFault> faults;
    std::set<Date> seen;
    for (std::size_t number = 2; !csv.empty(); ++number) {
        const auto line = take_line(csv);
        if (line.empty()) continue;
        const auto day = named_day_in(line, number);
        if (!day) {
            faults.push_back(day.error());
        } else if (!seen.insert(day->date).second) {
            faults.push_back({number, 1, &refusals::kCalendarRepeated});
        } else {
            calendar.named_days_.push_back(*day);
            calendar.published_.insert(day->date.year());
        }
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    std::ranges::sort(calendar.named_days_, {}, &NamedDay::date);
    return calendar;
}

std::expected<WorkingCalendar::NamedDay, LineFault> WorkingCalendar::named_day_in(
    std::string_view line, std::size_t number) {
    const auto fault = [number](std::size_t column, const Refusal& refusal) {
        return std::unexpected{LineFault{number, column, &refusal}};
    };
    if (std::ranges::count(line, ',') != 2) return fault(1, refusals::kCalendarColumns);
    const auto date_text = line.substr(0, line.find(','));
    const auto kind_text =
        line.substr(date_text.size() + 1, line.rfind(',') - date_text.size() - 1);

    const auto date = Date::parse(date_text);
    if (!date) return fault(1, refusals::kCalendarDate);
    if (kind_text == "holiday") return NamedDay{*date, DayKind::holiday};
    if (kind_text == "workday") return NamedDay{*date, DayKind::workday};
    return fault(date_text.size() + 2, refusals::kCalendarKind);
}

bool WorkingCalendar::is_working_day(Date day) const {
    const auto named = std::ranges::lower_bound(named_days_, day, {}, &NamedDay::date);
    if (named != named_days_.end() && named->date == day) return named->kind == DayKind::workday;
    return !is_weekend(day);
}

ReckonedDate WorkingCalendar::working_day_from(Date day) const {
    if (is_working_day(day)) return {day, !is_published(day.year())};
    auto next = add_working_days(day, 1);
    next.provisional |= !is_published(day.year());
    return next;
}

ReckonedDate WorkingCalendar::add_working_days(Date day, int count) const {
    const int step = count < 0 ? -1 : 1;
    ReckonedDate reached{day, false};
    for (long left = std::labs(count); left > 0;) {
        const Date next = reached.date.plus_days(step);
        if (next == reached.date) return {next, true};  // the last day of the calendar
        reached.date = next;
        reached.provisional |= !is_published(next.year());
        if (is_working_day(next)) --left;
    }
    return reached;
}

ReckonedDays WorkingCalendar::working_days_between(Date from, Date to) const {
    if (to < from) {
        // Counted backwards the far end is `to` itself, so it counts and `from` does not.
        const auto back = working_days_between(to.plus_days(-1), from.plus_days(-1));
        return {-back.days, back.provisional};
    }
    ReckonedDays between{0, false};
    for (Date day = from; day < to;) {
        day = day.plus_days(1);
        between.provisional |= !is_published(day.year());
        between.days += is_working_day(day) ? 1 : 0;
    }
    return between;
}

ReckonedDate WorkingCalendar::due_date(Date accepted, Limit limit) const {
    switch (limit.unit) {
        case LimitUnit::working_day:
            if (limit.count == 0) return working_day_from(accepted);
            return add_working_days(accepted, limit.count);
        case LimitUnit::calendar_day:
            return working_day_from(accepted.plus_days(limit.count));
        case LimitUnit::month:
            return working_day_from(months_after(accepted, limit.count));
        case LimitUnit::hour:
            return {accepted.plus_days((limit.count + kHoursOfADay - 1) / kHoursOfADay), false};
    }
    std::abort();
}

}  // namespace mashang
