#pragma once

// The doors of matters of several items.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/bundles/parts.h"

namespace mashang::app::testing {

/// A matter that the owner begins, of which nothing is open and nothing to be handed in is missing.
class BundleDoors {
  public:
    BundleDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        doors_.push_back({"GET /api/v1/bundles/{id}/plan", kBundle + "/plan"});
        doors_.push_back({"GET " + kRuns, kRuns, Visitor::owner});
        doors_.push_back({"POST " + kRuns, kRuns, Visitor::leaver, opening("B08")});
        add_drafts();
        add_handed_in();
        add_desk();
    }

  private:
    const std::string kRuns = "/api/v1/bundle-runs";
    const std::string kBundle = "/api/v1/bundles/B27";

    static std::string opening(const std::string& bundle) {
        return json::serialize(json::object{{"bundle_id", bundle}, {"division", "350102001001"}});
    }

    json::object begun(const std::string& bundle) {
        return town_.must(Visitor::owner, "POST", kRuns,
                          {{"bundle_id", bundle}, {"division", "350102001001"}});
    }

    void push(const std::string& method, const std::string& row, const std::string& target,
              const std::string& body = "", const std::string& media = "application/json") {
        doors_.push_back({.row = method + " " + kRuns + row,
                          .target = kRuns + target,
                          .whose = Visitor::owner,
                          .body = body,
                          .media = media});
    }

    static std::string key_to_upload(const json::object& run) {
        for (const json::value& material : run.at("plan").at("materials").as_array()) {
            if (material.at("from") == "applicant") {
                return std::string{material.at("key").as_string()};
            }
        }
        throw std::logic_error("nothing is to be handed in");
    }

    void add_drafts() {
        const json::object run = begun("B13");
        const std::string at = "/" + LiveTown::id_of(run);
        push("GET", "/{id}", at);
        const std::string file = at + "/materials/" + key_to_upload(run);
        push("PUT", "/{id}/materials/{material}", file + "?file_name=a.png", kPng, "image/png");
        push("DELETE", "/{id}/materials/{material}", file);
        const json::object other = begun("B15");
        push("PATCH", "/{id}", "/" + LiveTown::id_of(other),
             json::serialize(
                 json::object{{"version", other.at("version")}, {"answers", json::object{}}}));
        push("DELETE", "/{id}", "/" + LiveTown::id_of(begun("B12")));
    }

    /// One that is complete, and one that is handed in.
    void add_handed_in() {
        const json::object ready = completed("B27");
        push("POST", "/{id}/submission", "/" + LiveTown::id_of(ready) + "/submission",
             json::serialize(json::object{{"version", ready.at("version")}}));
        const json::object complete = completed("B14");
        const std::string at = "/" + LiveTown::id_of(complete);
        const json::object run = town_.must(Visitor::owner, "POST", kRuns + at + "/submission",
                                            {{"version", complete.at("version")}});
        const json::object& part = run.at("plan").at("parts").at(0).as_object();
        const std::string seq = std::to_string(part.at("seq").as_int64());
        push("POST", "/{id}/parts/{seq}/withdrawal", at + "/parts/" + seq + "/withdrawal",
             json::serialize(json::object{{"version", run.at("version")}}));
    }

    /// With no to every question, filled in, and all that is to be handed in.
    json::object completed(const std::string& bundle) {
        json::object run = begun(bundle);
        const std::string at = kRuns + "/" + LiveTown::id_of(run);
        while (!run.at("plan").at("open").as_array().empty()) {
            json::object answers = run.at("plan").at("answers").as_object();
            answers[run.at("plan").at("open").at(0).as_string()] = false;
            run = town_.must(Visitor::owner, "PATCH", at,
                             {{"version", run.at("version")}, {"answers", std::move(answers)}});
        }
        json::object form = run.at("typed").as_object();
        for (const json::value& key : run.at("plan").at("form").at("required").as_array()) {
            if (!form.contains(key.as_string())) form[key.as_string()] = "福州市鼓楼区东街1号";
        }
        run = town_.must(Visitor::owner, "PATCH", at,
                         {{"version", run.at("version")}, {"form", std::move(form)}});
        const json::array materials = run.at("plan").at("materials").as_array();
        for (const json::value& material : materials) {
            if (material.at("from") != "applicant") continue;
            const std::string key{material.at("key").as_string()};
            const auto target = at + "/materials/" + key;
            run =
                LiveTown::read(target, town_.ask(Visitor::owner, "PUT", target, kPng, "image/png"));
        }
        return run;
    }

    /// A case of the owner's at the officer's office, as a part of a matter.
    void add_desk() {
        const json::object of = town_.submitted();
        const bundles::Parts& parts = town_.house().services().bundles_parts();
        town_.database().write([&](sql::Tx& tx) {
            const auto found =
                parts.cases.store.find(tx, *cases::CaseId::parse(LiveTown::id_of(of))).value();
            const bundles::BundleRun run{
                .person_id = found.person_id,
                .id = bundles::RunId{town_.house().ground().ids.next(kMorning)},
                .bundle_id = "B12",
                .division = found.division,
                .account_id = town_.account_of(Visitor::owner),
                .applicant = mandates::PrincipalKind::person,
                .own_person_id = found.person_id,
                .opened_at = kMorning,
                .changed_at = kMorning,
                .submitted_at = kMorning};
            parts.store.add(tx, run, {});
            parts.store.save_part(tx, {.person_id = found.person_id,
                                       .run_id = run.id,
                                       .seq = 1,
                                       .item_id = found.item_id,
                                       .needs = "",
                                       .state = bundles::KeptState::started,
                                       .case_id = found.id});
        });
        doors_.push_back({"GET /api/v1/desk/cases/{id}/bundle",
                          LiveTown::desk_path_of(of) + "/bundle", Visitor::officer});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
