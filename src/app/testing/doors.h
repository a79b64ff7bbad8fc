#pragma once

// Every door of the town with what fills it: for each row of the route table the object that its
// address names, whose that is, and an input that is good.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "app/testing/account_doors.h"
#include "app/testing/app_doors.h"
#include "app/testing/applicant_doors.h"
#include "app/testing/archive_doors.h"
#include "app/testing/bill_doors.h"
#include "app/testing/booking_doors.h"
#include "app/testing/bundle_doors.h"
#include "app/testing/catalogue_doors.h"
#include "app/testing/certificate_doors.h"
#include "app/testing/exchange_doors.h"
#include "app/testing/factor_doors.h"
#include "app/testing/federation_doors.h"
#include "app/testing/guidance_doors.h"
#include "app/testing/instant_doors.h"
#include "app/testing/issued_doors.h"
#include "app/testing/legal_person_doors.h"
#include "app/testing/licence_doors.h"
#include "app/testing/live_town.h"
#include "app/testing/mandate_doors.h"
#include "app/testing/one_code_doors.h"
#include "app/testing/operating_doors.h"
#include "app/testing/proactive_doors.h"
#include "app/testing/search_doors.h"
#include "app/testing/service_doors.h"
#include "app/testing/showcase_doors.h"
#include "app/testing/task_doors.h"
#include "app/testing/through_apps.h"
#include "platform/http/route.h"
#include "platform/http/tus.h"

namespace mashang::app::testing {

inline std::string route_name(const http::Route& route) {
    return std::string{http::name_of(route.method)}.append(" ").append(route.path);
}
inline std::string method_of(const Door& door) {
    return door.row.substr(0, door.row.find(' '));
}

/// A notice of the owner's, by its id.
inline std::string make_notice(LiveTown& town) {
    const std::string id = town.house().ground().ids.next(kMorning).text();
    town.database().write([&](sql::Tx& tx) {
        const auto person =
            tx.get<std::string>("SELECT person_id FROM cases_case ORDER BY id LIMIT 1");
        tx.execute(
            "INSERT INTO notices_notice (person_id, id, at, what, case_id, facts, read) "
            "VALUES ($1, $2, $3, 'case.submitted', NULL, '{}', 0)",
            person, id, kMorning);
    });
    return id;
}

/// Another session of the owner's, by its id.
inline std::string make_session(LiveTown& town) {
    town.sign_in(Visitor::owner, kOwnersMobile);
    const auto sessions = town.must(Visitor::owner, "GET", "/api/v1/sessions").at("sessions");
    for (const json::value& session : sessions.as_array()) {
        if (!session.at("current").as_bool()) return std::string{session.at("id").as_string()};
    }
    throw std::logic_error("there is no other session");
}

inline void add_public_doors(std::vector<Door>& doors) {
    for (const char* target :
         {"/api/v1/divisions?parent=350100000000", "/api/v1/offices?division=350102000000",
          "/api/v1/themes?audience=person", "/api/v1/life-stages?audience=person",
          "/api/v1/bundles?audience=legal_person", "/api/v1/flagship-apps",
          "/api/v1/items?division=350102000000",
          "/api/v1/search?q=%E8%BA%AB%E4%BB%BD%E8%AF%81&division=350102000000",
          "/api/v1/suggestions?q=%E8%BA%AB%E4%BB%BD%E8%AF%81", "/api/v1/rating-options",
          "/api/v1/archive/keys", "/api/v1/verification/certificates",
          "/api/v1/verification/receipt-keys", "/api/v1/service-notices", "/api/v1/openapi.json",
          "/api/v1/demo/clock", "/healthz", "/readyz", "/metrics"}) {
        const std::string text = target;
        doors.push_back({"GET " + text.substr(0, text.find('?')), text});
    }
    doors.push_back({"GET /api/v1/divisions/{code}", "/api/v1/divisions/350102000000"});
    doors.push_back({"GET /api/v1/offices/{id}", "/api/v1/offices/GA-350102000000"});
    doors.push_back({"GET /api/v1/bundles/{id}", "/api/v1/bundles/B01"});
    doors.push_back({"GET /api/v1/items/{item_id}", "/api/v1/items/GA003?division=350102001001"});
    doors.push_back({"GET /api/v1/items/{item_id}/form", "/api/v1/items/GA003/form"});
    doors.push_back({"PUT /api/v1/demo/clock", "/api/v1/demo/clock", Visitor::nobody,
                     json::serialize(json::object{{"now", kMorning.text()}})});
}

/// One address below a case: POSTs take its version with whatever else.
class CaseDoors {
  public:
    CaseDoors(std::vector<Door>& doors, std::string prefix, Visitor whose)
        : doors_{doors}, prefix_{std::move(prefix)}, whose_{whose} {}

