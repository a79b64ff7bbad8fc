#pragma once

// The doors of the exchange: operators over rejected rows, and an app that fetches.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/store.h"

namespace mashang::app::testing {

class ExchangeDoors {
  public:
    ExchangeDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        const std::string rejects = kDesk + "/rejects";
        doors_.push_back({"GET " + kDesk, kDesk, Visitor::operator_});
        doors_.push_back({"GET " + rejects, rejects + "?state=held", Visitor::operator_});
        doors_.push_back({"POST " + rejects + "/{key}/retrying",
                          rejects + "/" + reject("a") + "/retrying", Visitor::operator_});
        doors_.push_back({"POST " + rejects + "/{key}/giving-up",
                          rejects + "/" + reject("a") + "/giving-up", Visitor::operator_,
                          json::serialize(json::object{{"reason", "接收方不收"}})});
        reject("b");
        doors_.push_back(
            {"POST " + kDesk + "/retrying", kDesk + "/retrying", Visitor::operator_,
             json::serialize(json::object{{"table", "result"}, {"kind", "b:missing"}})});
        doors_.push_back(
            {"GET /api/v1/exchange/rows", "/api/v1/exchange/rows?limit=1", Visitor::app});
        doors_.push_back({"GET /api/v1/exchange/tables/{table}/rows",
                          "/api/v1/exchange/tables/accept/rows?limit=1", Visitor::app});
    }

  private:
    static inline const std::string kDesk = "/api/v1/desk/exchange";

    /// A row that our checker holds, by its key.
    std::string reject(const std::string& column) {
        auto& ground = town_.house().ground();
        const std::string id = "0192f000-0000-7000-8000-00000000ec0" + std::to_string(++made_);
        exchange::Row row{.person_id = id,
                          .case_id = id,
                          .origin = made_,
                          .key = "walk-" + std::to_string(made_),
                          .number = "GA350102-20180930-000001V",
                          .table_name = exchange::TableName::result,
                          .state = exchange::RowState::held,
                          .made_at = ground.clock.now(),
                          .changed_at = ground.clock.now()};
        row.set_faults({{column, "missing"}});
        exchange::seal_cells(town_.house().services().exchange_parts(), row, {});
        town_.database().write([&](sql::Tx& tx) { exchange::store::add(tx, row); });
        return row.key;
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
    int made_ = 0;
};

}  // namespace mashang::app::testing
