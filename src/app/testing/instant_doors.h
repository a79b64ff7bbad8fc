#pragma once

// The doors of what is decided by rule: the applicant's contest, the office's list and its switch.

#include <string>
#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

/// The officer leads the office (TaskDoors).
class InstantDoors {
  public:
    InstantDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        const std::string own = "POST /api/v1/cases/{id}/contest";
        const json::object reason{{"reason", "证明上的地址写错了"}};
        const json::object to_contest = by_rule();
        door(own, LiveTown::path_of(to_contest) + "/contest", Visitor::owner, reason);

        const std::string row = "POST /api/v1/desk/cases/{id}/";
        const json::object drawn = by_rule();
        door(row + "automatic-inspection", LiveTown::desk_path_of(drawn) + "/automatic-inspection",
             Visitor::officer, {{"right", false}, {"remark", "身份证已挂失"}});
        const json::object contested = by_rule();
        const json::object now =
            town_.must(Visitor::owner, "POST", LiveTown::path_of(contested) + "/contest", reason);
        door(row + "contest-settlement", LiveTown::desk_path_of(contested) + "/contest-settlement",
             Visitor::officer, {{"version", now.at("version")}, {"text", "地址与户口簿一致"}});

        const json::object wrong = found_wrong();
        door(row + "revocation", LiveTown::desk_path_of(wrong) + "/revocation", Visitor::officer,
             {{"version", wrong.at("version")}, {"reason", "身份证已挂失"}});
        const json::object to_answer = proposed();
        door("POST /api/v1/cases/{id}/revocation-answer",
             LiveTown::path_of(to_answer) + "/revocation-answer", Visitor::owner,
             {{"text", "挂失已解除"}});
        const json::object answered =
            town_.must(Visitor::owner, "POST", LiveTown::path_of(proposed()) + "/revocation-answer",
                       {{"text", "没有挂失"}});
        door(row + "revocation-settlement",
             LiveTown::desk_path_of(answered) + "/revocation-settlement", Visitor::officer,
             {{"version", answered.at("version")}, {"revokes", true}, {"text", "经查已挂失"}});

        const std::string list = "/api/v1/desk/automatic";
        door("GET " + list, list, Visitor::officer);
        door("PUT " + list + "/{item_id}", list + "/GA022", Visitor::officer,
             {{"stopped", true}, {"reason", "抽查发现错误"}});
        doors_.back().others_status = 403;
        doors_.back().others_code = "cases.leaders_only";

        const std::string province = "/api/v1/supervision/automatic";
        door("GET " + province, province, Visitor::supervisor);
        door("PUT " + province + "/{item_id}", province + "/GA022", Visitor::supervisor,
             {{"stopped", true}, {"reason", "各地抽查多次发现错误"}});
    }

  private:
    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}) {
        doors_.push_back({.row = row,
                          .target = target,
                          .whose = whose,
                          .body = body.empty() ? "" : json::serialize(body)});
    }

    /// A decided case of the owner's, as if its item's rules had granted it.
    json::object by_rule() {
        json::object of = town_.decided();
        town_.database().write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO cases_instant (person_id, case_id, item_id, edition, office_id, "
                "ruling, cause, at, explanation, inspection, remark) "
                "SELECT person_id, id, item_id, item_edition, office_id, 'granted', 'all_hold', "
                "decided_at, '', 'waiting', '' FROM cases_case WHERE id = $1",
                LiveTown::id_of(of));
        });
        return of;
    }

    json::object found_wrong() {
        const json::object of = by_rule();
        town_.database().write([&](sql::Tx& tx) {
            tx.execute("UPDATE cases_instant SET inspection = 'wrong' WHERE case_id = $1",
                       LiveTown::id_of(of));
        });
        return of;
    }
    /// By a colleague, so that the officer may settle it.
    json::object proposed() {
        return town_.step(Visitor::colleague, found_wrong(), "revocation",
                          {{"reason", "身份证已挂失"}});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
