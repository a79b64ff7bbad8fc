#pragma once

// The doors of the steps of cases: tasks, notes, posts, deputies, sections, and what lays the steps
// down.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/cases/process/testing.h"

namespace mashang::app::testing {

/// The officer leads the office, and the colleague is one of it.
class TaskDoors {
  public:
    TaskDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_posts();
        add_lower_offices();
        add_deputies();
        add_sections();
        add_tasks();
        add_words();
        add_process();
    }

  private:
    static constexpr const char* kOffice = "GA-350102000000";
    static std::string steps_of(const json::object& of) {
        return LiveTown::desk_path_of(of) + "/steps";
    }
    static std::string process_path() {
        return std::string{"/api/v1/desk/items/"} + kItem + "/process";
    }

    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}) {
        doors_.push_back({.row = row,
                          .target = target,
                          .whose = whose,
                          .body = body.empty() ? "" : json::serialize(body)});
    }

    void add_posts() {
        const std::string all = "/api/v1/desk/officers";
        const std::string of = std::string{"/api/v1/desk/offices/"} + kOffice + "/officers/";
        const json::object leads{{"roles", json::array{"leader"}}};
        town_.must(Visitor::operator_, "PUT", of + "police.gulou", leads);
        door("PUT /api/v1/desk/offices/{office_id}/officers/{user_name}", of + "police.gulou",
             Visitor::operator_, leads);
        door("GET " + all, all, Visitor::officer);
        door("PUT " + all + "/{user_name}", all + "/police.gulou2", Visitor::officer,
             {{"roles", json::array{"reviewer"}}, {"citizen_id", kOwnersNumber}});
        doors_.back().others_status = 403;
        doors_.back().others_code = "cases.leaders_only";
    }

    void add_lower_offices() {
        constexpr const char* kBelow = "GA-350102001000";
        town_.hire("police.gudong", kBelow, identity::Role::officer);
        const std::string all = "/api/v1/desk/lower-offices";
        door("GET " + all, all, Visitor::officer);
        door("PUT " + all + "/{office_id}/leader", all + "/" + kBelow + "/leader", Visitor::officer,
             {{"user_name", "police.gudong"}});
        doors_.back().others_code = "cases.not_a_lower_office";
    }

    json::object absence() const {
        return {{"deputy", town_.account_of(Visitor::colleague)},
                {"from", kMorning.date().text()},
                {"until", kMorning.date().plus_days(2).text()}};
    }
    void add_deputies() {
        const std::string all = "/api/v1/desk/deputies";
        const json::object named = town_.must(Visitor::officer, "POST", all, absence());
        const std::string id{named.at("deputies").at(0).at("id").as_string()};
        door("POST " + all, all, Visitor::officer, absence());
        door("DELETE " + all + "/{id}", all + "/" + id, Visitor::officer);
    }

    static json::object sections(int seen) {
        const json::object one{
            {"name", "户籍科"}, {"items", json::array{}}, {"officers", json::array{}}};
        return {{"seen", seen}, {"sections", json::array{one}}};
    }
    void add_sections() {
        const std::string all = "/api/v1/desk/sections";
        const std::string of = std::string{"/api/v1/desk/offices/"} + kOffice + "/sections";
        const std::string row = "/api/v1/desk/offices/{office_id}/sections";
        door("GET " + all, all, Visitor::officer);
        door("PUT " + all, all, Visitor::officer, sections(0));
        doors_.back().others_status = 403;
        doors_.back().others_code = "cases.leaders_only";
        door("GET " + row, of, Visitor::operator_);
        door("PUT " + row, of, Visitor::operator_, sections(1));
    }

    /// The open task of a case, as it is now.
    json::object task_of(const json::object& of) const {
        return town_.must(Visitor::officer, "GET", steps_of(of)).at("tasks").at(0).as_object();
    }
    json::object acted(const json::object& task, const std::string& act, json::object more = {}) {
        more["version"] = task.at("version");
        return town_.must(Visitor::officer, "POST",
                          "/api/v1/desk/tasks/" + LiveTown::id_of(task) + "/" + act, more);
    }
    void act(const json::object& task, const std::string& what, json::object more = {}) {
        more["version"] = task.at("version");
        door("POST /api/v1/desk/tasks/{id}/" + what,
             "/api/v1/desk/tasks/" + LiveTown::id_of(task) + "/" + what, Visitor::officer, more);
    }
    void add_tasks() {
        const std::string colleague = town_.account_of(Visitor::colleague);
        door("GET /api/v1/desk/tasks", "/api/v1/desk/tasks", Visitor::officer);
        door("POST /api/v1/desk/task-batches", "/api/v1/desk/task-batches", Visitor::officer,
             {{"deed", "take"}, {"tasks", json::array{}}});
        act(task_of(town_.accepted()), "taking");
        act(acted(task_of(town_.accepted()), "taking"), "return");
        act(task_of(town_.accepted()), "assignment", {{"to", colleague}});
        act(acted(task_of(town_.accepted()), "taking"), "hand-over",
            {{"to", colleague}, {"reason", "他更熟悉"}});
    }

    void add_words() {
        const json::object of = town_.accepted();
        const std::string row = "POST /api/v1/desk/cases/{id}/";
        const std::string path = LiveTown::desk_path_of(of) + "/";
        door("GET /api/v1/desk/cases/{id}/steps", steps_of(of), Visitor::officer);
        door(row + "notes", path + "notes", Visitor::officer, {{"text", "材料已核"}});
        door(row + "recusal", path + "recusal", Visitor::officer, {{"reason", "申请人是亲属"}});
    }

    /// Two reviews, of which the second may be sent back, and the decision.
    static cases::process::Process two_reviews() {
        namespace steps = cases::process::testing;
        cases::process::Process process{{steps::step("first", {"second"}),
                                         steps::step("second", {"decide"}),
                                         steps::decision("decide")}};
        process.steps[1].send_back_to = steps::ids({"first"});
        return process;
    }
    json::object laid_down(int seen, const cases::process::Process& process) {
        return {{"seen", seen}, {"process", json::parse(cases::process::text_of(process))}};
    }
    void add_process() {
        const auto& plain = cases::process::default_process();
        const json::object agreed{{"outcome", "agreed"}, {"opinion", "同意"}};
        town_.must(Visitor::publisher, "PUT", process_path(), laid_down(0, two_reviews()));
        const json::object to_complete = town_.accepted();
        const json::object to_send_back = town_.accepted();
        town_.must(Visitor::publisher, "PUT", process_path(), laid_down(1, plain));
        act(task_of(to_complete), "completion", agreed);
        acted(task_of(to_send_back), "completion", agreed);
        act(task_of(to_send_back), "sending-back", {{"to", "first"}, {"reason", "缺图纸"}});
        const std::string row = "/api/v1/desk/items/{item_id}/process";
        door("GET " + row, process_path(), Visitor::publisher);
        doors_.back().others_status = 0;
        door("PUT " + row, process_path(), Visitor::publisher, laid_down(2, plain));
        doors_.back().others_status = 403;
        doors_.back().others_code = "catalogue.not_your_item";
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
