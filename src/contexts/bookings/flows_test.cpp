#include "contexts/bookings/flows.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "contexts/bookings/portrait.h"
#include "contexts/bookings/refusals.h"
#include "contexts/bookings/testing/bookings_fixture.h"
#include "contexts/bookings/views.h"
#include "platform/json/json.h"

namespace mashang::bookings {
namespace {

using testing::at;
using testing::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kItem;
using testing::kNoVisit;
using testing::kOffice;
using testing::kOtherItem;
using testing::mornings;
using ::testing::Not;

class Visits : public testing::BookingsTest {
  protected:
    OfferView offer(const char* item = kItem) {
        return run([&](sql::Tx& tx) { return offer_of(tx, parts(), kOffice, item); });
    }
    std::vector<NextSlot> next(const std::vector<std::string>& items,
                               const char* division = "350102001001") {
        const auto code = DivisionCode::parse(division).value();
        return run([&](sql::Tx& tx) { return next_slots(tx, parts(), items, code); });
    }
    std::int64_t count_held() {
        return run([](sql::Tx& tx) {
            return tx.get<std::int64_t>(
                "SELECT COUNT(*) FROM bookings_booking WHERE state = 'booked'");
        });
    }
    const Refusal* cancelling(const http::Caller& who, const BookingId& id) {
        return refusal_of([&](sql::Tx& tx) { cancel(tx, parts(), who, id); });
    }
    void ring(const Booking& booking) {
        write([&](sql::Tx& tx) {
            reminder_timer(parts()).ring(tx, booking.office_id + "/" + booking.id.text(),
                                         clock().now());
        });
    }
    std::int64_t count_reminders() {
        return run([](sql::Tx& tx) { return tx.get<std::int64_t>("SELECT COUNT(*) FROM timer"); });
    }
};

TEST_P(Visits, WithoutAPlanNothingIsOffered) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { offer_of(tx, parts(), kOffice, kItem); }),
              &refusals::kTakesNoBookings);
    EXPECT_THAT(next({kItem}), IsEmpty());
}

TEST_P(Visits, AnItemWithoutVisitsOrOfAnotherOfficeIsNotBooked) {
    planned(mornings());
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:30", kNoVisit)), &refusals::kTakesNoBookings);
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:30", "XX999")), &refusals::kTakesNoBookings);
    Wish elsewhere = wish("2018-10-08", "08:30");
    elsewhere.office_id = "GA-350000000000";
    EXPECT_EQ(refused(lin, elsewhere), &refusals::kTakesNoBookings);
    Plan narrow = mornings();
    narrow.items = {kOtherItem};
    planned(narrow, 1);
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:30")), &refusals::kTakesNoBookings);
}

TEST_P(Visits, TheNextFreeSlotIsThatOfTheServingOffice) {
    planned(mornings());
    const auto slots = next({kItem, kNoVisit, "XX999", kOtherItem});
    ASSERT_EQ(slots.size(), 2u);
    EXPECT_EQ(slots[0].item_id, kItem);
    EXPECT_EQ(slots[0].office_id, kOffice);
    EXPECT_EQ(slots[0].day, day("2018-10-08")) << "after the holidays";
    EXPECT_EQ(slots[0].starts, at("08:30"));
    EXPECT_EQ(slots[1].item_id, kOtherItem);
    EXPECT_EQ(slots[1].starts, at("08:30"));
    EXPECT_THAT(next({kItem}, "350203000000"), IsEmpty()) << "another district has no plan";
    booked(lin, wish("2018-10-08", "08:30"));
    booked(chen, wish("2018-10-08", "08:30"));
    EXPECT_EQ(next({kItem})[0].starts, at("08:50"));
}

