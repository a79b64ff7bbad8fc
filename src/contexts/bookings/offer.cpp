#include "contexts/bookings/offer.h"

#include <algorithm>

#include "contexts/bookings/refusals.h"

namespace mashang::bookings {

namespace {

bool takes(const Parts& parts, const Plan& plan, const std::string& office_id,
           const std::string& item_id) {
    return is_visited(*parts.catalogue.get(), item_id, office_id) && takes_item(plan, item_id);
}

}  // namespace

std::optional<Offer> Offer::find(sql::Tx& tx, const Parts& parts, const std::string& office_id) {
    return find(tx, parts, office_id, parts.calendar.get());
}

std::optional<Offer> Offer::find(sql::Tx& tx, const Parts& parts, const std::string& office_id,
                                 std::shared_ptr<const WorkingCalendar> calendar) {
    auto kept = store::find_plan(tx, office_id);
    if (!kept) return std::nullopt;
    Offer offer;
    offer.plan_ = std::move(kept->plan);
    offer.calendar_ = std::move(calendar);
    offer.now_ = parts.clock.now();
    const Date today = offer.now_.date();
    offer.closed_ = store::list_closed(tx, office_id, today);
    const Date last = today.plus_days(offer.plan_.days_ahead);
    for (const store::Held& one : store::count_held(tx, office_id, today, last)) {
        offer.held_[{one.day, one.starts}] = static_cast<int>(one.count);
    }
    return offer;
}

std::vector<Date> Offer::days() const {
    std::vector<Date> days;
    const Date today = now_.date();
    for (int after = 0; after <= plan_.days_ahead; ++after) days.push_back(today.plus_days(after));
    return days;
}

bool Offer::is_closed(Date day) const {
    return std::ranges::find(closed_, day, &store::ClosedDay::day) != closed_.end();
}

std::vector<FreeSlot> Offer::slots(Date day) const {
    std::vector<FreeSlot> slots;
    const Date last = now_.date().plus_days(plan_.days_ahead);
    if (day > last || is_closed(day)) return slots;
    for (const Slot& slot : slots_of(plan_, *calendar_, day)) {
        if (slot.begins_at() <= now_) continue;
        const auto held = held_.find({slot.day, slot.starts});
        const int taken = held == held_.end() ? 0 : held->second;
        slots.push_back({slot, std::max(0, plan_.places - taken)});
    }
    return slots;
}

std::vector<FreeSlot> Offer::next_free(std::size_t most) const {
    std::vector<FreeSlot> next;
    for (const Date day : days()) {
        for (const FreeSlot& slot : slots(day)) {
            if (slot.free == 0) continue;
            next.push_back(slot);
            if (next.size() == most) return next;
        }
    }
    return next;
}

bool is_for_visits(const catalogue::Item& item) {
    const bool is_bookable =
        std::ranges::find(item.interactions, catalogue::Interaction::booking) !=
        item.interactions.end();
    return item.status == catalogue::ItemStatus::in_use && (is_bookable || item.visits > 0);
}

const places::Office* serving_office(const catalogue::Catalogue& catalogue,
                                     const catalogue::Item& item,
                                     const places::Division& division) {
    if (!is_for_visits(item)) return nullptr;
    const auto implementation = catalogue.implementation_for(item, division);
    return implementation ? implementation->office : nullptr;
}

bool is_visited(const catalogue::Catalogue& catalogue, const std::string& item_id,
                const std::string& office_id) {
    const catalogue::Item* item = catalogue.find_item(item_id);
    const auto id = places::OfficeId::parse(office_id);
    const places::Office* office = id ? catalogue.places().find_office(*id) : nullptr;
    return item != nullptr && office != nullptr &&
           serving_office(catalogue, *item, *office->division) == office;
}

Plan get_plan(sql::Tx& tx, const Parts& parts, const std::string& office_id,
              const std::string& item_id) {
    auto kept = store::find_plan(tx, office_id);
    if (!kept || !takes(parts, kept->plan, office_id, item_id)) {
        throw Refused{refusals::kTakesNoBookings};
    }
    return std::move(kept->plan);
}

Slot get_slot(sql::Tx& tx, const Parts& parts, const Plan& plan, const std::string& office_id,
              Date day, TimeOfDay starts) {
    const Instant now = parts.clock.now();
    const auto slot = find_slot(plan, *parts.calendar.get(), day, starts);
    const bool is_offered = slot && slot->begins_at() > now &&
                            day <= now.date().plus_days(plan.days_ahead) &&
                            !store::is_closed(tx, office_id, day);
    if (!is_offered) throw Refused{refusals::kNoSuchSlot};
    return *slot;
}

Offer get_offer(sql::Tx& tx, const Parts& parts, const std::string& office_id,
                const std::string& item_id) {
    auto offer = Offer::find(tx, parts, office_id);
    if (!offer || !takes(parts, offer->plan(), office_id, item_id)) {
        throw Refused{refusals::kTakesNoBookings};
    }
    return *std::move(offer);
}

}  // namespace mashang::bookings
