#include "contexts/bookings/booking.h"

#include <algorithm>
#include <array>

namespace mashang::bookings {
namespace {

using enum BookingState;
using Event = BookingEvent;
using By = BookingActor;

constexpr auto kTransitions = std::to_array<BookingTransition>({
    {booked, Event::move, moved, By::visitor},
    {booked, Event::cancel, cancelled, By::visitor},
    {booked, Event::call_off, called_off, By::office},
    {booked, Event::arrive, arrived, By::office},
    {booked, Event::miss, missed, By::office},
    {booked, Event::lapse, lapsed, By::clock},
    {lapsed, Event::arrive, arrived, By::office},
    {lapsed, Event::miss, missed, By::office},
    // The desk puts right what it said the same day.
    {missed, Event::arrive, arrived, By::office},
    {arrived, Event::miss, missed, By::office},
});

}  // namespace

std::span<const BookingTransition> booking_transitions() {
    return kTransitions;
}

std::optional<BookingState> state_after(BookingState from, BookingEvent event) {
    for (const BookingTransition& row : kTransitions) {
        if (row.from == from && row.event == event) return row.to;
    }
    return std::nullopt;
}

bool holds_place(BookingState state) {
    return state != moved && state != cancelled && state != called_off;
}

Instant Booking::begins_at() const {
    return Slot{day, starts, ends}.begins_at();
}

bool Booking::is_open(Instant now) const {
    return state == booked && begins_at() > now;
}

std::optional<Date> paused_until(std::vector<Date> missed, Date today,
                                 const AbsenceLimits& limits) {
    std::ranges::sort(missed);
    std::optional<Date> until;
    const auto times = static_cast<std::size_t>(limits.times);
    for (std::size_t last = times - 1; last < missed.size(); ++last) {
        const Date first = missed[last + 1 - times];
        if (missed[last] > first.plus_days(limits.within_days)) continue;
        until = missed[last].plus_days(limits.pause_days);
    }
    return until && *until >= today ? until : std::nullopt;
}

}  // namespace mashang::bookings
