#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <expected>
#include <set>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/refused.h"

namespace mashang {

/// How a statute or a promise counts its time limit (时限单位): 工作日, 自然日, 月, 小时.
enum class LimitUnit { working_day, calendar_day, month, hour };
BOOST_DESCRIBE_ENUM(LimitUnit, working_day, calendar_day, month, hour)

struct Limit {
    int count;  ///< 0 or more; 0 means "at once"
    LimitUnit unit;

    bool operator==(const Limit&) const = default;
};
BOOST_DESCRIBE_STRUCT(Limit, (), (count, unit))

/// The same day of the month `count` (0 or more) months later, or that month's last day [民法典
/// 202].
Date months_after(Date day, int count);

/// A day that was reckoned. `provisional`: it depends on a year whose holidays the State Council
/// has not published yet (or that the table does not hold); there only weekends are free. Reckon it
/// anew when the table grows.
struct ReckonedDate {
    Date date;
    bool provisional;

    bool operator==(const ReckonedDate&) const = default;
};

struct ReckonedDays {
    int days;
    bool provisional;

    bool operator==(const ReckonedDays&) const = default;
};

/// What is wrong with a table, and where: lines and columns (of bytes) count from 1.
struct LineFault {
    std::size_t line;
    std::size_t column;
    const Refusal* refusal;

    bool operator==(const LineFault&) const = default;
};

/// Which days count as working days (工作日): Monday to Friday, less the holidays, plus the weekend
/// days on which work is made up. A value; safe to read from many threads.
class WorkingCalendar {
  public:
    /// Only weekends are free and every year is provisional.
    WorkingCalendar() = default;

    /// Reads a table of `date,kind,name` with that header; kind is `holiday` or `workday`. Lines
    /// may end in CRLF; empty ones are skipped. A year counts as published once a line is about it.
    /// Returns all faults when there are any.
    static std::expected<WorkingCalendar, std::vector<LineFault>> parse(std::string_view csv);

    bool is_published(int year) const { return published_.contains(year); }
    bool is_working_day(Date day) const;

    /// The day itself if it is a working day, else the next that is.
    ReckonedDate working_day_from(Date day) const;

    /// The `count`-th working day after `day`, or before it when `count` is negative; `day` itself
    /// when it is 0. `day` need not be a working day.
    ReckonedDate add_working_days(Date day, int count) const;

    /// How many working days lie after `from`, up to and with `to`: 0 on the same day, negative
    /// when `to` is earlier. What `add_working_days` adds, this counts.
    ReckonedDays working_days_between(Date from, Date to) const;

    /// The last day of a limit that began with acceptance on `accepted`. The day after is day one
    /// [民法典 201]. Holidays do not count in working days [行政许可法 82]. Calendar days and
    /// months run through, a month to the same day of the month or else to its last day [民法典
    /// 202]; when the last day is none of work, the limit ends on the next one [民法典 203]. Hours
    /// run through day and night: here, the day on which the last of them ends at the latest.
    ReckonedDate due_date(Date accepted, Limit limit) const;

  private:
    enum class DayKind { holiday, workday };
    struct NamedDay {
        Date date;
        DayKind kind;
    };

    static std::expected<NamedDay, LineFault> named_day_in(std::string_view line,
                                                           std::size_t number);

    std::vector<NamedDay> named_days_;  // by date, each once
    std::set<int> published_;
};

}  // namespace mashang
