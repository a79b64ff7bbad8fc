#pragma once

// What an office offers for visits, and the slots that follow from it: a pure function of the plan
// and the calendar. Nothing here knows what is booked [P 3.1.3].

#include <boost/describe.hpp>
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "base/refused.h"
#include "base/working_calendar.h"
#include "contexts/places/office.h"

namespace mashang::bookings {

/// "09:30": of a day in Asia/Shanghai, 00:00 to 23:59.
class TimeOfDay {
  public:
    constexpr TimeOfDay() = default;  // 00:00
    /// Nothing outside of 0 to 1439 minutes.
    static std::optional<TimeOfDay> from_minutes(int since_midnight);
    static std::optional<TimeOfDay> parse(std::string_view text);

    int minutes() const { return minutes_; }  ///< since midnight
    std::string text() const;

    friend constexpr auto operator<=>(TimeOfDay, TimeOfDay) = default;

  private:
    explicit constexpr TimeOfDay(int minutes) : minutes_{minutes} {}
    int minutes_ = 0;
};

/// A stretch of one weekday in which visits are taken.
struct PlanHours {
    int weekday = 1;  ///< 1 Monday … 7 Sunday
    TimeOfDay opens;
    TimeOfDay closes;

    bool operator==(const PlanHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanHours, (), (weekday, opens, closes))

struct Plan {
    std::vector<PlanHours> hours;
    int minutes = 0;                 ///< of a slot
    int places = 0;                  ///< of a slot: how many are served beside each other
    int days_ahead = 0;              ///< the last day that can be booked, counted from today
    std::vector<std::string> items;  ///< empty: all that the office carries out

    bool operator==(const Plan&) const = default;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (hours, minutes, places, days_ahead, items))

struct Slot {
    Date day;
    TimeOfDay starts;
    TimeOfDay ends;

    Instant begins_at() const;
    bool operator==(const Slot&) const = default;
};

/// What a plan may hold.
struct PlanLimits {
    int shortest_minutes = 5;
    int longest_minutes = 240;
    int most_places = 100;
    int most_days_ahead = 30;
    std::size_t most_hours = 28;
    std::size_t most_items = 200;
};

/// Everything that is wrong with a plan: figures out of bounds, hours that are none, lie outside
/// of the office's (`open`), cross each other or hold no slot; an item named twice. Pointers are
/// into the plan. Whether the office carries an item out is not looked at.
std::vector<Fault> faults_of(const Plan& plan, const std::vector<places::OpeningHours>& open,
                             const PlanLimits& limits = {});

/// The slots of a day, the earliest first: none on a day that is none of work by the calendar
/// (节假日安排). A weekend day on which work is made up (调休上班) has the hours of the plan's
/// first weekday. What is left of a stretch after its last whole slot is not offered.
std::vector<Slot> slots_of(const Plan& plan, const WorkingCalendar& calendar, Date day);

/// The slot that begins then; nothing where the plan has none.
std::optional<Slot> find_slot(const Plan& plan, const WorkingCalendar& calendar, Date day,
                              TimeOfDay starts);

bool takes_item(const Plan& plan, std::string_view item_id);

/// "0930-2": what is called out in the hall: when the slot begins, and its place.
std::string number_of(TimeOfDay starts, int seat);

}  // namespace mashang::bookings
