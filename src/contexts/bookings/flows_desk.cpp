#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <span>

#include "contexts/bookings/flows.h"
#include "contexts/bookings/refusals.h"
#include "contexts/bookings/store.h"
#include "contexts/bookings/telling.h"
#include "contexts/places/api.h"
#include "platform/json/json.h"

namespace mashang::bookings {
namespace {

/// Two that she may choose from, in a message of one line.
constexpr std::size_t kOffered = 2;

constexpr const char* kReckoning = "bookings.reckon_anew";
constexpr const char* kFromTheFirst = "-/-";  // before every office and id
constexpr std::size_t kMostAtOnce = 100;

void add_faults_of_items(std::vector<Fault>& faults, const Parts& parts, const std::string& office,
                         const Plan& plan) {
    const auto catalogue = parts.catalogue.get();
    for (std::size_t index = 0; index < plan.items.size(); ++index) {
        if (is_visited(*catalogue, plan.items[index], office)) continue;
        faults.push_back({fmt::format("/items/{}", index), &refusals::kNotCarriedOut});
    }
}

/// Whoever is booked keeps her place: days, times, places and items of open bookings stay in the
/// plan.
void add_fault_of_booked(sql::Tx& tx, std::vector<Fault>& faults, const Parts& parts,
                         const std::string& office, const Plan& plan) {
    const Instant now = parts.clock.now();
    const auto calendar = parts.calendar.get();
    const auto booked = store::list_booked(tx, office, now.date());
    const auto outside = std::ranges::count_if(booked, [&](const Booking& one) {
        if (!one.is_open(now)) return false;
        const auto slot = find_slot(plan, *calendar, one.day, one.starts);
        return !slot || slot->ends != one.ends || one.seat > plan.places ||
               !takes_item(plan, one.item_id);
    });
    if (outside == 0) return;
    faults.push_back({"/hours", &refusals::kStillBooked, {{"count", std::to_string(outside)}}});
}

const places::Office& office_of(const catalogue::Catalogue& catalogue, const http::Caller& caller) {
    const auto id = places::OfficeId::parse(caller.office_id);
    if (!id) throw Refused{places::refusals::kNoSuchOffice};
    return places::get_office(catalogue.places(), *id);
}

/// "10-09 09:30、10-09 10:00": what she may take instead; empty where nothing is free.
std::string offered(const std::vector<FreeSlot>& slots) {
    std::string text;
    for (const FreeSlot& one : slots) {
        if (!text.empty()) text += ", ";
        text += one.slot.day.text() + " " + one.slot.starts.text();
    }
    return text;
}

/// Who calls a booking off, in whose right, and what is told of it.
struct CallingOff {
    std::string actor;
    const char* authority;
    boost::json::object facts;  ///< reason: in the office's words, or why: a code; instead
};

void call_off(sql::Tx& tx, const Parts& parts, Booking booking, const CallingOff& how) {
    const BookingState from = booking.state;
    booking.state = state_after(from, BookingEvent::call_off).value();
    booking.changed_at = parts.clock.now();
    if (!store::move_on(tx, booking, from)) throw Refused{refusals::kBegun};
    tell_of_booking(tx, parts, "booking.called_off", how.actor, how.authority, booking, how.facts);
}

std::string offered_of(const std::optional<Offer>& offer) {
    return offer ? offered(offer->next_free(kOffered)) : "";
}

/// Calls off what has no slot by the calendar.
void reckon_anew(sql::Tx& tx, const Parts& parts, std::span<const Booking> bookings) {
    const auto calendar = std::make_shared<const WorkingCalendar>(places::load_calendar(tx));
    const Instant now = parts.clock.now();
    std::map<std::string, std::optional<Offer>> offers;
    for (const Booking& one : bookings) {
        auto known = offers.find(one.office_id);
        if (known == offers.end()) {
            known = offers.emplace(one.office_id, Offer::find(tx, parts, one.office_id, calendar))
                        .first;
        }
        const auto& offer = known->second;
        if (!offer || !one.is_open(now)) continue;
        if (find_slot(offer->plan(), *calendar, one.day, one.starts)) continue;
        call_off(tx, parts, one,
                 {"system", "time", {{"why", "holidays_changed"}, {"instead", offered_of(offer)}}});
    }
}

}  // namespace

int set_plan(sql::Tx& tx, const Parts& parts, const http::Caller& caller, int seen,
             const Plan& plan) {
    const auto catalogue = parts.catalogue.get();
    const places::Office& office = office_of(*catalogue, caller);
    auto faults = faults_of(plan, places::hours_of(office), parts.limits.plan);
    add_faults_of_items(faults, parts, caller.office_id, plan);
    if (faults.empty()) add_fault_of_booked(tx, faults, parts, caller.office_id, plan);
    json::refuse_faults(std::move(faults));
    const Instant now = parts.clock.now();
    if (!store::save_plan(tx, caller.office_id, seen, plan, caller.account_id, now)) {
        throw Refused{refusals::kPlanChanged};
    }
    tell_of_office(tx, parts, "bookings.plan_set", caller,
                   {{"revision", seen + 1}, {"plan", json::parse(json::text_of(plan))}});
    return seen + 1;
}

int close_day(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Date day,
              const std::string& reason) {
    const Instant now = parts.clock.now();
    if (day < now.date()) throw Refused{refusals::kDayOver};
    if (const Date last = last_closing_day(parts); day > last) {
        throw Refused{refusals::kDayTooFar, {{"until", last.text()}}};
    }
    if (!store::close_day(tx, caller.office_id, {day, reason}, caller.account_id, now)) {
        throw Refused{refusals::kClosedAlready};
    }
    const std::string instead = offered_of(Offer::find(tx, parts, caller.office_id));
    int called_off = 0;
    for (const Booking& booking : store::list_day(tx, caller.office_id, day)) {
        if (!booking.is_open(now)) continue;
        call_off(tx, parts, booking,
                 {caller.account_id, "officer", {{"reason", reason}, {"instead", instead}}});
        ++called_off;
    }
    tell_of_office(tx, parts, "bookings.day_closed", caller,
                   {{"day", day.text()}, {"reason", reason}, {"called_off", called_off}});
    return called_off;
}

Date last_closing_day(const Parts& parts) {
    return parts.clock.now().date().plus_days(parts.limits.closing_days);
}

void open_day(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Date day) {
    if (!store::open_day(tx, caller.office_id, day)) throw Refused{refusals::kNotClosed};
    tell_of_office(tx, parts, "bookings.day_opened", caller, {{"day", day.text()}});
}

journal::Follower calendar_follower(const Parts& parts) {
    return {.name = "bookings.calendar",
            .whats = {"places.imported"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry&) {
                timers::set(tx, kReckoning, kFromTheFirst, parts.clock.now());
            }};
}

timers::Kind calendar_timer(const Parts& parts) {
    return {.name = kReckoning, .ring = [&parts](sql::Tx& tx, const std::string& after, Instant) {
                const Instant now = parts.clock.now();
                const auto slash = after.find('/');
                const auto bookings = store::list_booked_after(
                    tx, now.date(), after.substr(0, slash), after.substr(slash + 1), kMostAtOnce);
                reckon_anew(tx, parts, bookings);
                if (bookings.size() < kMostAtOnce) return;
                const Booking& last = bookings.back();
                timers::set(tx, kReckoning, last.office_id + "/" + last.id.text(), now);
            }};
}

Booking tell_attendance(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const BookingId& id, bool came) {
    auto booking = store::find(tx, caller.office_id, id);
    if (!booking) throw Refused{refusals::kNoSuchBooking};
    const Instant now = parts.clock.now();
    if (booking->day != now.date()) throw Refused{refusals::kNotToday};
    if (!came && booking->begins_at() > now) throw Refused{refusals::kNotBegun};
    const BookingState from = booking->state;
    const auto after = state_after(from, came ? BookingEvent::arrive : BookingEvent::miss);
    if (!after) throw Refused{refusals::kBegun};
    booking->state = *after;
    booking->changed_at = now;
    if (!store::move_on(tx, *booking, from)) throw Refused{refusals::kBegun};
    tell_of_booking(tx, parts, came ? "booking.arrived" : "booking.missed", caller.account_id,
                    "officer", *booking);
    return *std::move(booking);
}

}  // namespace mashang::bookings
