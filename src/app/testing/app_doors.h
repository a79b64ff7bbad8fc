#pragma once

// The doors of connected apps: an office's drafts and what it handed in, and the owner's consent.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/openid/store.h"

namespace mashang::app::testing {

inline json::object app_metadata() {
    return {{"client_name", "诊所"},
            {"redirect_uris", json::array{"https://clinic.example/callback"}},
            {"scopes", {{{"scope", "openid"}, {"reason", ""}}}}};
}

class AppDoors {
  public:
    AppDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add_own() {
        const std::string app = approved();
        town_.database().write([&](sql::Tx& tx) {
            openid::store::put_consent(tx,
                                       {.person_id = tx.get<std::string>(
                                            "SELECT person_id FROM cases_case ORDER BY id LIMIT 1"),
                                        .client_id = app,
                                        .scopes = "openid",
                                        .claims = "",
                                        .subject = "subject",
                                        .given_at = kMorning});
        });
        doors_.push_back({"GET /api/v1/me/apps", "/api/v1/me/apps", Visitor::owner});
        doors_.push_back(
            {"DELETE /api/v1/me/apps/{client_id}", "/api/v1/me/apps/" + app, Visitor::owner});
    }

    void add_desk() {
        const std::string app = draft();
        const std::string secret = std::string{
            town_.must(Visitor::officer, "POST", address(app) + "/secrets").at("id").as_string()};
        add("GET", "", Visitor::officer);
        add("POST", "", Visitor::officer, {{"metadata", app_metadata()}});
        add_of("GET", app, "", {});
        add_of("PUT", app, "", {{"metadata", app_metadata()}});
        add_of("POST", app, "/secrets", {});
        add_of("DELETE", app, "/secrets/{id}", {}, "/secrets/" + secret);
        add_of("POST", draft(), "/submission", {});
        add_of("POST", submitted(), "/review", {{"approves", true}, {"note", ""}});
        doors_.back().whose = Visitor::operator_;
        add_of("POST", approved(), "/suspension", {{"suspends", true}, {"note", "泄露"}});
        doors_.back().whose = Visitor::operator_;
    }

    void add_webhooks() {
        const std::string app = approved();
        const json::object wanted{{"url", "https://clinic.example/hooks"},
                                  {"events", json::array{"case.decided"}}};
        const auto endpoint = [&] {
            const auto made =
                town_.must(Visitor::officer, "POST", address(app) + "/webhooks", wanted);
            return "/webhooks/" + std::string{made.at("endpoint").at("id").as_string()};
        };
        const std::string one = endpoint();
        add_of("GET", app, "/webhooks", {});
        add_of("POST", app, "/webhooks", wanted);
        add_of("GET", app, "/webhooks/{id}/deliveries", {}, one + "/deliveries");
        add_of("PUT", app, "/webhooks/{id}", wanted, one);
        add_of("POST", app, "/webhooks/{id}/secret", {}, one + "/secret");
        add_of("POST", app, "/webhooks/{id}/test", {}, one + "/test");
        add_of("POST", app, "/webhooks/{id}/suspension", {{"suspends", true}}, one + "/suspension");
        add_of("DELETE", app, "/webhooks/{id}", {}, endpoint());
        doors_.push_back({"GET /api/v1/apps/events", "/api/v1/apps/events?after=0", Visitor::app});
    }

  private:
    static std::string address(const std::string& app) { return "/api/v1/desk/apps/" + app; }

    std::string draft() {
        return std::string{
            town_
                .must(Visitor::officer, "POST", "/api/v1/desk/apps", {{"metadata", app_metadata()}})
                .at("client_id")
                .as_string()};
    }
    std::string submitted() {
        const std::string app = draft();
        town_.must(Visitor::officer, "POST", address(app) + "/submission");
        return app;
    }
    std::string approved() {
        const std::string app = submitted();
        town_.must(Visitor::operator_, "POST", address(app) + "/review",
                   {{"approves", true}, {"note", ""}});
        return app;
    }

    void add(const std::string& method, const std::string& rest, Visitor whose,
             const json::object& body = {}) {
        doors_.push_back({method + " /api/v1/desk/apps" + rest, "/api/v1/desk/apps" + rest, whose,
                          body.empty() ? "" : json::serialize(body)});
        doors_.back().is_for_operators_too = true;
    }
    void add_of(const std::string& method, const std::string& app, const std::string& rest,
                const json::object& body, const std::string& where = "") {
        add(method, "/{client_id}" + rest, Visitor::officer, body);
        doors_.back().target = address(app) + (where.empty() ? rest : where);
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

inline void add_app_doors(std::vector<Door>& doors, LiveTown& town) {
    AppDoors apps{doors, town};
    apps.add_own();
    apps.add_desk();
    apps.add_webhooks();
}

}  // namespace mashang::app::testing