    void get(const json::object& of, const std::string& rest = "", const std::string& where = "") {
        doors_.push_back(
            {"GET " + prefix_ + "/{id}" + rest, address(of, where.empty() ? rest : where), whose_});
    }
    void post(const json::object& of, const std::string& what, json::object more = {}) {
        more["version"] = of.at("version");
        add("POST", of, "/" + what, json::serialize(more));
    }
    void add(const std::string& method, const json::object& of, const std::string& rest,
             std::string body, const std::string& where = "",
             std::string media = "application/json") {
        doors_.push_back({method + " " + prefix_ + "/{id}" + rest,
                          address(of, where.empty() ? rest : where), whose_, std::move(body), 0,
                          std::move(media)});
    }

  private:
    std::string address(const json::object& of, const std::string& rest) const {
        return prefix_ + "/" + LiveTown::id_of(of) + rest;
    }
    std::vector<Door>& doors_;
    std::string prefix_;
    Visitor whose_;
};

/// Uploads of the draft's second material: one that is opened, one for each further door.
inline void add_upload_doors(std::vector<Door>& doors, LiveTown& town, const json::object& draft) {
    const std::string opening = LiveTown::path_of(draft) + "/materials/2/uploads";
    const auto opened = [&] {
        const json::object upload = town.must(Visitor::owner, "POST", opening);
        return LiveTown::path_of(draft) + "/uploads/" + LiveTown::id_of(upload);
    };
    const std::string whole = opened();
    town.ask(Visitor::owner, "PATCH", whole, kPng, http::tus::kPiece);
    const std::string row = " /api/v1/cases/{id}/uploads";
    const std::string one = row + "/{upload_id}";
    doors.push_back({"POST /api/v1/cases/{id}/materials/{seq}/uploads", opening, Visitor::owner});
    doors.push_back({"GET" + row, LiveTown::path_of(draft) + "/uploads", Visitor::owner});
    doors.push_back({"GET" + one, whole, Visitor::owner});
    doors.push_back({"PATCH" + one, opened(), Visitor::owner, kPng, 0, http::tus::kPiece});
    doors.push_back({"DELETE" + one, opened(), Visitor::owner});
    doors.push_back({"POST" + one + "/completion", whole + "/completion", Visitor::owner});
}

/// Promises for the first material of a draft, which nothing else hands in, and of a case that
/// runs.
inline void add_promise_doors(std::vector<Door>& doors, LiveTown& town, const json::object& draft,
                              const json::object& running) {
    for (const json::object* of : {&draft, &running}) {
        town.database().write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO cases_promise (person_id, case_id, seq, kind, working_days, given_at, "
                "given_by, state, remark) SELECT person_id, id, 1, 'fulfilled', 10, opened_at, '', "
                "'open', '' FROM cases_case WHERE id = $1",
                LiveTown::id_of(*of));
        });
    }
    const std::string row = " /api/v1/cases/{id}/materials/{seq}/promise";
    const std::string target = LiveTown::path_of(draft) + "/materials/1/promise";
    doors.push_back({"DELETE" + row, target, Visitor::owner});
    // The item takes none.
    doors.push_back({"PUT" + row, target, Visitor::owner, R"({"kind":"later"})", 409});
    doors.push_back({"GET /api/v1/desk/promises", "/api/v1/desk/promises", Visitor::officer});
    doors.push_back({"POST /api/v1/desk/cases/{id}/promises/{seq}/settlement",
                     LiveTown::desk_path_of(running) + "/promises/1/settlement", Visitor::officer,
                     R"({"kept":true,"remark":""})"});
}

