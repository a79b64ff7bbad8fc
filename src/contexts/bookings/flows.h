#pragma once

// The verbs of bookings; each is one transaction.

#include <optional>
#include <string>
#include <vector>

#include "contexts/bookings/booking.h"
#include "contexts/bookings/offer.h"
#include "contexts/bookings/parts.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"
#include "platform/timers/timers.h"

namespace mashang::bookings {

// --- Of who visits (flows.cpp) [P 3.1.3]

struct Wish {
    std::string office_id;
    std::string item_id;
    Date day;
    TimeOfDay starts;
};
/// Takes the lowest free place of the slot; an unanswered booking of hers that is over lapses.
/// Refuses: kTakesNoBookings, kPaused, kNoSuchSlot, kBookedAlready, kTooMany, kHeldThen (a place of
/// the slot is hers, of another item), kFull. Tells `booking.booked`.
Booking book(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Wish& wish);
/// Another day or time of the same office and item, with a number of its own: the booking gives way
/// to a new one, also in a pause. Refuses: kNoSuchBooking, kBegun, kTakesNoBookings, kNoSuchSlot,
/// kHeldThen, kFull. Tells `booking.moved`.
Booking move(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BookingId& id,
             Date day, TimeOfDay starts);
/// Until it begins. Refuses: kNoSuchBooking, kBegun. Tells `booking.cancelled`.
Booking cancel(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BookingId& id);
/// The last day on which she books nothing; nothing: she may.
std::optional<Date> pause_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);
/// Rings at nine on the day before; tells `booking.reminded` of what is still booked. Of a visit
/// that was booked later than that nobody is reminded.
timers::Kind reminder_timer(const Parts& parts);

// --- Of the office (flows_desk.cpp)

/// In the place of the plan of revision `seen`, 0 for none; its revision. Refuses: kNoSuchOffice,
/// kPlanChanged; json.invalid with every fault (faults_of; kNotCarriedOut, kStillBooked). Tells
/// `bookings.plan_set`.
int set_plan(sql::Tx& tx, const Parts& parts, const http::Caller& caller, int seen,
             const Plan& plan);
/// Nobody is taken on that day any more; who is booked is called off and told the next free slots.
/// How many. Refuses: kDayOver, kDayTooFar, kClosedAlready. Tells `bookings.day_closed`, and
/// `booking.called_off` of each.
int close_day(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Date day,
              const std::string& reason);
/// The last day that can be closed now.
Date last_closing_day(const Parts& parts);
/// Refuses: kNotClosed. Tells `bookings.day_opened`.
void open_day(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Date day);
/// Follows `places.imported`: what is booked of a slot that is none by the holidays as they are now
/// published (节假日安排) is called off, and who booked it is told the next free slots. The timer
/// goes through all offices, some hundred bookings at a time. Tells `booking.called_off` of each.
journal::Follower calendar_follower(const Parts& parts);
timers::Kind calendar_timer(const Parts& parts);
/// Whether she came; on the day itself, and that she stayed away only once the slot has begun. May
/// be put right the same day. Refuses: kNoSuchBooking (also another office's), kNotToday,
/// kNotBegun, kBegun. Tells `booking.arrived`, `booking.missed`.
Booking tell_attendance(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const BookingId& id, bool came);

}  // namespace mashang::bookings
