#pragma once

// The doors of the personal home page, of what it may use and of what is told unasked.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/proactive/store.h"

namespace mashang::app::testing {

/// As if the owner had been reminded; the code of the message.
inline std::string remind_owner(LiveTown& town, const std::string& event) {
    const auto owner = identity::AccountId::parse(town.account_of(Visitor::owner)).value();
    const identity::Identity& identity = town.house().services().identity();
    std::string code = event;
    code.resize(22, 'x');
    town.database().write([&](sql::Tx& tx) {
        proactive::store::add(tx, {.owner_id = identity.person_of(tx, owner).value().text(),
                                   .event = event,
                                   .occasion = "2018",
                                   .kind = proactive::ReminderKind::deadline,
                                   .item_id = {},
                                   .at = kMorning,
                                   .code = code});
    });
    return code;
}

inline void add_subscription_doors(std::vector<Door>& doors, LiveTown& town) {
    const std::string all = "/api/v1/subscriptions";
    const std::string one = all + "/{kind}/{target}";
    town.must(Visitor::owner, "PUT", all + "/theme/P090");
    doors.push_back({"GET " + all, all, Visitor::owner});
    doors.push_back({.row = "PUT " + one,
                     .target = all + "/item/GA003",
                     .whose = Visitor::owner,
                     .others_status = 0});
    doors.push_back(
        {.row = "DELETE " + one, .target = all + "/theme/P090", .whose = Visitor::owner});
}

inline void add_proactive_doors(std::vector<Door>& doors, LiveTown& town) {
    const std::string home = "/api/v1/home";
    doors.push_back({"GET " + home, home + "?division=350102000000", Visitor::owner});
    doors.push_back({"GET " + home + "/settings", home + "/settings", Visitor::owner});
    doors.push_back({"PUT " + home + "/settings", home + "/settings", Visitor::owner,
                     R"({"profiling":true,"off_kinds":["deadline"]})"});
    const std::string dismissal = "/api/v1/recommendations/{item_id}/dismissal";
    for (const char* method : {"PUT ", "DELETE "}) {
        doors.push_back({.row = method + dismissal,
                         .target = "/api/v1/recommendations/GA003/dismissal",
                         .whose = Visitor::owner,
                         .others_status = 0});
    }
    doors.push_back({"GET /api/v1/portrait", "/api/v1/portrait", Visitor::owner});
    doors.push_back({"PUT /api/v1/portrait/hidden", "/api/v1/portrait/hidden", Visitor::owner,
                     R"({"attribute":"born","hidden":true})"});
    add_subscription_doors(doors, town);
    for (const char* method : {"GET", "POST"}) {
        const std::string code = remind_owner(town, method);
        doors.push_back({.row = std::string{method} + " /api/v1/reminders/{code}/stop",
                         .target = "/api/v1/reminders/" + code + "/stop"});
    }
}

}  // namespace mashang::app::testing
