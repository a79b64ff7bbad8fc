#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "contexts/bookings/flows.h"
#include "contexts/bookings/refusals.h"
#include "contexts/bookings/testing/bookings_fixture.h"
#include "contexts/bookings/views.h"
#include "contexts/places/calendar.h"
#include "contexts/places/schema.h"
#include "platform/json/json.h"

namespace mashang::bookings {
namespace {

using testing::at;
using testing::day;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kItem;
using testing::kNoVisit;
using testing::kOffice;
using testing::kOtherItem;
using testing::mornings;
using ::testing::Not;

class Desk : public testing::BookingsTest {
  protected:
    const Refusal* refused_plan(const Plan& plan, int seen) {
        return refusal_of([&](sql::Tx& tx) { set_plan(tx, parts(), officer, seen, plan); });
    }
    int closed(std::string_view date) {
        return run(
            [&](sql::Tx& tx) { return close_day(tx, parts(), officer, day(date), "设备检修"); });
    }
    const Refusal* attendance(const http::Caller& by, const Booking& booking, bool came) {
        return refusal_of([&](sql::Tx& tx) { tell_attendance(tx, parts(), by, booking.id, came); });
    }
    /// The holidays are published anew: those of the data, and one day more.
    void publish_holidays(const char* also) {
        database().migrate(places::schema());
        std::ifstream in(MASHANG_SOURCE_DIR "/data/holidays.csv");
        std::string table{std::istreambuf_iterator<char>(in), {}};
        table += std::string{also} + ",holiday,国庆节\n";
        csv::Problems problems;
        const auto days = places::read_calendar({{"holidays.csv", table}}, problems);
        ASSERT_TRUE(problems.empty());
        write([&](sql::Tx& tx) {
            places::save_calendar(tx, days);
            calendar_follower(parts()).effect(tx, {});
        });
    }
    /// Rings the timer that is set, and takes it away first.
    void reckon_on() {
        write([&](sql::Tx& tx) {
            const auto key =
                tx.get<std::string>("SELECT key FROM timer WHERE kind = 'bookings.reckon_anew'");
            timers::cancel(tx, "bookings.reckon_anew", key);
            calendar_timer(parts()).ring(tx, key, clock().now());
        });
    }
    std::int64_t count(const char* statement) {
        return run([&](sql::Tx& tx) { return tx.get<std::int64_t>(statement); });
    }
    DeskDay shown(const http::Caller& who, std::string_view date) {
        return run([&](sql::Tx& tx) { return day_of(tx, parts(), who, day(date)); });
    }
};

TEST_P(Desk, APlanIsSetOnceForEachRevision) {
    EXPECT_EQ(planned(mornings()), 1);
    EXPECT_EQ(refused_plan(mornings(), 0), &refusals::kPlanChanged);
    Plan more = mornings();
    more.places = 3;
    EXPECT_EQ(planned(more, 1), 2);
    EXPECT_EQ(refused_plan(mornings(), 1), &refusals::kPlanChanged);
    const DeskPlan view = run([&](sql::Tx& tx) { return plan_of(tx, parts(), officer); });
    EXPECT_EQ(view.today, day("2018-09-30"));
    EXPECT_EQ(view.revision, 2);
    EXPECT_EQ(view.plan, more);
    EXPECT_EQ(view.opening_hours.size(), 10u);
}

TEST_P(Desk, AWrongPlanIsRefusedWithEveryFaultAtOnce) {
    Plan wrong = mornings();
    wrong.minutes = 1;
    wrong.hours[0].closes = at("13:00");
    wrong.items = {kItem, kNoVisit, "XX999"};
    EXPECT_NE(refused_plan(wrong, 0), nullptr);
    ASSERT_EQ(faults.size(), 4u);
    EXPECT_EQ(faults[2].pointer, "/items/1");
    EXPECT_EQ(faults[2].refusal, &refusals::kNotCarriedOut);
    EXPECT_EQ(faults[3].pointer, "/items/2");
}

TEST_P(Desk, WhoIsBookedKeepsHerPlaceInANewPlan) {
    planned(mornings());
    booked(lin, wish("2018-10-08", "08:30"));
    const Booking second = booked(chen, wish("2018-10-08", "08:30"));
    Plan fewer = mornings();
    fewer.places = 1;
    EXPECT_NE(refused_plan(fewer, 1), nullptr);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].refusal, &refusals::kStillBooked);
    EXPECT_EQ(faults[0].facts.at("count"), "1");
    Plan later = mornings();
    later.hours.erase(later.hours.begin());
    EXPECT_NE(refused_plan(later, 1), nullptr) << "Mondays";
    EXPECT_EQ(faults[0].facts.at("count"), "2");
    write([&](sql::Tx& tx) { cancel(tx, parts(), chen, second.id); });
    EXPECT_EQ(refused_plan(fewer, 1), nullptr);
    EXPECT_EQ(refused(chen, wish("2018-10-08", "08:30")), &refusals::kFull);
}

