#include "contexts/bookings/flows.h"

#include <algorithm>

#include "contexts/bookings/refusals.h"
#include "contexts/bookings/store.h"
#include "contexts/bookings/telling.h"

namespace mashang::bookings {
namespace {

constexpr const char* kReminder = "bookings.reminder";
constexpr std::chrono::hours kRemindedAt{9};

std::string key_of(const Booking& booking) {
    return booking.office_id + "/" + booking.id.text();
}

void set_reminder(sql::Tx& tx, const Parts& parts, const Booking& booking) {
    const Instant due = Instant::at(booking.day.plus_days(-1), kRemindedAt);
    if (due > parts.clock.now()) timers::set(tx, kReminder, key_of(booking), due);
}

void demand_not_paused(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    const auto until = pause_of(tx, parts, person);
    if (!until) return;
    const AbsenceLimits& limits = parts.limits.absence;
    throw Refused{refusals::kPaused,
                  {{"days", std::to_string(limits.within_days)},
                   {"times", std::to_string(limits.times)},
                   {"until", until->text()}}};
}

void demand_not_too_many(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    const Instant now = parts.clock.now();
    const auto open = std::ranges::count_if(store::list_booked_of(tx, person, now.date()),
                                            [&](const Booking& one) { return one.is_open(now); });
    const std::size_t most = parts.limits.open;
    if (static_cast<std::size_t>(open) < most) return;
    throw Refused{refusals::kTooMany, {{"most", std::to_string(most)}}};
}

/// What she holds of the item there. What is over and was never told on lapses, and holds nothing.
std::optional<Booking> find_open(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                                 const Wish& wish) {
    auto held = store::find_booked(tx, wish.office_id, person, wish.item_id);
    if (!held || held->is_open(parts.clock.now())) return held;
    held->state = state_after(held->state, BookingEvent::lapse).value();
    held->changed_at = parts.clock.now();
    if (store::move_on(tx, *held, BookingState::booked)) {
        tell_of_booking(tx, parts, "booking.lapsed", "system", "time", *held);
    }
    return std::nullopt;
}

/// A place is the row itself: two who want the same one meet at its unique key, and the later one
/// takes the next. Refuses: kNoSuchSlot, kHeldThen, kFull.
Booking take_place(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                   const Wish& wish, const Plan& plan) {
    const Slot slot = get_slot(tx, parts, plan, wish.office_id, wish.day, wish.starts);
    if (store::holds_slot(tx, person, wish.office_id, wish.day, wish.starts)) {
        throw Refused{refusals::kHeldThen};
    }
    const Instant now = parts.clock.now();
    Booking booking{.office_id = wish.office_id,
                    .id = BookingId{parts.ids.next(now)},
                    .person_id = person,
                    .item_id = wish.item_id,
                    .day = wish.day,
                    .starts = wish.starts,
                    .ends = slot.ends,
                    .seat = 0,
                    .state = BookingState::booked,
                    .booked_at = now,
                    .changed_at = now};
    const auto held = store::list_seats(tx, wish.office_id, wish.day, wish.starts);
    for (int seat = 1; seat <= plan.places; ++seat) {
        if (std::ranges::find(held, seat) != held.end()) continue;
        booking.seat = seat;
        if (store::add(tx, booking)) {
            set_reminder(tx, parts, booking);
            return booking;
        }
        // Her other device was faster, or somebody else took this very place.
        if (store::find_booked(tx, wish.office_id, person, wish.item_id)) {
            throw Refused{refusals::kBookedAlready};
        }
    }
    throw Refused{refusals::kFull};
}

/// Refuses: kNoSuchBooking, kBegun.
Booking get_open(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BookingId& id) {
    auto found = store::find_of(tx, person_of(caller), id);
    if (!found) throw Refused{refusals::kNoSuchBooking};
    if (!found->is_open(parts.clock.now())) throw Refused{refusals::kBegun};
    return *std::move(found);
}

/// Refuses: kBegun.
void give_up(sql::Tx& tx, const Parts& parts, Booking& booking, BookingEvent event) {
    const BookingState from = booking.state;
    const auto after = state_after(from, event);
    if (!after) throw Refused{refusals::kBegun};
    booking.state = *after;
    booking.changed_at = parts.clock.now();
    if (!store::move_on(tx, booking, from)) throw Refused{refusals::kBegun};
    timers::cancel(tx, kReminder, key_of(booking));
}

/// Nothing where it is no key of ours.
std::optional<Booking> booking_of_key(sql::Tx& tx, const std::string& key) {
    const auto slash = key.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const auto id = BookingId::parse(std::string_view{key}.substr(slash + 1));
    return id ? store::find(tx, key.substr(0, slash), *id) : std::nullopt;
}

}  // namespace

std::optional<Date> pause_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    const AbsenceLimits& limits = parts.limits.absence;
    const Date today = parts.clock.now().date();
    const Date from = today.plus_days(-limits.within_days - limits.pause_days);
    return paused_until(store::list_missed(tx, person, from), today, limits);
}

Booking book(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Wish& wish) {
    const auto person = person_of(caller);
    const Plan plan = get_plan(tx, parts, wish.office_id, wish.item_id);
    demand_not_paused(tx, parts, person);
    if (find_open(tx, parts, person, wish)) throw Refused{refusals::kBookedAlready};
    demand_not_too_many(tx, parts, person);
    Booking booking = take_place(tx, parts, person, wish, plan);
    tell_of_booking(tx, parts, "booking.booked", caller.account_id, "self", booking);
    return booking;
}

Booking move(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BookingId& id,
             Date day, TimeOfDay starts) {
    Booking before = get_open(tx, parts, caller, id);
    const auto person = person_of(caller);
    give_up(tx, parts, before, BookingEvent::move);
    const Plan plan = get_plan(tx, parts, before.office_id, before.item_id);
    Booking booking =
        take_place(tx, parts, person, {before.office_id, before.item_id, day, starts}, plan);
    tell_of_booking(tx, parts, "booking.moved", caller.account_id, "self", booking,
                    {{"was_day", before.day.text()},
                     {"was_time", before.starts.text()},
                     {"was", before.id.text()}});
    return booking;
}

Booking cancel(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BookingId& id) {
    Booking booking = get_open(tx, parts, caller, id);
    give_up(tx, parts, booking, BookingEvent::cancel);
    tell_of_booking(tx, parts, "booking.cancelled", caller.account_id, "self", booking);
    return booking;
}

timers::Kind reminder_timer(const Parts& parts) {
    return {.name = kReminder, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                const auto booking = booking_of_key(tx, key);
                if (!booking || !booking->is_open(parts.clock.now())) return;
                tell_of_booking(tx, parts, "booking.reminded", "system", "time", *booking);
            }};
}

}  // namespace mashang::bookings
