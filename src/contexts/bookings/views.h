#pragma once

// How bookings look from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/bookings/flows.h"
#include "contexts/bookings/store.h"

namespace mashang::bookings {

struct SlotView {
    TimeOfDay starts;
    TimeOfDay ends;
    int free;  ///< places; 0: full
};
BOOST_DESCRIBE_STRUCT(SlotView, (), (starts, ends, free))

struct DayView {
    Date day;
    int free;  ///< of all its slots
    std::vector<SlotView> slots;
};
BOOST_DESCRIBE_STRUCT(DayView, (), (day, free, slots))

/// What can be booked for an item at an office: the days that have slots.
struct OfferView {
    std::string office_id;
    std::string office_name;
    std::string address;
    std::string telephone;
    std::string item_id;
    std::string item_name;
    std::vector<DayView> days;
};
BOOST_DESCRIBE_STRUCT(OfferView, (),
                      (office_id, office_name, address, telephone, item_id, item_name, days))

struct NextSlot {
    std::string item_id;
    std::string office_id;
    std::string office_name;
    Date day;
    TimeOfDay starts;
    TimeOfDay ends;
};
BOOST_DESCRIBE_STRUCT(NextSlot, (), (item_id, office_id, office_name, day, starts, ends))

/// As she sees her own.
struct BookingView {
    BookingId id;
    std::string office_id;
    std::string office_name;
    std::string address;
    std::string item_id;
    std::string item_name;
    Date day;
    TimeOfDay starts;
    TimeOfDay ends;
    std::string number;  ///< "0930-2"
    BookingState state;
    bool is_open;  ///< it can be moved and cancelled
    Instant booked_at;
};
BOOST_DESCRIBE_STRUCT(BookingView, (),
                      (id, office_id, office_name, address, item_id, item_name, day, starts, ends,
                       number, state, is_open, booked_at))

/// On the desk: by a masked name.
struct DeskBooking {
    BookingId id;
    std::string number;
    TimeOfDay starts;
    TimeOfDay ends;
    std::string visitor;  ///< "**红"; of who has left, nothing
    std::string item_name;
    BookingState state;
    bool may_arrive;  ///< today, and not told yet
    bool may_miss;    ///< the same, and the slot has begun
};
BOOST_DESCRIBE_STRUCT(DeskBooking, (),
                      (id, number, starts, ends, visitor, item_name, state, may_arrive, may_miss))

struct DeskDay {
    Date day;
    std::optional<std::string> closed;  ///< why
    bool may_close;
    int places;  ///< of all slots of the plan on that day
    std::vector<DeskBooking> bookings;
};
BOOST_DESCRIBE_STRUCT(DeskDay, (), (day, closed, may_close, places, bookings))

struct DeskPlan {
    Date today;
    int revision;  ///< 0: the office takes no bookings yet
    std::optional<Plan> plan;
    std::vector<PlanHours> opening_hours;  ///< of the office: the plan lies within
    std::vector<store::ClosedDay> closed;  ///< from today on
};
BOOST_DESCRIBE_STRUCT(DeskPlan, (), (today, revision, plan, opening_hours, closed))

OfferView offer_of(sql::Tx& tx, const Parts& parts, const std::string& office_id,
                   const std::string& item_id);
/// Of those items that take bookings at the office that serves the division, and have a free slot.
std::vector<NextSlot> next_slots(sql::Tx& tx, const Parts& parts,
                                 const std::vector<std::string>& items,
                                 const DivisionCode& division);
BookingView view_of(const Parts& parts, const Booking& booking);
/// Those that wait for her first, each the latest day first.
std::vector<BookingView> bookings_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
DeskBooking desk_view_of(sql::Tx& tx, const Parts& parts, const Booking& booking);
DeskDay day_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Date day);
DeskPlan plan_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::bookings
