#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/working_calendar.h"
#include "platform/csv/csv.h"
#include "platform/sql/sql.h"

namespace mashang::places {

/// One line of holidays.csv, already checked.
struct CalendarDay {
    std::string date;  ///< "2018-10-01"
    std::string kind;  ///< "holiday" or "workday"
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (date, kind, name))

/// Reads holidays.csv out of `files` (name → content). Everything that is wrong is added to
/// `problems`; the result is to be used only when there are none.
std::vector<CalendarDay> read_calendar(const std::map<std::string, std::string>& files,
                                       csv::Problems& problems);

/// Puts the days in the place of what was there.
void save_calendar(sql::Tx& tx, const std::vector<CalendarDay>& days);

/// The calendar as it was saved; before any import every year is provisional.
WorkingCalendar load_calendar(sql::Tx& tx);

}  // namespace mashang::places