/// `draft` is complete, and was so last of all: its version holds until the first change.
inline void add_case_doors(std::vector<Door>& doors, LiveTown& town) {
    const json::object running = town.accepted();
    const json::object decided = town.decided();
    const json::object supplementing = town.supplement_requested();
    const json::object withdrawn = town.submitted();
    const json::object ready = town.complete(town.draft(kSiming));
    const json::object draft = town.complete(town.draft());
    const std::string material = "/materials/{seq}";

    doors.push_back({"GET /api/v1/cases", "/api/v1/cases", Visitor::owner});
    doors.push_back({"POST /api/v1/cases", "/api/v1/cases", Visitor::leaver,
                     R"({"item_id":"GA003","division":"350102001001"})"});
    CaseDoors own{doors, "/api/v1/cases", Visitor::owner};
    own.get(draft);
    own.get(draft, "/timeline");
    own.get(draft, "/acceptance-check");
    own.get(draft, material, "/materials/2");
    own.get(decided, "/result");
    own.get(decided, "/rating");
    own.add("PATCH", draft, "",
            json::serialize(
                json::object{{"version", draft.at("version")}, {"form", draft.at("form")}}));
    const json::object elsewhere = town.draft("350104000000");
    own.add(
        "PUT", elsewhere, "/reception",
        json::serialize(json::object{{"version", elsewhere.at("version")}, {"place", kSiming}}));
    own.add("GET", elsewhere, "/receptions", "", std::string{"/receptions?place="} + kSiming);
    own.add("PUT", draft, material, kPng, "/materials/2?file_name=photo.png", "image/png");
    own.add("POST", draft, material + "/retrieval", "", "/materials/1/retrieval");
    own.add("DELETE", draft, material, "", "/materials/2");
    add_promise_doors(doors, town, draft, running);
    add_upload_doors(doors, town, draft);
    own.post(ready, "submission");
    own.post(supplementing, "supplement", {{"note", "补好了"}});
    own.post(withdrawn, "withdrawal", {{"reason", "不办了"}});
    doors.push_back({"POST /api/v1/cases/{id}/rating", LiveTown::path_of(decided) + "/rating",
                     Visitor::owner, R"({"grade":5,"options":["501"],"comment":"快"})"});
}

/// A case for which another officer has asked for more time.
inline json::object extension_asked(LiveTown& town) {
    const json::object of = town.step(Visitor::officer, town.accepted(), "extension",
                                      {{"working_days", 5}, {"reason", "需要现场核查"}});
    town.database().write([&](sql::Tx& tx) {
        tx.execute("UPDATE cases_extension SET asked_by = $1 WHERE case_id = $2", "a-colleague",
                   LiveTown::id_of(of));
    });
    return of;
}

/// A case that one office received and another decides; handed over already where that is the
/// officer's.
inline json::object received(LiveTown& town, const std::string& by, const std::string& decided_by) {
    const json::object of = town.submitted();
    const bool is_over = by != "GA-350102000000";
    town.database().write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE cases_case SET receiving_office = $1, office_id = $2, handed_over_at = $3 "
            "WHERE id = $4",
            by, decided_by, is_over ? std::optional{kMorning} : std::nullopt, LiveTown::id_of(of));
    });
    return of;
}

/// Where none of the visitors works besides the officer and his colleague.
inline void add_reception_doors(CaseDoors& desk, LiveTown& town) {
    desk.post(received(town, "GA-350102000000", "GA-350104000000"), "handing-over",
              {{"note", "已核对原件"}});
    desk.post(received(town, "GA-350104000000", "GA-350102000000"), "handing-back",
              {{"reason", "缺少原件核对记录"}});
}

inline void add_clock_doors(CaseDoors& desk, LiveTown& town) {
    const json::object hearing{
        {"procedure", "hearing"}, {"expected_days", 20}, {"reason", "依法举行听证"}};
    desk.post(town.submitted(), "pre-check");
    desk.post(town.accepted(), "review");
    desk.post(town.accepted(), "suspension", hearing);
    desk.post(town.step(Visitor::officer, town.accepted(), "suspension", hearing), "resumption",
              {{"result", "听证结束"}});
    desk.post(town.accepted(), "extension", {{"working_days", 5}, {"reason", "需要现场核查"}});
    desk.post(extension_asked(town), "extension-approval", {{"approved", true}});
    desk.post(town.accepted(), "termination",
              {{"ground", "matter_gone"}, {"reason", "所涉房屋已灭失"}});
}

inline void add_desk_doors(std::vector<Door>& doors, LiveTown& town) {
    const json::object to_accept = town.submitted();
    CaseDoors desk{doors, "/api/v1/desk/cases", Visitor::officer};
    doors.push_back({"GET /api/v1/desk/queue", "/api/v1/desk/queue", Visitor::officer});
    doors.push_back({"POST /api/v1/desk/case-batches", "/api/v1/desk/case-batches",
                     Visitor::officer, R"({"deed":"accept","cases":[]})"});
    desk.get(to_accept);
    desk.get(to_accept, "/materials/{seq}", "/materials/2");
    desk.get(to_accept, "/accesses");
    desk.post(to_accept, "acceptance");
    desk.post(town.submitted(), "refusal",
              {{"ground", "not_competent"}, {"reason", "不属于本机关职权范围"}});
    desk.post(town.submitted(), "supplement-request", {{"reasons", json::array{"请补照片"}}});
    desk.post(town.accepted(), "decision", {{"outcome", "granted"}, {"text", "准予补领"}});
    add_clock_doors(desk, town);
    add_reception_doors(desk, town);
}

