#pragma once

// The doors of operators and supervisors.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "app/testing/live_town.h"
#include "contexts/supervision/circular.h"

namespace mashang::app::testing {

/// A letter that nobody took, and an entry that a follower did not: by their addresses.
struct Stuck {
    std::string letter;
    std::string entry;
};
inline Stuck make_stuck(LiveTown& town) {
    Stuck stuck{.letter = {}, .entry = "notices/1"};
    town.database().write([&](sql::Tx& tx) {
        outbound::Outbox{town.house().services().order_cipher(), town.house().ground().journal}
            .place(tx, kMorning,
                   {.channel = "couriers",
                    .idempotency_key = "stuck",
                    .subject = "case:stuck",
                    .payload = {{"mobile", kOwnersMobile}}});
        tx.execute(
            "UPDATE outbound_order SET state = 'dead', attempts = 8, "
            "last_error = 'refused for 13800005678' WHERE channel = 'couriers'");
        stuck.letter =
            tx.get<std::string>("SELECT id FROM outbound_order WHERE channel = 'couriers'");
        tx.execute(
            "INSERT INTO journal_parked (follower, position, tries, error, since, resumed) "
            "VALUES ('notices', 1, 5, 'no wording for 350102199003071234', $1, 0)",
            kMorning);
    });
    return stuck;
}

inline void add_operating_doors(std::vector<Door>& doors, LiveTown& town) {
    const Stuck stuck = make_stuck(town);
    const std::string letters = "/api/v1/desk/dead-letters";
    const std::string entries = "/api/v1/desk/parked-entries";
    doors.push_back({"GET " + letters, letters, Visitor::operator_});
    doors.push_back({"POST " + letters + "/{id}/resending",
                     letters + "/" + stuck.letter + "/resending", Visitor::operator_});
    doors.push_back({"GET " + entries, entries, Visitor::operator_});
    doors.push_back({"POST " + entries + "/{follower}/{position}/retrying",
                     entries + "/" + stuck.entry + "/retrying", Visitor::operator_});
    doors.push_back({"GET /api/v1/supervision/overview",
                     "/api/v1/supervision/overview?from=2018-09-01", Visitor::supervisor});
    town.database().write([&](sql::Tx& tx) {
        supervision::issue_circular(tx, town.house().services().supervision_parts(),
                                    *Date::from_ymd(2018, 8, 1));
    });
    doors.push_back({"GET /api/v1/supervision/circulars", "/api/v1/supervision/circulars",
                     Visitor::supervisor});
    doors.push_back({"GET /api/v1/supervision/circulars/{month}",
                     "/api/v1/supervision/circulars/2018-08", Visitor::supervisor});
}

}  // namespace mashang::app::testing