TEST_P(Visits, ABookingGetsANumberAndTakesAPlace) {
    planned(mornings());
    const Booking first = booked(lin, wish("2018-10-08", "09:10"));
    const Booking second = booked(chen, wish("2018-10-08", "09:10"));
    EXPECT_EQ(run([&](sql::Tx&) { return view_of(parts(), first).number; }), "0910-1");
    EXPECT_EQ(run([&](sql::Tx&) { return view_of(parts(), second).number; }), "0910-2");
    EXPECT_EQ(refused(another(1), wish("2018-10-08", "09:10")), &refusals::kFull);
    const OfferView view = offer();
    EXPECT_EQ(view.days.front().day, day("2018-10-08"));
    EXPECT_EQ(view.days.front().free, 18);
    EXPECT_EQ(view.days.front().slots[2].free, 0);
    EXPECT_THAT(whats(told(first)), ElementsAre("booking.booked"));
    EXPECT_EQ(told(first)[0].on_behalf, lin.person_id);
    EXPECT_EQ(told(first)[0].facts.at("number"), "0910-1");
}

TEST_P(Visits, WhatThePlanDoesNotOfferIsNotBooked) {
    planned(mornings());
    for (const auto& what :
         {wish("2018-10-01", "08:30"), wish("2018-10-08", "08:31"), wish("2018-10-08", "14:30"),
          wish("2018-10-15", "08:30"), wish("2018-09-30", "08:30")}) {
        EXPECT_EQ(refused(lin, what), &refusals::kNoSuchSlot) << what.day.text();
    }
    go_to("2018-10-08", "08:30");
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:30")), &refusals::kNoSuchSlot) << "has begun";
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:50")), nullptr);
}

TEST_P(Visits, OneOpenBookingForEachPersonOfficeAndItem) {
    planned(mornings());
    booked(lin, wish("2018-10-08", "08:30"));
    EXPECT_EQ(refused(lin, wish("2018-10-09", "08:30")), &refusals::kBookedAlready);
    EXPECT_EQ(refused(lin, wish("2018-10-09", "08:30", kOtherItem)), nullptr);
    EXPECT_EQ(refused(chen, wish("2018-10-09", "08:30")), nullptr);
}

TEST_P(Visits, NobodyHoldsMoreThanSoManyOpenBookings) {
    planned(mornings());
    Parts two{parts()};
    EXPECT_EQ(two.limits.open, 5u);
    two.limits.open = 2;
    const auto book_one = [&](const http::Caller& who, const Wish& what) {
        return refusal_of([&](sql::Tx& tx) { book(tx, two, who, what); });
    };
    EXPECT_EQ(book_one(lin, wish("2018-10-08", "08:30")), nullptr);
    const Booking second = booked(lin, wish("2018-10-09", "08:30", kOtherItem));
    EXPECT_EQ(book_one(lin, wish("2018-10-10", "08:30", "GA002")), &refusals::kTooMany);
    EXPECT_EQ(book_one(chen, wish("2018-10-10", "08:30", "GA002")), nullptr);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  move(tx, two, lin, second.id, day("2018-10-09"), at("09:10"));
              }),
              nullptr)
        << "no more than before";
    go_to("2018-10-08", "08:30");
    EXPECT_EQ(book_one(lin, wish("2018-10-10", "08:30", "GA002")), nullptr) << "one has begun";
}

TEST_P(Visits, AtOneTimeSheHoldsOnePlaceOfAnOffice) {
    planned(mornings());
    const Booking first = booked(lin, wish("2018-10-08", "08:30"));
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:30", kOtherItem)), &refusals::kHeldThen);
    const Booking second = booked(lin, wish("2018-10-08", "08:50", kOtherItem));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  move(tx, parts(), lin, second.id, day("2018-10-08"), at("08:30"));
              }),
              &refusals::kHeldThen);
    EXPECT_EQ(found(second).state, BookingState::booked);
    EXPECT_EQ(cancelling(lin, first.id), nullptr);
    EXPECT_EQ(refused(lin, wish("2018-10-08", "08:30")), nullptr);
}