/// The codes are good for a moment only: to be passed at once.
inline void add_sign_in_doors(std::vector<Door>& doors, LiveTown& town) {
    const json::object person{{"mobile", kOwnersMobile}, {"password", kPassword}};
    const json::object code{{"mobile", "13900000009"}, {"purpose", "register"}};
    town.must(Visitor::nobody, "POST", "/api/v1/sms-codes", code);
    const json::object account{{"mobile", "13900000009"},
                               {"code", town.last_code("13900000009")},
                               {"password", kPassword}};
    const crypto::Secret secret =
        town.hire("newly.hired", "GA-350102000000", identity::Role::officer);
    const json::object staff = town.staff_sign_in("newly.hired", secret);
    const auto add = [&](const std::string& target, const json::object& body) {
        doors.push_back({"POST " + target, target, Visitor::nobody, json::serialize(body)});
    };
    add("/api/v1/staff-sessions", staff);
    add("/api/v1/accounts", account);
    add("/api/v1/sessions", person);
    add("/api/v1/sms-codes", {{"mobile", "13900000008"}, {"purpose", "register"}});
}

/// Those that end sessions come last; `session`: another of the owner's.
inline void add_identity_doors(std::vector<Door>& doors, LiveTown& town,
                               const std::string& session) {
    const json::object claim{
        {"name", "林晓梅"}, {"citizen_id", "35009919880321102X"}, {"level", 1}};
    const std::string proofing =
        LiveTown::id_of(town.must(Visitor::newcomer, "POST", "/api/v1/proofings", claim));
    for (const char* target :
         {"/api/v1/me", "/api/v1/me/accesses", "/api/v1/sessions", "/api/v1/notices"}) {
        doors.push_back({std::string{"GET "} + target, target, Visitor::owner});
    }
    doors.push_back(
        {"GET /api/v1/proofings/{id}", "/api/v1/proofings/" + proofing, Visitor::newcomer});
    doors.push_back(
        {"POST /api/v1/proofings", "/api/v1/proofings", Visitor::leaver, json::serialize(claim)});
    doors.push_back({"POST /api/v1/notices/{id}/reading",
                     "/api/v1/notices/" + make_notice(town) + "/reading", Visitor::owner});
    add_factor_doors(doors, town);
    doors.push_back(
        {"DELETE /api/v1/sessions/{id}", "/api/v1/sessions/" + session, Visitor::owner});
    doors.push_back({"DELETE /api/v1/sessions", "/api/v1/sessions", Visitor::leaver});
    doors.push_back({.row = "DELETE /api/v1/sessions/current",
                     .target = "/api/v1/sessions/current",
                     .whose = Visitor::leaver,
                     .ends_the_session = true});
}

/// In an order in which each can be passed.
inline std::vector<Door> doors_of(LiveTown& town) {
    connect_readers(town);
    std::vector<Door> slow;  // made first, passed late: a code of the one code lasts a minute
    SearchDoors{slow, town}.add();
    std::vector<Door> later;
    const std::string session = make_session(town);  // first: she goes on in a new one
    add_account_doors(later, town);                  // before there is a draft of the case's
    ShowcaseDoors{later, town}.add();                // as well
    BookingDoors{later, town}.add();
    add_licence_doors(later);
    add_desk_doors(later, town);
    TaskDoors{later, town}.add();
    InstantDoors{later, town}.add();
    ArchiveDoors{later, town}.add();
    ExchangeDoors{later, town}.add();
    ServiceDoors{later, town}.add();
    BillDoors{later, town}.add();
    BundleDoors{later, town}.add();
    ApplicantDoors{later, town}.add();
    const json::object handed_in = town.submitted();  // the same draft serves the case's doors
    add_case_doors(later, town);
    add_operating_doors(later, town);
    CatalogueDoors{later, town}.add();
    add_app_doors(later, town);
    add_one_code_doors(later, town);
    add_legal_person_doors(later, town);
    add_certificate_doors(later, town, handed_in);
    add_mandate_doors(later, town);
    add_proactive_doors(later, town);
    add_federation_doors(later, town);
    add_issued_doors(later, town);
    add_guidance_doors(later, town);
    add_public_doors(later);
    add_identity_doors(later, town, session);
    std::ranges::move(slow, std::back_inserter(later));
    add_last_doors(later, town);
    std::vector<Door> doors;
    add_sign_in_doors(doors, town);
    add_second_step_door(doors, town);
    std::ranges::move(later, std::back_inserter(doors));
    return doors;
}

}  // namespace mashang::app::testing
