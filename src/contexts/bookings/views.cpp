#include "contexts/bookings/views.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "contexts/bookings/telling.h"
#include "contexts/places/api.h"

namespace mashang::bookings {
namespace {

const places::Office* find_office(const catalogue::Catalogue& catalogue,
                                  const std::string& office_id) {
    const auto id = places::OfficeId::parse(office_id);
    return id ? catalogue.places().find_office(*id) : nullptr;
}

std::string item_name(const catalogue::Catalogue& catalogue, const std::string& item_id) {
    const catalogue::Item* item = catalogue.find_edition(item_id, 0);
    return item == nullptr ? item_id : item->name;
}

/// Of an office: its plan, and the first slot of it that has a free place.
struct FirstFree {
    Plan plan;
    Slot slot;
};

/// Nothing without a plan, and where everything is full.
std::optional<FirstFree> first_free(sql::Tx& tx, const Parts& parts, const std::string& office_id) {
    const auto offer = Offer::find(tx, parts, office_id);
    if (!offer) return std::nullopt;
    const auto free = offer->next_free();
    if (free.empty()) return std::nullopt;
    return FirstFree{offer->plan(), free.front().slot};
}

/// How a booking looks on the desk, by the masked name of who comes.
DeskBooking desk_view(const Parts& parts, const Booking& booking, std::string visitor) {
    const Instant now = parts.clock.now();
    const bool is_today = booking.day == now.date();
    const auto may = [&](BookingEvent event) {
        return is_today && state_after(booking.state, event).has_value();
    };
    return {.id = booking.id,
            .number = number_of(booking.starts, booking.seat),
            .starts = booking.starts,
            .ends = booking.ends,
            .visitor = std::move(visitor),
            .item_name = item_name(*parts.catalogue.get(), booking.item_id),
            .state = booking.state,
            .may_arrive = may(BookingEvent::arrive),
            .may_miss = booking.begins_at() <= now && may(BookingEvent::miss)};
}

}  // namespace

OfferView offer_of(sql::Tx& tx, const Parts& parts, const std::string& office_id,
                   const std::string& item_id) {
    const Offer offer = get_offer(tx, parts, office_id, item_id);
    const auto catalogue = parts.catalogue.get();
    const places::Office& office = *find_office(*catalogue, office_id);
    OfferView view{.office_id = office_id,
                   .office_name = office.name,
                   .address = places::address_of(office),
                   .telephone = places::telephone_of(office),
                   .item_id = item_id,
                   .item_name = item_name(*catalogue, item_id),
                   .days = {}};
    for (const Date day : offer.days()) {
        DayView of_day{.day = day, .free = 0, .slots = {}};
        for (const FreeSlot& one : offer.slots(day)) {
            of_day.free += one.free;
            of_day.slots.push_back({one.slot.starts, one.slot.ends, one.free});
        }
        if (!of_day.slots.empty()) view.days.push_back(std::move(of_day));
    }
    return view;
}

std::vector<NextSlot> next_slots(sql::Tx& tx, const Parts& parts,
                                 const std::vector<std::string>& items,
                                 const DivisionCode& division) {
    const auto catalogue = parts.catalogue.get();
    const places::Division& here = places::get_division(catalogue->places(), division);
    std::map<std::string, std::optional<FirstFree>> offices;
    std::vector<NextSlot> next;
    for (const std::string& id : items) {
        const catalogue::Item* item = catalogue->find_item(id);
        const auto* office = item ? serving_office(*catalogue, *item, here) : nullptr;
        if (office == nullptr) continue;
        const std::string& office_id = office->id.text();
        auto known = offices.find(office_id);
        if (known == offices.end()) {
            known = offices.emplace(office_id, first_free(tx, parts, office_id)).first;
        }
        const auto& first = known->second;
        if (!first || !takes_item(first->plan, id)) continue;
        const Slot& slot = first->slot;
        next.push_back({id, office_id, office->name, slot.day, slot.starts, slot.ends});
    }
    return next;
}

BookingView view_of(const Parts& parts, const Booking& booking) {
    const auto catalogue = parts.catalogue.get();
    const places::Office* office = find_office(*catalogue, booking.office_id);
    return {.id = booking.id,
            .office_id = booking.office_id,
            .office_name = office == nullptr ? booking.office_id : office->name,
            .address = office == nullptr ? "" : places::address_of(*office),
            .item_id = booking.item_id,
            .item_name = item_name(*catalogue, booking.item_id),
            .day = booking.day,
            .starts = booking.starts,
            .ends = booking.ends,
            .number = number_of(booking.starts, booking.seat),
            .state = booking.state,
            .is_open = booking.is_open(parts.clock.now()),
            .booked_at = booking.booked_at};
}

std::vector<BookingView> bookings_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    std::vector<BookingView> views;
    std::vector<BookingView> over;
    const Date today = parts.clock.now().date();
    for (const Booking& booking :
         store::list_of(tx, person_of(caller), today, parts.limits.listed)) {
        auto view = view_of(parts, booking);
        (view.is_open ? views : over).push_back(std::move(view));
    }
    std::ranges::move(over, std::back_inserter(views));
    return views;
}

DeskBooking desk_view_of(sql::Tx& tx, const Parts& parts, const Booking& booking) {
    const auto& person = booking.person_id;
    return desk_view(parts, booking, person ? parts.identity.display_name(tx, *person) : "");
}

DeskDay day_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Date day) {
    const auto bookings = store::list_day(tx, caller.office_id, day);
    std::set<identity::PersonId> people;
    for (const Booking& one : bookings) {
        if (one.person_id) people.insert(*one.person_id);
    }
    const auto names = parts.identity.display_names(tx, people);
    const Date today = parts.clock.now().date();
    DeskDay view{.day = day,
                 .closed = {},
                 .may_close = day >= today && day <= last_closing_day(parts),
                 .places = 0,
                 .bookings = {}};
    for (const Booking& one : bookings) {
        view.bookings.push_back(
            desk_view(parts, one, one.person_id ? names.at(*one.person_id) : ""));
    }
    if (const auto kept = store::find_plan(tx, caller.office_id)) {
        const auto slots = slots_of(kept->plan, *parts.calendar.get(), day);
        view.places = kept->plan.places * static_cast<int>(slots.size());
    }
    for (const store::ClosedDay& closed : store::list_closed(tx, caller.office_id, day)) {
        if (closed.day != day) continue;
        view.closed = closed.reason;
        view.may_close = false;
    }
    return view;
}

DeskPlan plan_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    DeskPlan view{.today = parts.clock.now().date(),
                  .revision = 0,
                  .plan = {},
                  .opening_hours = {},
                  .closed = {}};
    const auto catalogue = parts.catalogue.get();
    if (const places::Office* office = find_office(*catalogue, caller.office_id)) {
        for (const places::OpeningHours& open : places::hours_of(*office)) {
            for (unsigned weekday = open.first; weekday <= open.last; ++weekday) {
                view.opening_hours.push_back(
                    {static_cast<int>(weekday),
                     TimeOfDay::from_minutes(static_cast<int>(open.opens.count())).value(),
                     TimeOfDay::from_minutes(static_cast<int>(open.closes.count())).value()});
            }
        }
    }
    if (auto kept = store::find_plan(tx, caller.office_id)) {
        view.revision = kept->revision;
        view.plan = std::move(kept->plan);
    }
    view.closed = store::list_closed(tx, caller.office_id, view.today);
    return view;
}

}  // namespace mashang::bookings
