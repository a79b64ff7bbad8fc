#pragma once

// The doors of bookings: what is offered, who books, and the desk of the demo's office.

#include <string>
#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

/// The demo's police office has a plan; today, a day on which work is made up, is one of its days.
class BookingDoors {
  public:
    BookingDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_public();
        add_own();
        add_desk();
    }

  private:
    static constexpr const char* kOffice = "GA-350102000000";
    static inline const std::string kOwn = "/api/v1/me/bookings";
    static inline const std::string kDays = "/api/v1/desk/booking-days/";

    static json::object wish(const char* item, const char* day, const char* starts) {
        return {{"office_id", kOffice}, {"item_id", item}, {"day", day}, {"starts", starts}};
    }
    std::string booked(const json::object& wish) {
        return LiveTown::id_of(town_.must(Visitor::owner, "POST", kOwn, wish));
    }

    void add_public() {
        doors_.push_back({"GET /api/v1/offices/{office_id}/slots",
                          std::string{"/api/v1/offices/"} + kOffice + "/slots?item_id=GA003"});
        doors_.push_back({"GET /api/v1/next-slots",
                          "/api/v1/next-slots?items=GA003,GA001&division=350102001001"});
    }

    void add_own() {
        const std::string moved = booked(wish("GA001", "2018-10-08", "08:30"));
        const std::string cancelled = booked(wish("GA002", "2018-10-08", "09:00"));
        doors_.push_back({.row = "GET " + kOwn, .target = kOwn, .whose = Visitor::owner});
        doors_.push_back({.row = "POST " + kOwn,
                          .target = kOwn,
                          .whose = Visitor::owner,
                          .body = json::serialize(wish("GA003", "2018-10-08", "09:30"))});
        const json::object later{{"day", "2018-10-09"}, {"starts", "10:00"}};
        doors_.push_back({.row = "POST " + kOwn + "/{id}/move",
                          .target = kOwn + "/" + moved + "/move",
                          .whose = Visitor::owner,
                          .body = json::serialize(later)});
        doors_.push_back({.row = "DELETE " + kOwn + "/{id}",
                          .target = kOwn + "/" + cancelled,
                          .whose = Visitor::owner});
    }

    void add_desk() {
        const std::string plan = "/api/v1/desk/booking-plan";
        const std::string came = booked(wish("GA004", "2018-09-29", "11:00"));
        town_.must(Visitor::officer, "PUT", kDays + "2018-10-12/closing", {{"reason", "检修"}});
        json::object now = town_.must(Visitor::officer, "GET", plan);
        json::object again = now.at("plan").as_object();
        again["seen"] = now.at("revision");
        doors_.push_back({.row = "GET " + plan, .target = plan, .whose = Visitor::officer});
        doors_.push_back({.row = "PUT " + plan,
                          .target = plan,
                          .whose = Visitor::officer,
                          .body = json::serialize(again)});
        doors_.push_back({.row = "GET " + kDays + "{day}",
                          .target = kDays + "2018-10-08",
                          .whose = Visitor::officer,
                          .others_status = 0});
        doors_.push_back({.row = "PUT " + kDays + "{day}/closing",
                          .target = kDays + "2018-10-11/closing",
                          .whose = Visitor::officer,
                          .body = json::serialize(json::object{{"reason", "检修"}}),
                          .others_status = 0});
        doors_.push_back({.row = "DELETE " + kDays + "{day}/closing",
                          .target = kDays + "2018-10-12/closing",
                          .whose = Visitor::officer,
                          .others_code = "bookings.not_closed"});
        doors_.push_back({.row = "PUT /api/v1/desk/bookings/{id}/attendance",
                          .target = "/api/v1/desk/bookings/" + came + "/attendance",
                          .whose = Visitor::officer,
                          .body = json::serialize(json::object{{"came", true}})});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