TEST_P(Visits, WhatWaitsForHerIsListedFirst) {
    planned(mornings());
    const Booking over = booked(lin, wish("2018-10-10", "08:30", kOtherItem));
    EXPECT_EQ(cancelling(lin, over.id), nullptr);
    const Booking open = booked(lin, wish("2018-10-09", "08:30"));
    const Booking begun = booked(lin, wish("2018-10-08", "08:30", "GA002"));
    go_to("2018-10-08", "09:00");
    const auto listed = [&](std::size_t most) {
        Parts few{parts()};
        few.limits.listed = most;
        std::vector<std::string> ids;
        for (const auto& one : run([&](sql::Tx& tx) { return bookings_of(tx, few, lin); })) {
            ids.push_back(one.id.text());
        }
        return ids;
    };
    EXPECT_THAT(listed(50), ElementsAre(open.id.text(), begun.id.text(), over.id.text()));
    EXPECT_THAT(listed(1), ElementsAre(open.id.text()));
}

TEST_P(Visits, WhatIsOverAndWasNeverToldOnStandsInNobodysWay) {
    planned(mornings());
    const Booking first = booked(lin, wish("2018-10-08", "08:30"));
    go_to("2018-10-08", "09:00");
    EXPECT_EQ(refused(lin, wish("2018-10-09", "08:30")), nullptr);
    EXPECT_EQ(found(first).state, BookingState::lapsed);
    EXPECT_THAT(whats(told(first)), ElementsAre("booking.booked", "booking.lapsed"));
    EXPECT_EQ(attended(first, true).state, BookingState::arrived) << "she was there all the same";
}

TEST_P(Visits, OfManyAtOnceNoMoreThanThePlacesGetOne) {
    planned(mornings());
    constexpr int kPeople = 8;
    std::vector<http::Caller> people;
    for (int i = 0; i < kPeople; ++i) people.push_back(another(i));
    std::atomic<int> taken{0};
    std::atomic<int> full{0};
    std::vector<std::jthread> threads;
    for (const http::Caller& who : people) {
        threads.emplace_back([&, who] {
            try {
                write([&](sql::Tx& tx) { book(tx, parts(), who, wish("2018-10-08", "08:30")); });
                ++taken;
            } catch (const Refused& no) {
                if (&no.refusal() == &refusals::kFull) ++full;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 2);
    EXPECT_EQ(full, kPeople - 2);
    EXPECT_EQ(count_held(), 2);
}

TEST_P(Visits, OfHerFourDevicesAtOnceOneBooks) {
    planned(mornings());
    std::atomic<int> taken{0};
    std::atomic<int> late{0};
    std::vector<std::jthread> devices;
    for (const char* time : {"08:30", "08:50", "09:10", "09:30"}) {
        devices.emplace_back([&, time] {
            try {
                write([&](sql::Tx& tx) { book(tx, parts(), lin, wish("2018-10-08", time)); });
                ++taken;
            } catch (const Refused& no) {
                if (&no.refusal() == &refusals::kBookedAlready) ++late;
            }
        });
    }
    devices.clear();
    EXPECT_EQ(taken, 1);
    EXPECT_EQ(late, 3);
    EXPECT_EQ(count_held(), 1);
}

TEST_P(Visits, AMovedBookingFreesItsPlaceAndGetsANewNumber) {
    planned(mornings());
    const Booking before = booked(lin, wish("2018-10-08", "08:30"));
    const Booking after = run([&](sql::Tx& tx) {
        return move(tx, parts(), lin, before.id, day("2018-10-09"), at("10:10"));
    });
    EXPECT_EQ(found(before).state, BookingState::moved);
    EXPECT_EQ(after.day, day("2018-10-09"));
    EXPECT_EQ(count_held(), 1);
    EXPECT_EQ(count_reminders(), 1);
    EXPECT_EQ(told(after)[0].facts.at("was_day"), "2018-10-08");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  move(tx, parts(), lin, before.id, day("2018-10-10"), at("08:30"));
              }),
              &refusals::kBegun);
}

TEST_P(Visits, AMoveToAFullSlotLeavesEverythingAsItWas) {
    planned(mornings());
    booked(chen, wish("2018-10-09", "08:30"));
    booked(another(1), wish("2018-10-09", "08:30"));
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  move(tx, parts(), lin, hers.id, day("2018-10-09"), at("08:30"));
              }),
              &refusals::kFull);
    EXPECT_EQ(found(hers).state, BookingState::booked);
    EXPECT_EQ(found(hers).day, day("2018-10-08"));
}

