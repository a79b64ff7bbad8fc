#pragma once

// The doors of flagship apps: what people say of them, appeals, and admission.

#include <string>
#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

/// Apps that the police lead, each in the state that a door needs.
class ShowcaseDoors {
  public:
    ShowcaseDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_public();
        add_own();
        add_owner();
        add_platform();
        add_admissions();
    }

  private:
    static std::string app(const std::string& id) { return "/api/v1/flagship-apps/" + id; }
    static std::string own(const std::string& id) { return "/api/v1/me/app-ratings/" + id; }
    static std::string desk(const std::string& id) { return "/api/v1/desk/flagship-apps/" + id; }

    /// The owner has used an app: a case of hers is one of this item.
    void use(const char* item) {
        const std::string id = LiveTown::id_of(town_.submitted());
        town_.database().write([&](sql::Tx& tx) {
            tx.execute("UPDATE cases_case SET item_id = $1 WHERE id = $2", item, id);
        });
    }
    /// Her rating of an app that has this item, by its id.
    std::string rated(const std::string& app_id, const char* item) {
        use(item);
        town_.must(Visitor::owner, "PUT", own(app_id), {{"grade", 2}, {"words", "总是登不上"}});
        const auto list = town_.must(Visitor::editor, "GET", desk(app_id) + "/ratings");
        return LiveTown::id_of(list.at("ratings").as_array().at(0).as_object());
    }
    static json::object appeal() { return {{"ground", "abuse"}, {"reason", "辱骂"}}; }
    static json::object ruling() { return {{"hides", true}, {"reason", "属实"}}; }
    std::string appealed(const std::string& app_id, const char* item) {
        const std::string rating = rated(app_id, item);
        town_.must(Visitor::editor, "POST", desk(app_id) + "/ratings/" + rating + "/appeal",
                   appeal());
        return rating;
    }
    static std::string ruling_path(const std::string& app_id, const std::string& rating) {
        return "/api/v1/desk/rating-appeals/" + app_id + "/" + rating + "/ruling";
    }

    void add_public() {
        doors_.push_back({"GET /api/v1/flagship-apps/{app_id}", app("A09")});
        doors_.push_back({"GET /api/v1/flagship-apps/{app_id}/ratings", app("A09") + "/ratings"});
        doors_.push_back({"GET /api/v1/admissions", "/api/v1/admissions?subject=app:A09"});
    }

    /// The app is everybody's; what she says of it is her own.
    void add_own() {
        use("GA023");
        const auto add = [&](const std::string& method, const std::string& id,
                             const std::string& rest, const json::object& body) {
            doors_.push_back({.row = method + " " + own("{app_id}") + rest,
                              .target = own(id) + rest,
                              .whose = Visitor::owner,
                              .body = body.empty() ? "" : json::serialize(body),
                              .others_status = 0});
        };
        add("GET", "A09", "", {});
        add("PUT", "A09", "", {{"grade", 4}, {"words", "挺好用"}});
        const std::string rating = appealed("A04", "GA067");
        town_.must(Visitor::platform, "POST", ruling_path("A04", rating), ruling());
        add("POST", "A04", "/objection", {{"text", "我说的是事实"}});
    }

    void add_owner() {
        const std::string apps = "/api/v1/desk/flagship-apps";
        const std::string rating = rated("A10", "GA007");
        doors_.push_back({.row = "GET " + apps, .target = apps, .whose = Visitor::editor});
        doors_.push_back({.row = "GET " + apps + "/{app_id}/ratings",
                          .target = desk("A10") + "/ratings",
                          .whose = Visitor::editor,
                          .others_code = "showcase.no_such_app"});
        const auto add = [&](const std::string& method, const std::string& rest,
                             const json::object& body) {
            doors_.push_back({.row = method + " " + apps + "/{app_id}/ratings/{rating_id}" + rest,
                              .target = desk("A10") + "/ratings/" + rating + rest,
                              .whose = Visitor::editor,
                              .body = json::serialize(body),
                              .others_code = "showcase.no_such_rating"});
        };
        add("PUT", "/reply", {{"text", "已经修复"}});
        add("POST", "/appeal", appeal());
    }

    void add_platform() {
        const std::string appeals = "/api/v1/desk/rating-appeals";
        const std::string rating = appealed("A06", "GA070");
        doors_.push_back({.row = "GET " + appeals, .target = appeals, .whose = Visitor::platform});
        doors_.push_back({.row = "POST " + appeals + "/{app_id}/{rating_id}/ruling",
                          .target = ruling_path("A06", rating),
                          .whose = Visitor::platform,
                          .body = json::serialize(ruling()),
                          .others_status = 403,
                          .others_code = "showcase.not_the_platform"});
    }

    static json::object proposal(const std::string& subject) {
        return {{"subject", subject}, {"grounds", "办理量大"}};
    }
    static json::object assessment() {
        json::array each;
        for (const char* criterion : {"authoritative", "practical", "effective", "easy"}) {
            each.push_back(
                json::object{{"criterion", criterion}, {"verdict", "met"}, {"evidence", "已核实"}});
        }
        return {{"assessments", std::move(each)}};
    }

    void add_admissions() {
        const std::string all = "/api/v1/desk/admissions";
        const std::string one = all + "/{subject}/{number}";
        for (const char* subject : {"app:A10", "app:A06", "app:A04"}) {
            town_.must(Visitor::editor, "POST", all, proposal(subject));
        }
        doors_.push_back({.row = "GET " + all, .target = all, .whose = Visitor::editor});
        doors_.push_back({.row = "POST " + all,
                          .target = all,
                          .whose = Visitor::editor,
                          .body = json::serialize(proposal("app:A09"))});
        doors_.push_back(
            {.row = "GET " + one, .target = all + "/app:A10/1", .whose = Visitor::editor});
        doors_.push_back({.row = "DELETE " + one,
                          .target = all + "/app:A06/1",
                          .whose = Visitor::editor,
                          .others_code = "showcase.no_such_admission"});
        doors_.push_back({.row = "POST " + one + "/assessment",
                          .target = all + "/app:A04/1/assessment",
                          .whose = Visitor::platform,
                          .body = json::serialize(assessment()),
                          .others_status = 403,
                          .others_code = "showcase.not_the_platform"});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
