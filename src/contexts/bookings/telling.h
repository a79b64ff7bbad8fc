#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "contexts/bookings/booking.h"
#include "contexts/bookings/parts.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::bookings {

/// A line of the journal about a booking, on behalf of whose it is: office, item, day, time and
/// number, nothing of her.
void tell_of_booking(sql::Tx& tx, const Parts& parts, const char* what, const std::string& actor,
                     const char* authority, const Booking& booking, boost::json::object more = {});
/// A line about what an office offers.
void tell_of_office(sql::Tx& tx, const Parts& parts, const char* what, const http::Caller& caller,
                    boost::json::object facts);

identity::PersonId person_of(const http::Caller& caller);
/// As the catalogue's places name it; the id where they do not.
std::string office_name(const Parts& parts, const std::string& office_id);

}  // namespace mashang::bookings
