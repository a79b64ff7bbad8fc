#pragma once

// The doors of those who apply together: the owner opens, the neighbour takes part.

#include <string>
#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

class ApplicantDoors {
  public:
    ApplicantDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        door("POST", "/applicants", opened("BD006"), Visitor::owner, neighbour());
        const json::object listed = together("BD007", somebody());
        const std::string id{listed.at("together").at("applicants").at(0).at("id").as_string()};
        door("DELETE", "/applicants/{applicant_id}", listed, Visitor::owner, {},
             "/applicants/" + id);
        const json::object draft = together("BD011");
        door("POST", "/confirmation", draft, Visitor::neighbour,
             {{"version", draft.at("version")}});
        door("POST", "/leaving", together("BD019"), Visitor::neighbour, {{"reason", "不合办了"}});
        const json::object reason{{"reason", "大家都不办了"}};
        door("POST", "/withdrawal-request", handed_in(together("BD002", somebody())),
             Visitor::owner, reason);
        door("PUT", "/withdrawal-agreement", handed_in(together("BD004")), Visitor::neighbour,
             {{"agrees", true}});
        add_representation();
    }

  private:
    void add_representation() {
        const json::object draft = together("BD018", somebody());
        know_and_confirm(draft);
        const auto& applicant = draft.at("together").at("applicants").at(0);
        door("PUT", "/representation-offer", draft, Visitor::owner,
             {{"applicant_id", applicant.at("id")}});
        const json::object other = confirmed("BD008");
        const auto& asked = other.at("together").at("applicants").at(0);
        town_.must(Visitor::owner, "PUT", LiveTown::path_of(other) + "/representation-offer",
                   {{"applicant_id", asked.at("id")}});
        door("PUT", "/representation", other, Visitor::neighbour, {{"takes", true}});
    }

    static json::object neighbour() {
        return {{"kind", "person"}, {"name", "陈建国"}, {"number", "35009919850612101X"}};
    }
    /// Nobody who comes to these doors.
    static json::object somebody() {
        return {{"kind", "person"}, {"name", "王小明"}, {"number", "350102197706153026"}};
    }
    json::object opened(const char* item) {
        return town_.must(Visitor::owner, "POST", "/api/v1/cases",
                          {{"item_id", item}, {"division", kGulou}});
    }
    /// As if somebody had proven herself and agreed.
    void know_and_confirm(const json::object& of) {
        town_.database().write([&](sql::Tx& tx) {
            tx.execute(
                "UPDATE cases_applicant SET state = 'confirmed', "
                "principal_id = '01890a5d-ac96-774b-bcce-b302099a8057' WHERE case_id = $1",
                LiveTown::id_of(of));
        });
    }
    /// The neighbour has confirmed it.
    json::object confirmed(const char* item) {
        const json::object of = together(item);
        return town_.must(Visitor::neighbour, "POST", LiveTown::path_of(of) + "/confirmation",
                          {{"version", of.at("version")}});
    }
    json::object together(const char* item, const json::object& with = neighbour()) {
        return town_.must(Visitor::owner, "POST", LiveTown::path_of(opened(item)) + "/applicants",
                          with);
    }
    /// As if all had been there to hand it in.
    json::object handed_in(json::object of) {
        town_.database().write([&](sql::Tx& tx) {
            tx.execute("UPDATE cases_case SET state = 'submitted' WHERE id = $1",
                       LiveTown::id_of(of));
        });
        return of;
    }
    void door(const std::string& method, const std::string& row, const json::object& of,
              Visitor whose, const json::object& body = {}, const std::string& where = "") {
        doors_.push_back({.row = method + " /api/v1/cases/{id}" + row,
                          .target = LiveTown::path_of(of) + (where.empty() ? row : where),
                          .whose = whose,
                          .body = body.empty() ? "" : json::serialize(body)});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
