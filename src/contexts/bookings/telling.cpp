#include "contexts/bookings/telling.h"

namespace mashang::bookings {

void tell_of_booking(sql::Tx& tx, const Parts& parts, const char* what, const std::string& actor,
                     const char* authority, const Booking& booking, boost::json::object more) {
    more["office"] = booking.office_id;
    more["office_name"] = office_name(parts, booking.office_id);
    more["item"] = booking.item_id;
    more["day"] = booking.day.text();
    more["time"] = booking.starts.text();
    more["number"] = number_of(booking.starts, booking.seat);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = actor,
                        .on_behalf = booking.person_id ? booking.person_id->text() : "",
                        .authority = authority,
                        .subject = "booking:" + booking.id.text(),
                        .facts = std::move(more)});
}

void tell_of_office(sql::Tx& tx, const Parts& parts, const char* what, const http::Caller& caller,
                    boost::json::object facts) {
    facts["office"] = caller.office_id;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = caller.account_id,
                        .authority = "officer",
                        .subject = "office:" + caller.office_id,
                        .facts = std::move(facts)});
}

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

std::string office_name(const Parts& parts, const std::string& office_id) {
    const auto catalogue = parts.catalogue.get();
    const auto id = places::OfficeId::parse(office_id);
    const places::Office* office = id ? catalogue->places().find_office(*id) : nullptr;
    return office == nullptr ? office_id : office->name;
}

}  // namespace mashang::bookings
