#include "base/working_calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "base/refusals.h"

namespace mashang {
namespace {

/// The real table, 2018 to 2026.
const WorkingCalendar& calendar() {
    static const WorkingCalendar kCalendar = [] {
        std::ifstream in(MASHANG_SOURCE_DIR "/data/holidays.csv");
        return WorkingCalendar::parse(std::string{std::istreambuf_iterator<char>(in), {}}).value();
    }();
    return kCalendar;
}

Date day(std::string_view text) {
    return Date::parse(text).value();
}

struct DayRow {
    std::string_view day;
    bool is_working_day;
};

TEST(WorkingCalendar, holidays_are_free_and_made_up_weekends_are_not) {
    for (const auto& row : std::to_array<DayRow>({
             {"2018-09-28", true},   // a Friday
             {"2018-09-29", true},   // Saturday, made up for National Day
             {"2018-09-30", true},   // Sunday, made up for National Day
             {"2018-10-01", false},  // Monday, National Day
             {"2018-10-06", false},  // Saturday, National Day
             {"2018-10-08", true},   // back at work
             {"2018-10-13", false},  // a plain Saturday
             {"2020-01-19", true},   // Sunday, made up for Spring Festival
             {"2020-01-31", false},  // Friday, the festival was prolonged
             {"2020-02-01", false},  // Saturday, no longer made up
             {"2020-02-03", true},   // back at work
             {"2026-02-14", true},   // Saturday, made up for Spring Festival
             {"2026-02-23", false},  // Monday, the festival's last day
             {"2027-10-01", true},   // a Friday of a year not yet published
             {"2027-10-02", false},  // a Saturday of that year
         })) {
        EXPECT_EQ(calendar().is_working_day(day(row.day)), row.is_working_day) << row.day;
    }
}

TEST(WorkingCalendar, knows_which_years_are_published) {
    EXPECT_FALSE(calendar().is_published(2017));
    for (int year = 2018; year <= 2026; ++year) EXPECT_TRUE(calendar().is_published(year)) << year;
    EXPECT_FALSE(calendar().is_published(2027));
    EXPECT_FALSE(WorkingCalendar{}.is_published(2018));
}

struct AddRow {
    std::string_view from;
    int count;
    std::string_view to;
    bool provisional;
};

TEST(WorkingCalendar, adds_working_days) {
    for (const auto& row : std::to_array<AddRow>({
             {"2018-09-28", 0, "2018-09-28", false},
             {"2018-10-01", 0, "2018-10-01", false},
             {"2018-09-28", 1, "2018-09-29", false},
             {"2018-09-28", 2, "2018-09-30", false},
             {"2018-09-28", 3, "2018-10-08", false},
             {"2018-10-01", 1, "2018-10-08", false},
             {"2018-10-08", -1, "2018-09-30", false},
             {"2018-10-10", -5, "2018-09-28", false},
             {"2020-01-17", 1, "2020-01-19", false},
             {"2020-01-23", 1, "2020-02-03", false},
             {"2026-12-30", 1, "2026-12-31", false},
             {"2026-12-31", 1, "2027-01-01", true},
             {"2026-12-31", 2, "2027-01-04", true},
             {"2026-12-01", 20, "2026-12-29", false},
             {"2026-12-01", 60, "2027-02-23", true},
             {"2018-01-02", -1, "2017-12-29", true},
             {"2027-01-05", -3, "2026-12-31", true},  // back out of a year not published
             {"2999-12-30", 5, "2999-12-31", true},
         })) {
        const auto reached = calendar().add_working_days(day(row.from), row.count);
        EXPECT_EQ(reached.date.text(), row.to) << row.from << " + " << row.count;
        EXPECT_EQ(reached.provisional, row.provisional) << row.from << " + " << row.count;
    }
}

TEST(WorkingCalendar, counts_the_working_days_between) {
    const auto between = [](std::string_view from, std::string_view to) {
        return calendar().working_days_between(day(from), day(to));
    };
    EXPECT_EQ(between("2018-09-28", "2018-10-10"), (ReckonedDays{5, false}));
    EXPECT_EQ(between("2018-10-10", "2018-09-28"), (ReckonedDays{-5, false}));
    EXPECT_EQ(between("2018-09-28", "2018-09-28"), (ReckonedDays{0, false}));
    EXPECT_EQ(between("2018-10-01", "2018-10-07"), (ReckonedDays{0, false}));
    EXPECT_EQ(between("2026-12-31", "2027-01-04"), (ReckonedDays{2, true}));
    EXPECT_EQ(between("2020-01-01", "2020-12-31"), (ReckonedDays{249, false}));
}

struct DueRow {
    std::string_view accepted;
    Limit limit;
    std::string_view due;
    bool provisional;
    std::string_view why;
};

TEST(WorkingCalendar, a_limit_ends_as_the_statutes_say) {
    using enum LimitUnit;
    for (const auto& row : std::to_array<DueRow>({
             {"2018-09-28", {5, working_day}, "2018-10-10", false, "two made-up days, seven free"},
             {"2018-10-03",
              {1, working_day},
              "2018-10-08",
              false,
              "accepted on line in the holidays"},
             {"2018-09-28", {0, working_day}, "2018-09-28", false, "at once"},
             {"2018-10-03", {0, working_day}, "2018-10-08", false, "at once, on a holiday"},
             {"2026-12-25", {5, working_day}, "2027-01-01", true, "into a year not published"},
             {"2018-09-03", {15, calendar_day}, "2018-09-18", false, "days run through weekends"},
             {"2018-09-26", {7, calendar_day}, "2018-10-08", false, "ends in the holidays"},
             {"2018-09-24", {5, calendar_day}, "2018-09-29", false, "ends on a made-up Saturday"},
             {"2018-09-10", {5, calendar_day}, "2018-09-17", false, "ends on a plain Saturday"},
             {"2026-12-20", {10, calendar_day}, "2026-12-30", false, "still published"},
             {"2026-12-20", {15, calendar_day}, "2027-01-04", true, "into a year not published"},
             {"2026-12-19",
              {14, calendar_day},
              "2027-01-04",
              true,
              "ends on an unpublished Saturday"},
             {"2017-12-17", {14, calendar_day}, "2018-01-02", true, "on an unpublished Sunday"},
             {"2018-03-15", {1, month}, "2018-04-16", false, "the same day is a Sunday"},
             {"2018-01-31", {1, month}, "2018-02-28", false, "no 31st: the last day"},
             {"2020-01-31", {1, month}, "2020-03-02", false, "the last day is a Saturday"},
             {"2018-08-31", {1, month}, "2018-09-30", false, "ends on a made-up Sunday"},
             {"2018-09-05", {1, month}, "2018-10-08", false, "ends in the holidays"},
             {"2018-11-30", {3, month}, "2019-02-28", false, "over the turn of the year"},
             {"2026-12-01", {1, month}, "2027-01-01", true, "into a year not published"},
         })) {
        const auto due = calendar().due_date(day(row.accepted), row.limit);
        EXPECT_EQ(due.date.text(), row.due) << row.why;
        EXPECT_EQ(due.provisional, row.provisional) << row.why;
    }
}

TEST(WorkingCalendar, without_a_table_only_weekends_are_free_and_all_is_provisional) {
    const WorkingCalendar empty;
    EXPECT_TRUE(empty.is_working_day(day("2018-10-01")));
    EXPECT_FALSE(empty.is_working_day(day("2018-09-30")));
    EXPECT_EQ(empty.add_working_days(day("2018-09-28"), 1),
              (ReckonedDate{day("2018-10-01"), true}));
}

TEST(WorkingCalendar, a_limit_without_measure_ends_with_the_calendar) {
    using enum LimitUnit;
    const WorkingCalendar empty;
    for (const auto unit : {calendar_day, month}) {
        const auto due = empty.due_date(day("2018-09-28"), {2'000'000'000, unit});
        EXPECT_EQ(due.date.text(), "2999-12-31");
    }
    EXPECT_EQ(empty.due_date(day("2998-09-28"), {2'000'000'000, working_day}).date.text(),
              "2999-12-31");
}

TEST(WorkingCalendar, names_each_faulty_line_of_a_table) {
    const auto read = WorkingCalendar::parse(
        "date,kind,name\n"
        "2018-01-01,holiday,元旦\n"
        "2018-02-30,holiday,春节\n"
        "2018-02-15,vacation,春节\n"
        "\n"
        "2018-02-16,holiday\n"
        "2018-02-17,holiday,春节,extra\n"
        "2018-01-01,workday,元旦\n");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), (std::vector<LineFault>{
                                {3, 1, &refusals::kCalendarDate},
                                {4, 12, &refusals::kCalendarKind},
                                {6, 1, &refusals::kCalendarColumns},
                                {7, 1, &refusals::kCalendarColumns},
                                {8, 1, &refusals::kCalendarRepeated},
                            }));
}

TEST(WorkingCalendar, a_table_begins_with_its_header) {
    for (const std::string_view csv : {"", "2018-01-01,holiday,元旦\n", "date,kind\n"}) {
        const auto read = WorkingCalendar::parse(csv);
        ASSERT_FALSE(read) << csv;
        EXPECT_EQ(read.error(), (std::vector<LineFault>{{1, 1, &refusals::kCalendarHeader}}));
    }
}

TEST(WorkingCalendar, lines_may_come_in_any_order_and_end_as_on_windows) {
    const auto read = WorkingCalendar::parse(
        "date,kind,name\r\n2018-10-01,holiday,国庆节\r\n\r\n2018-09-30,workday,国庆节");
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->is_working_day(day("2018-10-01")));
    EXPECT_TRUE(read->is_working_day(day("2018-09-30")));
}

RC_GTEST_PROP(WorkingCalendar, what_is_added_is_counted, ()) {
    const Date from = day("2018-03-01").plus_days(*rc::gen::inRange(0, 3'000));
    const int count = *rc::gen::inRange(-40, 200);
    const auto reached = calendar().add_working_days(from, count);
    RC_ASSERT(count == 0 || calendar().is_working_day(reached.date));
    RC_ASSERT(calendar().working_days_between(from, reached.date).days == count);
}

RC_GTEST_PROP(WorkingCalendar, a_limit_always_ends_on_a_working_day, ()) {
    const Date accepted = day("2017-06-01").plus_days(*rc::gen::inRange(0, 5'000));
    const auto unit =
        *rc::gen::element(LimitUnit::working_day, LimitUnit::calendar_day, LimitUnit::month);
    const auto due = calendar().due_date(accepted, {*rc::gen::inRange(0, 60), unit});
    RC_ASSERT(calendar().is_working_day(due.date));
    RC_ASSERT(due.date >= accepted);
    RC_ASSERT(due.provisional || calendar().is_published(due.date.year()));
}

}  // namespace
}  // namespace mashang
