#include "contexts/places/calendar.h"

#include <fmt/format.h>

#include <stdexcept>

namespace mashang::places {
namespace {

constexpr std::string_view kFile = "holidays.csv";
constexpr std::string_view kHeader = "date,kind,name\n";

/// The name of the column that begins at or before byte `column` (from 1) of a line.
std::string_view column_name(std::size_t column) {
    constexpr std::size_t kKindBegins = 12;  // after "2018-10-01,"
    return column < kKindBegins ? "date" : "kind";
}

}  // namespace

std::vector<CalendarDay> read_calendar(const std::map<std::string, std::string>& files,
                                       csv::Problems& problems) {
    std::vector<CalendarDay> days;
    const auto file = files.find(std::string{kFile});
    if (file == files.end()) {
        problems.add(kFile, 0, "", "没有这个文件 / the file is missing");
        return days;
    }
    const auto calendar = WorkingCalendar::parse(file->second);
    if (!calendar) {
        for (const LineFault& fault : calendar.error()) {
            problems.add(kFile, static_cast<int>(fault.line), column_name(fault.column),
                         fmt::format("{} / {}", fault.refusal->zh, fault.refusal->en));
        }
        return days;
    }
    for (csv::Record& record : csv::parse(kFile, file->second, problems).records) {
        if (record.fields.size() != 3) continue;  // csv has told it
        days.push_back({std::move(record.fields[0]), std::move(record.fields[1]),
                        std::move(record.fields[2])});
    }
    return days;
}

void save_calendar(sql::Tx& tx, const std::vector<CalendarDay>& days) {
    tx.execute("DELETE FROM places_calendar_day");
    for (const CalendarDay& day : days) tx.insert("places_calendar_day", day);
}

WorkingCalendar load_calendar(sql::Tx& tx) {
    std::string table{kHeader};
    for (const CalendarDay& day :
         tx.query<CalendarDay>("SELECT date, kind, name FROM places_calendar_day ORDER BY date")) {
        table += fmt::format("{},{},{}\n", day.date, day.kind, day.name);
    }
    auto calendar = WorkingCalendar::parse(table);
    if (!calendar) throw std::runtime_error("places_calendar_day holds a day that is none");
    return *std::move(calendar);
}

}  // namespace mashang::places
