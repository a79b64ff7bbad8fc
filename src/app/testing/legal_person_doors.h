#pragma once

// The doors of legal persons: the owner represents two, the neighbour is an agent of one and asked
// to be of the other.

#include <string>
#include <vector>

#include "app/testing/company.h"
#include "app/testing/door.h"

namespace mashang::app::testing {

class LegalPersonDoors {
  public:
    LegalPersonDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        const std::string first = agencies_of("MA2XYD11");
        const std::string second = agencies_of("MA2XYD12");
        const std::string held = offer(first);
        town_.must(Visitor::neighbour, "POST", kOffers + "/" + held + "/acceptance");
        add_claims();
        add_agencies(first);
        add_offers(second, held);
    }

  private:
    /// The address of the agents of a company of the owner's.
    std::string agencies_of(const char* subject) {
        const std::string id = settle_company(
            town_, kOwnersMobile, *Uscc::make('9', '1', "350099", subject), "福州示例科技有限公司");
        return kPersons + "/" + id + "/agencies";
    }
    static json::object wish() {
        return {{"name", "陈建国"},
                {"mobile", "13800000001"},
                {"verbs", json::array{"file"}},
                {"ends_on", "2018-12-31"}};
    }
    std::string offer(const std::string& agencies) {
        return LiveTown::id_of(town_.must(Visitor::owner, "POST", agencies, wish()));
    }
    void add(const std::string& row, const std::string& target, Visitor whose,
             const json::object& body = {}) {
        doors_.push_back({row, target, whose, body.empty() ? "" : json::serialize(body)});
    }

    void add_claims() {
        const json::object own{{"uscc", Uscc::make('9', '1', "350099", "MA2XYD13")->view()},
                               {"name", "莆田示例有限公司"}};
        const json::object another{{"uscc", Uscc::make('9', '1', "350099", "MA2XYD14")->view()},
                                   {"name", "三明示例有限公司"}};
        const std::string id = LiveTown::id_of(town_.must(Visitor::owner, "POST", kClaims, own));
        add("GET " + kClaims, kClaims, Visitor::owner);
        add("GET " + kClaims + "/{id}", kClaims + "/" + id, Visitor::owner);
        add("POST " + kClaims, kClaims, Visitor::neighbour, another);
    }
    void add_agencies(const std::string& target) {
        const std::string row = kPersons + "/{legal_person_id}/agencies";
        add("GET " + kPersons, kPersons, Visitor::owner);
        add("GET " + row, target, Visitor::owner);
        add("POST " + row, target, Visitor::owner, wish());
        add("DELETE " + row + "/{id}", target + "/" + offer(target), Visitor::owner);
    }
    void add_offers(const std::string& agencies, const std::string& held) {
        add("GET " + kOffers, kOffers, Visitor::neighbour);
        add("POST " + kOffers + "/{id}/acceptance", kOffers + "/" + offer(agencies) + "/acceptance",
            Visitor::neighbour);
        add("POST " + kOffers + "/{id}/refusal", kOffers + "/" + offer(agencies) + "/refusal",
            Visitor::neighbour);
        add("DELETE /api/v1/me/agencies/{id}", "/api/v1/me/agencies/" + held, Visitor::neighbour);
    }

    const std::string kPersons = "/api/v1/me/legal-persons";
    const std::string kClaims = "/api/v1/me/legal-person-claims";
    const std::string kOffers = "/api/v1/me/agency-offers";
    std::vector<Door>& doors_;
    LiveTown& town_;
};

inline void add_legal_person_doors(std::vector<Door>& doors, LiveTown& town) {
    LegalPersonDoors{doors, town}.add();
}

}  // namespace mashang::app::testing
