#include "contexts/bookings/slot.h"

#include <gtest/gtest.h>

#include <array>

#include "contexts/bookings/booking.h"
#include "contexts/bookings/refusals.h"
#include "contexts/bookings/testing/bookings_fixture.h"
#include "platform/json/refusals.h"

namespace mashang::bookings {
namespace {

using testing::at;
using testing::day;
using testing::mornings;

const std::vector<places::OpeningHours>& open() {
    using std::chrono::minutes;
    static const std::vector<places::OpeningHours> kOpen{
        {1, 5, minutes{8 * 60 + 30}, minutes{12 * 60}},
        {1, 5, minutes{14 * 60 + 30}, minutes{17 * 60 + 30}}};
    return kOpen;
}

TEST(TimesOfDay, AreReadAsTheyAreWritten) {
    for (const char* text : {"00:00", "08:05", "23:59"}) EXPECT_EQ(at(text).text(), text);
    for (const char* text : {"", "8:05", "24:00", "08:60", "08-05", "0a:05", "08:05 ", "-1:05"}) {
        EXPECT_FALSE(TimeOfDay::parse(text)) << text;
    }
    EXPECT_EQ(at("01:01").minutes(), 61);
    EXPECT_FALSE(TimeOfDay::from_minutes(-1));
    EXPECT_FALSE(TimeOfDay::from_minutes(24 * 60));
    EXPECT_EQ(number_of(at("09:30"), 2), "0930-2");
}

TEST(Slots, FollowFromThePlanAndTheCalendar) {
    const WorkingCalendar calendar = testing::real_calendar();
    const Plan plan = mornings();
    EXPECT_EQ(slots_of(plan, calendar, day("2018-10-08")).size(), 10u);
    EXPECT_EQ(slots_of(plan, calendar, day("2018-10-08")).front().starts, at("08:30"));
    EXPECT_EQ(slots_of(plan, calendar, day("2018-10-08")).back().ends, at("11:50"))
        << "ten minutes are left over";
    EXPECT_TRUE(slots_of(plan, calendar, day("2018-10-01")).empty()) << "a holiday on a Monday";
    EXPECT_TRUE(slots_of(plan, calendar, day("2018-10-13")).empty()) << "a Saturday";
    EXPECT_TRUE(find_slot(plan, calendar, day("2018-10-08"), at("09:10")));
    EXPECT_FALSE(find_slot(plan, calendar, day("2018-10-08"), at("09:15")));
    EXPECT_FALSE(find_slot(plan, calendar, day("2018-10-08"), at("11:50")));
}

TEST(Slots, OfADayOnWhichWorkIsMadeUpAreThoseOfTheFirstWeekday) {
    const WorkingCalendar calendar = testing::real_calendar();
    Plan plan = mornings();
    plan.hours = {{4, at("14:30"), at("15:30")}, {2, at("08:30"), at("09:30")}};
    const auto slots = slots_of(plan, calendar, day("2018-09-30"));
    ASSERT_EQ(slots.size(), 3u);
    EXPECT_EQ(slots.front().starts, at("08:30"));
    EXPECT_TRUE(slots_of(plan, calendar, day("2018-10-08")).empty()) << "Mondays are not offered";
}

TEST(Slots, StandInTheOrderOfTheDay) {
    Plan plan = mornings();
    plan.hours = {{1, at("14:30"), at("15:00")}, {1, at("08:30"), at("09:00")}};
    const auto slots = slots_of(plan, testing::real_calendar(), day("2018-10-08"));
    ASSERT_EQ(slots.size(), 2u);
    EXPECT_EQ(slots[0].starts, at("08:30"));
}

TEST(Plans, ThatAreGoodHaveNoFault) {
    EXPECT_TRUE(faults_of(mornings(), open()).empty());
}

struct WrongPlan {
    const char* what;
    const char* pointer;
    const Refusal* refusal;
    void (*change)(Plan&);
};

TEST(Plans, AreRefusedForEachThingThatIsWrong) {
    const auto wrong = std::to_array<WrongPlan>({
        {"a slot of no length", "/minutes", &json::refusals::kOutOfRange,
         [](Plan& plan) { plan.minutes = 0; }},
        {"nobody serves", "/places", &json::refusals::kOutOfRange,
         [](Plan& plan) { plan.places = 0; }},
        {"too far ahead", "/days_ahead", &json::refusals::kOutOfRange,
         [](Plan& plan) { plan.days_ahead = 31; }},
        {"no hours", "/hours", &json::refusals::kOutOfRange,
         [](Plan& plan) { plan.hours.clear(); }},
        {"no weekday", "/hours/0", &refusals::kNoHours,
         [](Plan& plan) { plan.hours[0].weekday = 8; }},
        {"ends before it begins", "/hours/1", &refusals::kNoHours,
         [](Plan& plan) { plan.hours[1].closes = at("08:00"); }},
        {"over lunch", "/hours/2", &refusals::kOutsideOpeningHours,
         [](Plan& plan) { plan.hours[2].closes = at("12:01"); }},
        {"on a Saturday", "/hours/4", &refusals::kOutsideOpeningHours,
         [](Plan& plan) { plan.hours[4].weekday = 6; }},
        {"shorter than a slot", "/hours/3", &refusals::kNoSlot,
         [](Plan& plan) { plan.hours[3].closes = at("08:45"); }},
        {"twice the same morning", "/hours/5", &refusals::kHoursCross,
         [](Plan& plan) { plan.hours.push_back({1, at("11:00"), at("12:00")}); }},
        {"an item twice", "/items/1", &refusals::kItemTwice,
         [](Plan& plan) { plan.items = {"GA003", "GA003"}; }},
    });
    for (const WrongPlan& row : wrong) {
        Plan plan = mornings();
        row.change(plan);
        const auto faults = faults_of(plan, open());
        ASSERT_EQ(faults.size(), 1u) << row.what;
        EXPECT_EQ(faults[0].pointer, row.pointer) << row.what;
        EXPECT_EQ(faults[0].refusal, row.refusal) << row.what;
    }
}

TEST(Plans, SayAllThatIsWrongAtOnce) {
    Plan plan = mornings();
    plan.places = 0;
    plan.hours[0].weekday = 0;
    plan.hours[1].closes = at("13:00");
    EXPECT_EQ(faults_of(plan, open()).size(), 3u);
}

TEST(Bookings, MoveOnlyAlongTheTable) {
    using enum BookingState;
    for (const BookingState over : {moved, cancelled, called_off}) {
        EXPECT_FALSE(holds_place(over));
        for (const auto& row : booking_transitions()) EXPECT_NE(row.from, over);
    }
    for (const BookingState held : {booked, arrived, missed, lapsed})
        EXPECT_TRUE(holds_place(held));
    EXPECT_EQ(state_after(booked, BookingEvent::cancel), cancelled);
    EXPECT_FALSE(state_after(arrived, BookingEvent::cancel));
    EXPECT_EQ(state_after(missed, BookingEvent::arrive), arrived);
}

TEST(Absences, PauseWhoStaysAwayThreeTimesInNinetyDays) {
    const std::vector<Date> thrice{day("2018-07-02"), day("2018-08-01"), day("2018-09-30")};
    EXPECT_EQ(paused_until(thrice, day("2018-09-30")), day("2018-10-14")) << "90 days, the last in";
    EXPECT_EQ(paused_until(thrice, day("2018-10-14")), day("2018-10-14"));
    EXPECT_FALSE(paused_until(thrice, day("2018-10-15")));
    EXPECT_FALSE(paused_until({thrice[0], thrice[2]}, day("2018-09-30"))) << "twice";
    EXPECT_FALSE(paused_until({day("2018-07-01"), thrice[1], thrice[2]}, day("2018-09-30")))
        << "91 days";
    EXPECT_FALSE(paused_until({}, day("2018-09-30")));
    EXPECT_EQ(paused_until({thrice[2], thrice[0], thrice[1]}, day("2018-09-30")), day("2018-10-14"))
        << "in any order";
}

}  // namespace
}  // namespace mashang::bookings