TEST_P(Desk, WhatIsBookedStaysAmongTheItemsOfANewPlan) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    Plan narrow = mornings();
    narrow.items = {kOtherItem};
    EXPECT_NE(refused_plan(narrow, 1), nullptr);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].refusal, &refusals::kStillBooked);
    EXPECT_EQ(faults[0].facts.at("count"), "1");
    write([&](sql::Tx& tx) { cancel(tx, parts(), lin, hers.id); });
    EXPECT_EQ(refused_plan(narrow, 1), nullptr);
}

TEST_P(Desk, ADayThatBecomesAHolidayIsCalledOff) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    const Booking his = booked(chen, wish("2018-10-09", "08:30"));
    publish_holidays("2018-10-08");
    reckon_on();
    EXPECT_EQ(found(hers).state, BookingState::called_off);
    EXPECT_EQ(found(his).state, BookingState::booked);
    const auto entries = told(hers);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].what, "booking.called_off");
    EXPECT_EQ(entries[1].actor, "system");
    EXPECT_EQ(entries[1].on_behalf, lin.person_id);
    EXPECT_EQ(entries[1].facts.at("why"), "holidays_changed");
    EXPECT_EQ(entries[1].facts.at("instead"), "2018-10-09 08:30, 2018-10-09 08:50");
    EXPECT_EQ(count("SELECT COUNT(*) FROM timer WHERE kind = 'bookings.reckon_anew'"), 0);
}

TEST_P(Desk, ManyAreCalledOffInPieces) {
    planned(mornings());
    constexpr int kBooked = 101;
    write([&](sql::Tx& tx) {
        for (int seat = 1; seat <= kBooked; ++seat) {
            const Instant now = clock().now();
            ASSERT_TRUE(store::add(tx, {.office_id = kOffice,
                                        .id = BookingId{parts().ids.next(now)},
                                        .person_id = {},
                                        .item_id = kItem,
                                        .day = day("2018-10-08"),
                                        .starts = at("08:30"),
                                        .ends = at("08:50"),
                                        .seat = seat,
                                        .state = BookingState::booked,
                                        .booked_at = now,
                                        .changed_at = now}));
        }
    });
    publish_holidays("2018-10-08");
    const char* left = "SELECT COUNT(*) FROM bookings_booking WHERE state = 'booked'";
    reckon_on();
    EXPECT_EQ(count(left), 1);
    reckon_on();
    EXPECT_EQ(count(left), 0);
}

TEST_P(Desk, ADayIsClosedNoFurtherAheadThanAYear) {
    planned(mornings());
    const auto closing = [&](const char* date) {
        return refusal_of(
            [&](sql::Tx& tx) { close_day(tx, parts(), officer, day(date), "设备检修"); });
    };
    EXPECT_EQ(closing("2019-10-01"), &refusals::kDayTooFar);
    EXPECT_FALSE(shown(officer, "2019-10-01").may_close);
    EXPECT_TRUE(shown(officer, "2019-09-30").may_close);
    EXPECT_EQ(closing("2019-09-30"), nullptr);
}

