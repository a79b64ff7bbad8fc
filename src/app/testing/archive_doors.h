#pragma once

// The doors of the archive: archivists of the cases' office, and an inspector.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/archive/store.h"

namespace mashang::app::testing {

class ArchiveDoors {
  public:
    ArchiveDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_packages();
        add_failures();
        add_destructions();
        add_accesses();
        add_inspection();
    }

  private:
    static inline const std::string kPackages = "/api/v1/desk/archive/packages";
    static inline const std::string kAccesses = "/api/v1/desk/archive/accesses";
    static inline const std::string kInspected = "/api/v1/inspection/accesses";
    static inline const std::string kOffice = "GA-350102000000";

    /// A package, by its case's id, whose term was over long ago.
    std::string package() {
        auto& ground = town_.house().ground();
        const std::string id = LiveTown::id_of(town_.submitted());
        const auto file = town_.house().services().files().keep("a package of " + id);
        town_.database().write([&](sql::Tx& tx) {
            archive::store::add(
                tx, archive::PackageRow{.person_id = *identity::PersonId::parse(tx.get<std::string>(
                                            "SELECT person_id FROM cases_case WHERE id = $1", id)),
                                        .case_id = *archive::CaseId::parse(id),
                                        .number = tx.get<std::string>(
                                            "SELECT number FROM cases_case WHERE id = $1", id),
                                        .item_id = kItem,
                                        .office_id = kOffice,
                                        .outcome = "refused",
                                        .ended_at = ground.clock.now(),
                                        .archived_at = ground.clock.now(),
                                        .year = 2000,
                                        .retention = archive::Retention::years_10,
                                        .kept_until = Date::parse("2010-12-31"),
                                        .file = file,
                                        .size = 1,
                                        .sha256 = std::string(64, 'a'),
                                        .sm3 = std::string(64, 'b')});
        });
        return id;
    }
    std::string asked() {
        const auto access = town_.must(
            Visitor::inspector, "POST", kInspected,
            {{"office_id", kOffice}, {"item_id", kItem}, {"purpose", "年度抽查"}, {"days", 3}});
        return LiveTown::id_of(access);
    }
    std::string granted() {
        std::string id = asked();
        town_.must(Visitor::archivist, "POST", kAccesses + "/" + id + "/decision",
                   {{"granted", true}});
        return id;
    }
    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}) {
        doors_.push_back({.row = row,
                          .target = target,
                          .whose = whose,
                          .body = body.empty() ? "" : json::serialize(body)});
    }

    void add_failures() {
        const std::string path = "/api/v1/desk/archive/failures";
        const std::string id = LiveTown::id_of(town_.submitted());
        town_.database().write([&](sql::Tx& tx) {
            const archive::WaitingRow row{
                .person_id = *identity::PersonId::parse(
                    tx.get<std::string>("SELECT person_id FROM cases_case WHERE id = $1", id)),
                .case_id = *archive::CaseId::parse(id),
                .due_at = *Instant::parse("2099-01-01T00:00:00+08:00"),
                .error = {},
                .office_id = kOffice};
            archive::store::add_waiting(tx, row);
            archive::store::note_failure(tx, row, row.due_at, "the file of a document is gone");
        });
        door("GET " + path, path, Visitor::archivist);
        door("POST " + path + "/{case_id}/retry", path + "/" + id + "/retry", Visitor::archivist);
    }

    void add_packages() {
        const std::string one = package();
        door("GET " + kPackages, kPackages + "?retention=years_10&term_over=true",
             Visitor::archivist);
        door("GET " + kPackages + "/{case_id}", kPackages + "/" + one, Visitor::archivist);
        door("GET " + kPackages + "/{case_id}/file", kPackages + "/" + one + "/file",
             Visitor::archivist);
    }

    void add_destructions() {
        const std::string to_propose = package();
        const std::string proposed = package();
        town_.must(Visitor::second_archivist, "POST", kPackages + "/" + proposed + "/destruction",
                   {{"reason", "保管期限已满"}});
        door("GET /api/v1/desk/archive/destructions", "/api/v1/desk/archive/destructions",
             Visitor::archivist);
        door("POST " + kPackages + "/{case_id}/destruction",
             kPackages + "/" + to_propose + "/destruction", Visitor::archivist,
             {{"reason", "保管期限已满"}});
        door("POST " + kPackages + "/{case_id}/destruction-approval",
             kPackages + "/" + proposed + "/destruction-approval", Visitor::archivist,
             {{"approved", true}, {"note", ""}});
    }

    void add_accesses() {
        door("GET " + kAccesses, kAccesses, Visitor::archivist);
        door("POST " + kAccesses + "/{access_id}/decision", kAccesses + "/" + asked() + "/decision",
             Visitor::archivist, {{"granted", true}});
        door("DELETE " + kAccesses + "/{access_id}", kAccesses + "/" + granted(),
             Visitor::archivist);
    }

    void add_inspection() {
        const std::string one = package();
        const std::string access = granted();
        door("GET " + kInspected, kInspected, Visitor::inspector);
        door("POST " + kInspected, kInspected, Visitor::inspector,
             {{"office_id", kOffice}, {"item_id", kItem}, {"purpose", "年度抽查"}, {"days", 3}});
        door("GET " + kInspected + "/{access_id}/packages", kInspected + "/" + access + "/packages",
             Visitor::inspector);
        door("GET " + kInspected + "/{access_id}/packages/{case_id}/file",
             kInspected + "/" + access + "/packages/" + one + "/file", Visitor::inspector);
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
