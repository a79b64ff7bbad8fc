// The clock of a case by examples, and against vectors that another program reckoned day by day.

#include "contexts/cases/clock.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "base/enum_names.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

using enum ClockDeed;

const WorkingCalendar& calendar() {
    static const WorkingCalendar kCalendar = testing::real_calendar(MASHANG_SOURCE_DIR "/data");
    return kCalendar;
}

constexpr std::chrono::minutes kNoon{12 * 60};
Instant noon_of(std::string_view day) {
    return Instant::at(*Date::parse(day), kNoon);
}

Limits working_days(int count) {
    return {.promised = {count, LimitUnit::working_day}, .statutory = {}};
}

ClockReading promised(const std::vector<ClockLine>& ledger, std::string_view now) {
    return read_clock(ledger, LimitKind::promised, calendar(), noon_of(now)).value();
}

TEST(Clock, DaysCountThatItRanThroughFromTheDayAfterItsStart) {
    const std::vector<ClockLine> ledger{{start, noon_of("2018-09-20"), working_days(5)}};
    EXPECT_EQ(promised(ledger, "2018-09-20").consumed, 0);
    EXPECT_EQ(promised(ledger, "2018-09-21").consumed, 0) << "today is not over";
    EXPECT_EQ(promised(ledger, "2018-09-25").consumed, 1) << "mid-autumn lies between";
    const auto last = promised(ledger, "2018-09-28");
    EXPECT_EQ(last.remaining, 1) << "its last day";
    EXPECT_EQ(last.due->text(), "2018-09-28");
    EXPECT_FALSE(last.is_late);
    const auto next = promised(ledger, "2018-09-29");
    EXPECT_TRUE(next.is_late);
    EXPECT_EQ(next.remaining, 0);
    EXPECT_EQ(next.late_at, Instant::at(*Date::parse("2018-09-29")));
}

TEST(Clock, WhatIsDoneAtOnceIsDueOnItsDayOrTheNextOfWork) {
    const auto due = [](std::string_view day) {
        return promised({{start, noon_of(day), working_days(0)}}, day).due->text();
    };
    EXPECT_EQ(due("2018-09-20"), "2018-09-20");
    EXPECT_EQ(due("2018-10-01"), "2018-10-08");
}

TEST(Clock, APauseCountsNeitherItsFirstDayNorItsLast) {
    const std::vector<ClockLine> paused{{start, noon_of("2018-09-03"), working_days(5)},
                                        {pause, noon_of("2018-09-05")}};
    const auto stands = promised(paused, "2018-12-01");
    EXPECT_EQ(stands.state, ClockState::paused);
    EXPECT_EQ(stands.consumed, 1) << "only the fourth was whole";
    EXPECT_FALSE(stands.due);
    EXPECT_FALSE(stands.is_late);

    auto resumed = paused;
    resumed.push_back({resume, noon_of("2018-09-17")});
    EXPECT_EQ(promised(resumed, "2018-09-17").due->text(), "2018-09-21");
}

TEST(Clock, WhatIsPausedOnItsLastDayHasADayLeftAfterwards) {
    const std::vector<ClockLine> ledger{{start, noon_of("2018-09-03"), working_days(2)},
                                        {pause, noon_of("2018-09-05")},
                                        {resume, noon_of("2018-09-10")}};
    EXPECT_EQ(promised(ledger, "2018-09-10").due->text(), "2018-09-11");
}

TEST(Clock, WhatWasLateWhenItPausedStaysLate) {
    const std::vector<ClockLine> ledger{{start, noon_of("2018-09-03"), working_days(2)},
                                        {pause, noon_of("2018-09-06")},
                                        {resume, noon_of("2018-09-10")}};
    const auto reading = promised(ledger, "2018-09-10");
    EXPECT_TRUE(reading.is_late);
    EXPECT_EQ(reading.due->text(), "2018-09-05");
}

TEST(Clock, AnExtensionAddsToBothLimits) {
    Limits both = working_days(5);
    both.statutory = {20, LimitUnit::working_day};
    Limits more = working_days(10);
    more.statutory = {10, LimitUnit::working_day};
    const std::vector<ClockLine> ledger{{start, noon_of("2018-09-03"), both},
                                        {extend, noon_of("2018-09-05"), more}};
    EXPECT_EQ(promised(ledger, "2018-09-05").budget, 15);
    EXPECT_EQ(promised(ledger, "2018-09-05").due->text(), "2018-09-25");
    const auto statutory =
        read_clock(ledger, LimitKind::statutory, calendar(), noon_of("2018-09-05"));
    EXPECT_EQ(statutory->budget, 30);
}

TEST(Clock, WithoutALimitOfTheLawThereIsNothingToReadUnderIt) {
    const std::vector<ClockLine> ledger{{start, noon_of("2018-09-03"), working_days(5)}};
    EXPECT_FALSE(read_clock(ledger, LimitKind::statutory, calendar(), noon_of("2018-09-05")));
    EXPECT_FALSE(read_clock({}, LimitKind::promised, calendar(), noon_of("2018-09-05")));
}

TEST(Clock, CalendarDaysRunThroughHolidaysAndEndOnADayOfWork) {
    const Limits limits{.promised = {20, LimitUnit::calendar_day}, .statutory = {}};
    const auto reading = promised({{start, noon_of("2018-09-13"), limits}}, "2018-09-14");
    EXPECT_EQ(reading.due->text(), "2018-10-08") << "3 October is none of work [民法典 203]";
    EXPECT_EQ(reading.unit, LimitUnit::calendar_day);
}