TEST_P(Visits, SheCancelsUntilItBeginsAndThePlaceIsFree) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    booked(chen, wish("2018-10-08", "08:30"));
    EXPECT_EQ(cancelling(chen, hers.id), &refusals::kNoSuchBooking);
    EXPECT_EQ(cancelling(lin, hers.id), nullptr);
    EXPECT_EQ(cancelling(lin, hers.id), &refusals::kBegun);
    EXPECT_EQ(booked(another(1), wish("2018-10-08", "08:30")).seat, 1);
    const Booking late = booked(lin, wish("2018-10-09", "08:30"));
    go_to("2018-10-09", "08:30");
    EXPECT_EQ(cancelling(lin, late.id), &refusals::kBegun);
}

TEST_P(Visits, SheIsRemindedTheDayBeforeOfWhatStillStands) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-09", "08:30"));
    EXPECT_EQ(run([](sql::Tx& tx) { return tx.get<Instant>("SELECT due FROM timer"); }),
              Instant::parse("2018-10-08T09:00:00+08:00").value());
    go_to("2018-10-08", "09:00");
    ring(hers);
    EXPECT_THAT(whats(told(hers)), ElementsAre("booking.booked", "booking.reminded"));
    EXPECT_EQ(cancelling(lin, hers.id), nullptr);
    ring(hers);
    EXPECT_THAT(whats(told(hers)),
                ElementsAre("booking.booked", "booking.reminded", "booking.cancelled"));
    write([](sql::Tx& tx) { tx.execute("DELETE FROM timer"); });
    booked(lin, wish("2018-10-09", "08:50"));
    EXPECT_EQ(count_reminders(), 0) << "the hour is over";
}

TEST_P(Visits, WhoStaysAwayThreeTimesPausesForTwoWeeks) {
    planned(mornings());
    for (const char* date : {"2018-10-08", "2018-10-09", "2018-10-10"}) {
        const Booking hers = booked(lin, wish(date, "08:30"));
        go_to(date, "09:00");
        attended(hers, false);
    }
    EXPECT_EQ(refused(lin, wish("2018-10-11", "08:30")), &refusals::kPaused);
    EXPECT_EQ(refused(chen, wish("2018-10-11", "08:30")), nullptr);
    go_to("2018-10-24", "09:00");
    EXPECT_EQ(refused(lin, wish("2018-10-25", "08:30")), &refusals::kPaused) << "the last day";
    go_to("2018-10-25", "07:00");
    EXPECT_EQ(refused(lin, wish("2018-10-25", "08:30")), nullptr);
}

TEST_P(Visits, AMorningOfAbsenceCountsOnce) {
    planned(mornings());
    for (const char* date : {"2018-10-08", "2018-10-09"}) {
        const Booking first = booked(lin, wish(date, "08:30"));
        const Booking second = booked(lin, wish(date, "08:50", kOtherItem));
        go_to(date, "09:30");
        attended(first, false);
        attended(second, false);
    }
    EXPECT_EQ(refused(lin, wish("2018-10-10", "08:30")), nullptr) << "two days, not four";
}

TEST_P(Visits, HerCopyHoldsThemAndWhoLeavesFreesHerPlaces) {
    planned(mornings());
    const Booking hers = booked(lin, wish("2018-10-08", "08:30"));
    const auto person = *identity::PersonId::parse(lin.person_id);
    const auto portrait = [&] {
        return run([&](sql::Tx& tx) { return portrait_of(tx, parts(), person); });
    };
    const auto kept = portrait().at("bookings").as_array();
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0].at("number"), "0830-1");
    EXPECT_FALSE(kept[0].as_object().contains("is_open"));
    journal::Entry entry;
    entry.what = "account.closed";
    entry.on_behalf = lin.person_id;
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    EXPECT_THAT(portrait().at("bookings").as_array(), IsEmpty());
    EXPECT_EQ(found(hers).state, BookingState::cancelled);
    EXPECT_FALSE(found(hers).person_id);
    EXPECT_EQ(booked(chen, wish("2018-10-08", "08:30")).seat, 1);
}

MASHANG_ON_EACH_ENGINE(Visits);

}  // namespace
}  // namespace mashang::bookings