TEST_P(Desk, AClosedDayCallsEverybodyOffAndOffersOtherTimes) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    const Booking his = booked(chen, wish("2018-10-09", "08:30"));
    EXPECT_EQ(closed("2018-10-08"), 1);
    EXPECT_EQ(found(hers).state, BookingState::called_off);
    EXPECT_EQ(found(his).state, BookingState::booked);
    const auto entries = told(hers);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].what, "booking.called_off");
    EXPECT_EQ(entries[1].on_behalf, lin.person_id);
    EXPECT_EQ(entries[1].facts.at("instead"), "2018-10-09 08:30, 2018-10-09 08:50");
    EXPECT_EQ(entries[1].facts.at("reason"), "设备检修");
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:50")), &refusals::kNoSuchSlot);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  close_day(tx, parts(), officer, day("2018-10-08"), "又一次");
              }),
              &refusals::kClosedAlready);
    write([&](sql::Tx& tx) { open_day(tx, parts(), officer, day("2018-10-08")); });
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:50")), nullptr);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { open_day(tx, parts(), officer, day("2018-10-08")); }),
              &refusals::kNotClosed);
    EXPECT_EQ(refusal_of(
                  [&](sql::Tx& tx) { close_day(tx, parts(), officer, day("2018-09-29"), "昨天"); }),
              &refusals::kDayOver);
}

TEST_P(Desk, NobodyIsBookedOnADayThatIsBeingClosed) {
    planned(mornings());
    std::vector<http::Caller> people;
    for (int i = 0; i < 4; ++i) people.push_back(another(i));
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < people.size(); ++i) {
        threads.emplace_back([&, i] {
            const char* time = i < 2 ? "08:30" : "08:50";
            try {
                write([&](sql::Tx& tx) { book(tx, parts(), people[i], wish("2018-10-08", time)); });
            } catch (const Refused&) {  // closed before she came
            }
        });
    }
    threads.emplace_back([&] { closed("2018-10-08"); });
    threads.clear();
    EXPECT_EQ(run([](sql::Tx& tx) {
                  return tx.get<std::int64_t>(
                      "SELECT COUNT(*) FROM bookings_booking WHERE state = 'booked'");
              }),
              0);
}

TEST_P(Desk, TheDayShowsMaskedNamesToItsOwnOfficeOnly) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    const DeskDay own = shown(officer, "2018-10-08");
    ASSERT_EQ(own.bookings.size(), 1u);
    EXPECT_EQ(own.bookings[0].visitor, "**红");
    EXPECT_EQ(own.bookings[0].number, "0830-1");
    EXPECT_FALSE(own.bookings[0].may_arrive) << "not today";
    EXPECT_EQ(own.places, 20);
    EXPECT_TRUE(own.may_close);
    const std::string text = json::text_of(own);
    for (const std::string& trace : {std::string{"林"}, lin.person_id, lin.account_id}) {
        EXPECT_THAT(text, Not(HasSubstr(trace)));
    }
    EXPECT_THAT(shown(stranger, "2018-10-08").bookings, IsEmpty());
    EXPECT_EQ(attendance(stranger, hers, true), &refusals::kNoSuchBooking);
}

TEST_P(Desk, AttendanceIsToldOnTheDayAndMayBePutRight) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    EXPECT_EQ(attendance(officer, hers, true), &refusals::kNotToday);
    go_to("2018-10-08", "08:20");
    EXPECT_EQ(attendance(officer, hers, false), &refusals::kNotBegun);
    EXPECT_EQ(attendance(officer, hers, true), nullptr) << "she is early";
    EXPECT_EQ(attendance(officer, hers, true), &refusals::kBegun) << "told already";
    go_to("2018-10-08", "09:00");
    EXPECT_EQ(attended(hers, false).state, BookingState::missed);
    EXPECT_EQ(attended(hers, true).state, BookingState::arrived);
    EXPECT_THAT(whats(told(hers)), ::testing::ElementsAre("booking.booked", "booking.arrived",
                                                          "booking.missed", "booking.arrived"));
    go_to("2018-10-09", "09:00");
    EXPECT_EQ(attendance(officer, hers, false), &refusals::kNotToday);
}

MASHANG_ON_EACH_ENGINE(Desk);

}  // namespace
}  // namespace mashang::bookings
