#include "contexts/bookings/refusals.h"
#include "contexts/bookings/routes.h"
#include "contexts/bookings/views.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::bookings {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

const http::Access kDesk{.who = http::Who::staff, .roles = {"officer"}, .over = http::Over::office};

struct SetPlan {
    int seen;  ///< the revision that the caller saw; 0: none
    std::vector<PlanHours> hours;
    int minutes;
    int places;
    int days_ahead;
    std::vector<json::Text<8, 3>> items;
};
BOOST_DESCRIBE_STRUCT(SetPlan, (), (seen, hours, minutes, places, days_ahead, items))

struct OneDay {
    Date day;
};
BOOST_DESCRIBE_STRUCT(OneDay, (), (day))

struct CloseDay {
    Date day;
    json::Text<100, 1> reason;
};
BOOST_DESCRIBE_STRUCT(CloseDay, (), (day, reason))

struct TellAttendance {
    BookingId id;
    bool came;
};
BOOST_DESCRIBE_STRUCT(TellAttendance, (), (id, came))

Plan plan_in(const SetPlan& in) {
    Plan plan{.hours = in.hours,
              .minutes = in.minutes,
              .places = in.places,
              .days_ahead = in.days_ahead,
              .items = {}};
    for (const auto& item : in.items) plan.items.push_back(item.text());
    return plan;
}

http::Routes plan_routes(const Parts& parts) {
    const char* path = "/api/v1/desk/booking-plan";
    return {
        http::read<Nothing, DeskPlan>(path, kDesk, "Shows what the office offers for visits",
                                      [&parts](sql::Tx& tx, const Caller& caller, const Nothing&) {
                                          return plan_of(tx, parts, caller);
                                      })
            .tag("bookings")
            .clause("P 3.1.3"),
        http::write<SetPlan, DeskPlan>(
            Method::put, path, kDesk, "Lays down what the office offers for visits",
            [&parts](sql::Tx& tx, const Caller& caller, const SetPlan& in) {
                set_plan(tx, parts, caller, in.seen, plan_in(in));
                return plan_of(tx, parts, caller);
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .refuses({&places::refusals::kNoSuchOffice, &refusals::kPlanChanged}),
    };
}

http::Routes day_routes(const Parts& parts) {
    const std::string day = "/api/v1/desk/booking-days/{day}";
    return {
        http::read<OneDay, DeskDay>(day, kDesk, "Lists who is booked on a day, by masked names",
                                    [&parts](sql::Tx& tx, const Caller& caller, const OneDay& in) {
                                        return day_of(tx, parts, caller, in.day);
                                    })
            .tag("bookings")
            .clause("P 3.1.3"),
        http::write<CloseDay, DeskDay>(
            Method::put, day + "/closing", kDesk,
            "Takes nobody on a day; who is booked is told, with other times",
            [&parts](sql::Tx& tx, const Caller& caller, const CloseDay& in) {
                close_day(tx, parts, caller, in.day, in.reason.text());
                return day_of(tx, parts, caller, in.day);
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .refuses({&refusals::kDayOver, &refusals::kDayTooFar, &refusals::kClosedAlready}),
        http::write<OneDay, DeskDay>(Method::del, day + "/closing", kDesk,
                                     "Takes visits on a day again",
                                     [&parts](sql::Tx& tx, const Caller& caller, const OneDay& in) {
                                         open_day(tx, parts, caller, in.day);
                                         return day_of(tx, parts, caller, in.day);
                                     })
            .tag("bookings")
            .clause("P 3.1.3")
            .refuses({&refusals::kNotClosed}),
        http::write<TellAttendance, DeskBooking>(
            Method::put, "/api/v1/desk/bookings/{id}/attendance", kDesk,
            "Says whether somebody who was booked came",
            [&parts](sql::Tx& tx, const Caller& caller, const TellAttendance& in) {
                return desk_view_of(tx, parts, tell_attendance(tx, parts, caller, in.id, in.came));
            })
            .tag("bookings")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchBooking, &refusals::kNotToday, &refusals::kNotBegun,
                      &refusals::kBegun}),
    };
}

}  // namespace

http::Routes desk_routes(const Parts& parts) {
    http::Routes all = plan_routes(parts);
    http::append(all, day_routes(parts));
    return all;
}

}  // namespace mashang::bookings
