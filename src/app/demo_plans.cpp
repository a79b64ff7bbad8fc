#include "app/demo_plans.h"

#include <array>

#include "contexts/bookings/flows.h"
#include "contexts/bookings/store.h"

namespace mashang::app {
namespace {

/// Where the demo's officers work.
constexpr std::array kOffices{"GA-350102000000", "SC-350102000000"};

/// All of the office's hours, for all of its items.
bookings::Plan plan_of(const places::Office& office) {
    bookings::Plan plan{.hours = {}, .minutes = 30, .places = 3, .days_ahead = 14, .items = {}};
    const auto time = [](std::chrono::minutes of) {
        return bookings::TimeOfDay::from_minutes(static_cast<int>(of.count())).value();
    };
    for (const places::OpeningHours& open : places::hours_of(office)) {
        for (unsigned weekday = open.first; weekday <= open.last; ++weekday) {
            plan.hours.push_back({static_cast<int>(weekday), time(open.opens), time(open.closes)});
        }
    }
    return plan;
}

}  // namespace

void make_demo_plans(sql::Database& database, const bookings::Parts& parts) {
    const auto catalogue = parts.catalogue.get();
    for (const char* id : kOffices) {
        const auto* office = catalogue->places().find_office(places::OfficeId::parse(id).value());
        if (office == nullptr) continue;
        http::Caller caller;
        caller.kind = http::CallerKind::staff;
        caller.account_id = "system";
        caller.office_id = id;
        database.write([&](sql::Tx& tx) {
            if (bookings::store::find_plan(tx, id)) return;
            bookings::set_plan(tx, parts, caller, 0, plan_of(*office));
        });
    }
}

}  // namespace mashang::app
