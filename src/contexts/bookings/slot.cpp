#include "contexts/bookings/slot.h"

#include <fmt/format.h>

#include <algorithm>

#include "contexts/bookings/refusals.h"
#include "platform/json/refusals.h"

namespace mashang::bookings {
namespace {

constexpr int kMinutesOfHour = 60;
constexpr int kMinutesOfDay = 24 * kMinutesOfHour;
constexpr int kLastWeekday = 7;

std::optional<int> two_digits(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
    return 10 * (text[0] - '0') + (text[1] - '0');
}

void check_figure(std::vector<Fault>& faults, const char* pointer, int value, int least, int most) {
    if (value >= least && value <= most) return;
    faults.push_back({pointer,
                      &json::refusals::kOutOfRange,
                      {{"min", std::to_string(least)}, {"max", std::to_string(most)}}});
}

bool is_open(const PlanHours& hours, const std::vector<places::OpeningHours>& open) {
    return std::ranges::any_of(open, [&](const places::OpeningHours& of) {
        const auto weekday = static_cast<unsigned>(hours.weekday);
        return weekday >= of.first && weekday <= of.last &&
               hours.opens.minutes() >= of.opens.count() &&
               hours.closes.minutes() <= of.closes.count();
    });
}

bool cross(const PlanHours& a, const PlanHours& b) {
    return a.weekday == b.weekday && a.opens < b.closes && b.opens < a.closes;
}

const Refusal* fault_of(const Plan& plan, std::size_t index,
                        const std::vector<places::OpeningHours>& open) {
    const PlanHours& hours = plan.hours[index];
    if (hours.weekday < 1 || hours.weekday > kLastWeekday || hours.opens >= hours.closes) {
        return &refusals::kNoHours;
    }
    if (!is_open(hours, open)) return &refusals::kOutsideOpeningHours;
    if (hours.closes.minutes() - hours.opens.minutes() < plan.minutes) return &refusals::kNoSlot;
    for (std::size_t before = 0; before < index; ++before) {
        if (cross(plan.hours[before], hours)) return &refusals::kHoursCross;
    }
    return nullptr;
}

/// The weekday whose hours count on a day of work.
int weekday_for(const Plan& plan, Date day) {
    const int weekday = static_cast<int>(day.weekday().iso_encoding());
    constexpr int kFriday = 5;
    if (weekday <= kFriday || plan.hours.empty()) return weekday;
    return std::ranges::min(plan.hours, {}, &PlanHours::weekday).weekday;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::from_minutes(int since_midnight) {
    if (since_midnight < 0 || since_midnight >= kMinutesOfDay) return std::nullopt;
    return TimeOfDay{since_midnight};
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hours = two_digits(text);
    const auto minutes = two_digits(text.substr(3));
    if (!hours || !minutes || *minutes >= kMinutesOfHour) return std::nullopt;
    return from_minutes(*hours * kMinutesOfHour + *minutes);
}

std::string TimeOfDay::text() const {
    return fmt::format("{:02}:{:02}", minutes_ / kMinutesOfHour, minutes_ % kMinutesOfHour);
}

Instant Slot::begins_at() const {
    return Instant::at(day, std::chrono::minutes{starts.minutes()});
}

std::vector<Fault> faults_of(const Plan& plan, const std::vector<places::OpeningHours>& open,
                             const PlanLimits& limits) {
    std::vector<Fault> faults;
    check_figure(faults, "/minutes", plan.minutes, limits.shortest_minutes, limits.longest_minutes);
    check_figure(faults, "/places", plan.places, 1, limits.most_places);
    check_figure(faults, "/days_ahead", plan.days_ahead, 1, limits.most_days_ahead);
    check_figure(faults, "/hours", static_cast<int>(plan.hours.size()), 1,
                 static_cast<int>(limits.most_hours));
    check_figure(faults, "/items", static_cast<int>(plan.items.size()), 0,
                 static_cast<int>(limits.most_items));
    if (plan.hours.size() > limits.most_hours || plan.items.size() > limits.most_items) {
        return faults;
    }
    for (std::size_t index = 0; index < plan.hours.size(); ++index) {
        const Refusal* fault = fault_of(plan, index, open);
        if (fault != nullptr) faults.push_back({fmt::format("/hours/{}", index), fault});
    }
    for (auto item = plan.items.begin(); item != plan.items.end(); ++item) {
        if (std::find(plan.items.begin(), item, *item) == item) continue;
        faults.push_back(
            {fmt::format("/items/{}", item - plan.items.begin()), &refusals::kItemTwice});
    }
    return faults;
}

std::vector<Slot> slots_of(const Plan& plan, const WorkingCalendar& calendar, Date day) {
    std::vector<Slot> slots;
    if (plan.minutes <= 0 || !calendar.is_working_day(day)) return slots;
    const int weekday = weekday_for(plan, day);
    for (const PlanHours& hours : plan.hours) {
        if (hours.weekday != weekday) continue;
        for (int from = hours.opens.minutes(); from + plan.minutes <= hours.closes.minutes();
             from += plan.minutes) {
            slots.push_back({day, TimeOfDay::from_minutes(from).value(),
                             TimeOfDay::from_minutes(from + plan.minutes).value()});
        }
    }
    std::ranges::sort(slots, {}, &Slot::starts);
    return slots;
}

std::optional<Slot> find_slot(const Plan& plan, const WorkingCalendar& calendar, Date day,
                              TimeOfDay starts) {
    const auto slots = slots_of(plan, calendar, day);
    const auto found = std::ranges::find(slots, starts, &Slot::starts);
    return found == slots.end() ? std::nullopt : std::optional{*found};
}

bool takes_item(const Plan& plan, std::string_view item_id) {
    return plan.items.empty() || std::ranges::find(plan.items, item_id) != plan.items.end();
}

std::string number_of(TimeOfDay starts, int seat) {
    return fmt::format("{:02}{:02}-{}", starts.minutes() / kMinutesOfHour,
                       starts.minutes() % kMinutesOfHour, seat);
}

}  // namespace mashang::bookings
