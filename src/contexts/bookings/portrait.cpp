#include "contexts/bookings/portrait.h"

#include "contexts/bookings/store.h"
#include "contexts/bookings/views.h"
#include "platform/json/json.h"

namespace mashang::bookings {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array bookings;
    for (const Booking& booking : store::list_all_of(tx, person)) {
        auto view = json::parse(json::text_of(view_of(parts, booking))).as_object();
        view.erase("is_open");  // what may be done next is nothing that is kept
        bookings.push_back(std::move(view));
    }
    return {{"bookings", std::move(bookings)}};
}

journal::Follower follower(const Parts& parts) {
    return {.name = "bookings",
            .whats = {"account.closed"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                if (person) store::forget_person(tx, *person, parts.clock.now());
            }};
}

}  // namespace mashang::bookings