TEST(Clock, AMonthIsReadAsItsDaysSoThatAPauseCanInterruptIt) {
    const Limits limits{.promised = {1, LimitUnit::month}, .statutory = {}};
    const std::vector<ClockLine> ledger{{start, noon_of("2018-03-31"), limits}};
    EXPECT_EQ(promised(ledger, "2018-04-01").budget, 30) << "to the last of April";
    EXPECT_EQ(promised(ledger, "2018-04-01").due->text(), "2018-05-02");
    auto paused = ledger;
    paused.push_back({pause, noon_of("2018-04-10")});
    paused.push_back({resume, noon_of("2018-04-20")});
    EXPECT_EQ(promised(paused, "2018-04-20").due->text(), "2018-05-11");
}

TEST(Clock, HoursRunThroughNightsAndStandInAPauseToTheMillisecond) {
    const Limits limits{.promised = {48, LimitUnit::hour}, .statutory = {}};
    const Instant begins = noon_of("2018-09-21");
    const std::vector<ClockLine> ledger{{start, begins, limits},
                                        {pause, begins + std::chrono::hours{10}},
                                        {resume, begins + std::chrono::hours{30}}};
    const auto reading =
        read_clock(ledger, LimitKind::promised, calendar(), begins + std::chrono::hours{31});
    EXPECT_EQ(reading->consumed, 11);
    EXPECT_EQ(reading->remaining, 37);
    EXPECT_EQ(reading->late_at, begins + std::chrono::hours{68});
    EXPECT_EQ(reading->warns_at, begins + std::chrono::hours{56});
    EXPECT_FALSE(reading->is_late);
}

TEST(Clock, ItWarnsWhenThreeQuartersAreGone) {
    const std::vector<ClockLine> ledger{{start, noon_of("2018-09-03"), working_days(8)}};
    const auto reading = promised(ledger, "2018-09-04");
    EXPECT_EQ(reading.warns_at, Instant::at(*Date::parse("2018-09-12"))) << "six are gone";
    const std::vector<ClockLine> one{{start, noon_of("2018-09-03"), working_days(1)}};
    EXPECT_EQ(promised(one, "2018-09-03").warns_at, noon_of("2018-09-03"));
}

TEST(Clock, WhatReachesIntoAYearWithoutPublishedHolidaysIsProvisional) {
    const std::vector<ClockLine> ledger{{start, noon_of("2026-12-28"), working_days(10)}};
    EXPECT_TRUE(promised(ledger, "2026-12-28").provisional);
    const std::vector<ClockLine> near{{start, noon_of("2026-11-24"), working_days(5)}};
    EXPECT_FALSE(promised(near, "2026-11-24").provisional);
}

TEST(Clock, OnlyWhatFitsMayComeNext) {
    const auto next = [](std::vector<ClockDeed> deeds) {
        std::vector<ClockLine> ledger;
        for (const ClockDeed deed : deeds) ledger.push_back({deed, Instant{}});
        return next_deeds(ledger);
    };
    EXPECT_EQ(next({}), std::vector{start});
    EXPECT_EQ(next({start}), (std::vector{pause, stop, extend}));
    EXPECT_EQ(next({start, extend}), (std::vector{pause, stop}));
    EXPECT_EQ(next({start, pause}), (std::vector{resume, stop, extend}));
    EXPECT_EQ(next({start, pause, extend}), (std::vector{resume, stop}));
    EXPECT_EQ(next({start, pause, resume}), (std::vector{pause, stop, extend}));
    EXPECT_TRUE(next({start, stop}).empty());
    EXPECT_TRUE(next({start, pause, stop}).empty());
}

ClockLine line_in(const boost::json::value& said) {
    ClockLine line{.deed = *enumerator_of<ClockDeed>(std::string{said.at("deed").as_string()}),
                   .at = noon_of(std::string{said.at("day").as_string()})};
    const auto* days = said.as_object().if_contains("days");
    if (days != nullptr) line.limits = working_days(days->to_number<int>());
    return line;
}

TEST(ClockVectors, AreReadAsWasReckonedDayByDay) {
    std::ifstream file{MASHANG_SOURCE_DIR "/src/contexts/cases/testing/clock-vectors.jsonl"};
    std::string text;
    int count = 0;
    while (std::getline(file, text)) {
        SCOPED_TRACE(text);
        const auto vector = boost::json::parse(text);
        std::vector<ClockLine> ledger;
        for (const auto& said : vector.at("lines").as_array()) ledger.push_back(line_in(said));
        const auto reading = promised(ledger, std::string{vector.at("now").as_string()});
        EXPECT_EQ(reading.consumed, vector.at("consumed").to_number<int>());
        EXPECT_EQ(reading.is_late, vector.at("is_late").as_bool());
        const auto& due = vector.at("due");
        EXPECT_EQ(reading.due.has_value(), !due.is_null());
        if (reading.due && !due.is_null()) EXPECT_EQ(reading.due->text(), due.as_string());
        ++count;
    }
    EXPECT_EQ(count, 500);
}

}  // namespace
}  // namespace mashang::cases
