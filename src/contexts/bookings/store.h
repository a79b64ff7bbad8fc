#pragma once

// All SQL of bookings.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contexts/bookings/booking.h"
#include "platform/sql/sql.h"

namespace mashang::bookings::store {

struct KeptPlan {
    int revision = 0;  ///< from 1
    Plan plan;
    Instant changed_at;
};
std::optional<KeptPlan> find_plan(sql::Tx& tx, const std::string& office_id);
/// In the place of revision `seen`, 0 for none; false when somebody was faster.
bool save_plan(sql::Tx& tx, const std::string& office_id, int seen, const Plan& plan,
               const std::string& account, Instant now);

struct ClosedDay {
    Date day;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClosedDay, (), (day, reason))
/// From a day on.
std::vector<ClosedDay> list_closed(sql::Tx& tx, const std::string& office_id, Date from);
/// False when it is closed already.
bool close_day(sql::Tx& tx, const std::string& office_id, const ClosedDay& day,
               const std::string& account, Instant now);
bool is_closed(sql::Tx& tx, const std::string& office_id, Date day);
/// False when it was not closed.
bool open_day(sql::Tx& tx, const std::string& office_id, Date day);

/// How many places of a slot are held.
struct Held {
    Date day;
    TimeOfDay starts;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(Held, (), (day, starts, count))
std::vector<Held> count_held(sql::Tx& tx, const std::string& office_id, Date from, Date until);
/// The places of one slot that are held.
std::vector<int> list_seats(sql::Tx& tx, const std::string& office_id, Date day, TimeOfDay starts);

/// False when its place is held, or she holds an open booking of the item at the office.
bool add(sql::Tx& tx, const Booking& booking);
/// Where it still stands in `from`; false when somebody was faster.
bool move_on(sql::Tx& tx, const Booking& booking, BookingState from);
std::optional<Booking> find(sql::Tx& tx, const std::string& office_id, const BookingId& id);
std::optional<Booking> find_of(sql::Tx& tx, const identity::PersonId& person, const BookingId& id);
/// The open or overdue one of an item.
std::optional<Booking> find_booked(sql::Tx& tx, const std::string& office_id,
                                   const identity::PersonId& person, const std::string& item_id);
/// What is booked from `today` on, then the others, each the latest day first.
std::vector<Booking> list_of(sql::Tx& tx, const identity::PersonId& person, Date today,
                             std::size_t most);
/// What she has booked from a day on.
std::vector<Booking> list_booked_of(sql::Tx& tx, const identity::PersonId& person, Date from);
/// Whether she holds a place of the slot, of whatever item.
bool holds_slot(sql::Tx& tx, const identity::PersonId& person, const std::string& office_id,
                Date day, TimeOfDay starts);
std::vector<Booking> list_all_of(sql::Tx& tx, const identity::PersonId& person);
/// Of a day, in the order of slots and places; moved and cancelled ones not.
std::vector<Booking> list_day(sql::Tx& tx, const std::string& office_id, Date day);
/// Those that are booked from a day on.
std::vector<Booking> list_booked(sql::Tx& tx, const std::string& office_id, Date from);
/// Those that are booked from a day on, of all offices, by office and id: the first `most` after
/// one of them.
std::vector<Booking> list_booked_after(sql::Tx& tx, Date from, const std::string& office_id,
                                       const std::string& id, std::size_t most);
/// On which days she stayed away, from a day on; each once.
std::vector<Date> list_missed(sql::Tx& tx, const identity::PersonId& person, Date from);
/// Frees what is booked, and takes her out of all.
void forget_person(sql::Tx& tx, const identity::PersonId& person, Instant now);

}  // namespace mashang::bookings::store
