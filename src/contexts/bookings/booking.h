#pragma once

// The life of one booking: a state table; what is not in it cannot happen. And what follows for
// who stays away.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "contexts/bookings/slot.h"
#include "contexts/identity/api.h"

namespace mashang::bookings {

struct BookingTag;
using BookingId = Id<BookingTag>;

enum class BookingState {
    booked,
    moved,       ///< another booking is in its place
    cancelled,   ///< by her, or with her account
    called_off,  ///< the office closed the day
    arrived,
    missed,  ///< she did not come
    lapsed,  ///< it is over, and the desk has not said whether she came
};
BOOST_DESCRIBE_ENUM(BookingState, booked, moved, cancelled, called_off, arrived, missed, lapsed)

enum class BookingEvent { move, cancel, call_off, arrive, miss, lapse };
BOOST_DESCRIBE_ENUM(BookingEvent, move, cancel, call_off, arrive, miss, lapse)

enum class BookingActor { visitor, office, clock };

struct BookingTransition {
    BookingState from;
    BookingEvent event;
    BookingState to;
    BookingActor by;
};

std::span<const BookingTransition> booking_transitions();
/// The state after the event; nothing where it cannot happen.
std::optional<BookingState> state_after(BookingState from, BookingEvent event);
/// Whether it takes one of the slot's places.
bool holds_place(BookingState state);

struct Booking {
    std::string office_id;
    BookingId id;
    std::optional<identity::PersonId> person_id;  ///< nothing: she has left
    std::string item_id;
    Date day;
    TimeOfDay starts;
    TimeOfDay ends;
    int seat = 1;  ///< from 1
    BookingState state = BookingState::booked;
    Instant booked_at;
    Instant changed_at;

    Instant begins_at() const;
    /// It waits for her: booked, and not begun.
    bool is_open(Instant now) const;
};
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (office_id, id, person_id, item_id, day, starts, ends, seat, state, booked_at,
                       changed_at))

/// What staying away leads to. Three times within a quarter is a habit, not a mishap; two weeks are
/// felt, and nobody is kept from the office itself: whoever walks in is served.
struct AbsenceLimits {
    int times = 3;
    int within_days = 90;
    int pause_days = 14;
};

/// The last day of the pause that these days of absence lead to, or nothing when there is none on
/// `today`. The pause runs from the last of `times` absences within `within_days`.
std::optional<Date> paused_until(std::vector<Date> missed, Date today,
                                 const AbsenceLimits& limits = {});

}  // namespace mashang::bookings
