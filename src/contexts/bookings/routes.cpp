#include "contexts/bookings/routes.h"

#include "contexts/bookings/refusals.h"
#include "contexts/bookings/views.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::bookings {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

/// The desk calls whoever comes by her name: she is proven.
const Access kOwn{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};

using ItemId = json::Text<8, 3>;

struct OfferAsked {
    places::OfficeId office_id;
    ItemId item_id;
};
BOOST_DESCRIBE_STRUCT(OfferAsked, (), (office_id, item_id))

struct NextAsked {
    std::vector<ItemId> items;  ///< at most 20; of more the first
    DivisionCode division;
};
BOOST_DESCRIBE_STRUCT(NextAsked, (), (items, division))

struct NextSlotList {
    std::vector<NextSlot> slots;
};
BOOST_DESCRIBE_STRUCT(NextSlotList, (), (slots))

struct BookingList {
    std::vector<BookingView> bookings;
    std::optional<Date> paused_until;  ///< the last day on which nothing is booked
};
BOOST_DESCRIBE_STRUCT(BookingList, (), (bookings, paused_until))

struct Book {
    places::OfficeId office_id;
    ItemId item_id;
    Date day;
    TimeOfDay starts;
};
BOOST_DESCRIBE_STRUCT(Book, (), (office_id, item_id, day, starts))

struct OneBooking {
    BookingId id;
};
BOOST_DESCRIBE_STRUCT(OneBooking, (), (id))

struct MoveBooking {
    BookingId id;
    Date day;
    TimeOfDay starts;
};
BOOST_DESCRIBE_STRUCT(MoveBooking, (), (id, day, starts))

NextSlotList next_of(sql::Tx& tx, const Parts& parts, const NextAsked& in) {
    std::vector<std::string> items;
    for (const ItemId& item : in.items) {
        if (items.size() < parts.limits.next_slots) items.push_back(item.text());
    }
    return {next_slots(tx, parts, items, in.division)};
}

http::Routes public_routes(const Parts& parts) {
    return {
        http::read<OfferAsked, OfferView>(
            "/api/v1/offices/{office_id}/slots", Access{},
            "Lists the times at which an office takes visits for an item, with what is free",
            [&parts](sql::Tx& tx, const Caller&, const OfferAsked& in) {
                return offer_of(tx, parts, in.office_id.text(), in.item_id.text());
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .refuses({&refusals::kTakesNoBookings}),
        http::read<NextAsked, NextSlotList>(
            "/api/v1/next-slots", Access{},
            "Finds for some items the next free slot of the office that serves a place",
            [&parts](sql::Tx& tx, const Caller&, const NextAsked& in) {
                return next_of(tx, parts, in);
            })
            .tag("bookings")
            .clause("P 3.1.1")
            .refuses({&places::refusals::kNoSuchDivision}),
    };
}

http::Routes own_routes(const Parts& parts) {
    const std::string all = "/api/v1/me/bookings";
    return {
        http::read<Nothing, BookingList>(
            all, kOwn, "Lists the caller's bookings: those still to come, then the others",
            [&parts](sql::Tx& tx, const Caller& caller, const Nothing&) {
                const auto person = identity::PersonId::parse(caller.person_id).value();
                return BookingList{bookings_of(tx, parts, caller), pause_of(tx, parts, person)};
            })
            .tag("bookings")
            .clause("P 3.1.3"),
        http::write<Book, BookingView>(
            Method::post, all, kOwn, "Books a visit; the answer holds the number",
            [&parts](sql::Tx& tx, const Caller& caller, const Book& in) {
                const Wish wish{in.office_id.text(), in.item_id.text(), in.day, in.starts};
                return view_of(parts, book(tx, parts, caller, wish));
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .status(201)
            .refuses({&refusals::kTakesNoBookings, &refusals::kPaused, &refusals::kNoSuchSlot,
                      &refusals::kBookedAlready, &refusals::kTooMany, &refusals::kHeldThen,
                      &refusals::kFull}),
        http::write<MoveBooking, BookingView>(
            Method::post, all + "/{id}/move", kOwn,
            "Moves a booking to another day or time; the new one is answered",
            [&parts](sql::Tx& tx, const Caller& caller, const MoveBooking& in) {
                return view_of(parts, move(tx, parts, caller, in.id, in.day, in.starts));
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .status(201)
            .refuses({&refusals::kNoSuchBooking, &refusals::kBegun, &refusals::kTakesNoBookings,
                      &refusals::kNoSuchSlot, &refusals::kHeldThen, &refusals::kFull}),
        http::write<OneBooking, BookingView>(
            Method::del, all + "/{id}", kOwn, "Cancels a booking that has not begun",
            [&parts](sql::Tx& tx, const Caller& caller, const OneBooking& in) {
                return view_of(parts, cancel(tx, parts, caller, in.id));
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBooking, &refusals::kBegun}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = public_routes(parts);
    http::append(all, own_routes(parts));
    return all;
}

}  // namespace mashang::bookings
