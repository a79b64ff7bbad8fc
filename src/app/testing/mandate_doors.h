#pragma once

// The doors of mandates: what each is filled with must be proposed first, by whoever is not asked.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/mandates/sealing.h"
#include "contexts/mandates/store.h"

namespace mashang::app::testing {

/// The owner lets somebody act for her in the matter of a lost card.
inline json::object proposal(std::string_view name, std::string_view mobile) {
    return {{"my_side", "principal"},
            {"name", name},
            {"mobile", mobile},
            {"items", json::array{kItem}},
            {"fields", json::array{"name"}},
            {"until", "2018-12-31"}};
}

inline std::string propose(LiveTown& town, std::string_view name, std::string_view mobile) {
    return LiveTown::id_of(
        town.must(Visitor::owner, "POST", "/api/v1/me/mandates", proposal(name, mobile)));
}

inline json::object child(std::string_view name, std::string_view citizen_id) {
    return {{"name", name}, {"citizen_id", citizen_id}};
}

/// As if the register had confirmed it while the owner was a child; by somebody who is no visitor.
inline std::string make_guardian_of_owner(LiveTown& town) {
    const std::string mobile = "13700000041";
    town.create_person(mobile);
    const mandates::GuardianshipId id{town.house().ground().ids.next(kMorning)};
    const auto owner = identity::AccountId::parse(town.account_of(Visitor::owner)).value();
    const identity::Identity& identity = town.house().services().identity();
    town.database().write([&](sql::Tx& tx) {
        mandates::store::add(
            tx, {.guardian_id = identity.find_person(tx, *MobileNumber::parse(mobile)).value(),
                 .id = id,
                 .minor_id = identity.person_of(tx, owner).value(),
                 .state = mandates::GuardianshipState::confirmed,
                 .child_sealed = {},
                 .until = *Date::parse("2008-03-06"),
                 .requested_at = kMorning,
                 .decided_at = kMorning});
    });
    return id.text();
}

inline void add_person_doors(std::vector<Door>& doors, LiveTown& town) {
    const std::string mandates = "/api/v1/me/mandates";
    const std::string children = "/api/v1/me/children";
    const std::string nobodys = mandates + "/" + propose(town, "陈建国", "13600009999");
    const std::string named = LiveTown::id_of(
        town.must(Visitor::neighbour, "POST", children, child("林小宝", "350099201809011357")));
    const auto to_neighbour = [&] {
        return mandates + "/" + propose(town, "陈建国", "13800000001");
    };

    doors.push_back({"GET " + mandates, mandates, Visitor::owner});
    doors.push_back({"POST " + mandates, mandates, Visitor::owner,
                     json::serialize(proposal("陈建国", "13800000001"))});
    doors.push_back({"GET " + mandates + "/{id}/uses", nobodys + "/uses", Visitor::owner});
    doors.push_back({"POST " + mandates + "/{id}/acceptance", to_neighbour() + "/acceptance",
                     Visitor::neighbour});
    doors.push_back({"POST " + mandates + "/{id}/declination", to_neighbour() + "/declination",
                     Visitor::neighbour});
    doors.push_back({"POST " + mandates + "/{id}/ending", nobodys + "/ending", Visitor::owner});
    doors.push_back({"GET /api/v1/me/acting-for", "/api/v1/me/acting-for", Visitor::owner});
    doors.push_back({"PUT /api/v1/me/acting-for", "/api/v1/me/acting-for", Visitor::owner, "{}"});
    doors.push_back({"GET " + children, children, Visitor::neighbour});
    doors.push_back({"POST " + children, children, Visitor::neighbour,
                     json::serialize(child("周雨桐", "350099201006201325"))});
    doors.push_back({"GET " + children + "/{id}", children + "/" + named, Visitor::neighbour});
    doors.push_back(
        {"GET " + children + "/{id}/uses", children + "/" + named + "/uses", Visitor::neighbour});
    const std::string guardians = "/api/v1/me/guardians";
    doors.push_back({"GET " + guardians, guardians, Visitor::owner});
    doors.push_back({"GET " + guardians + "/{id}/uses",
                     guardians + "/" + make_guardian_of_owner(town) + "/uses", Visitor::owner});
}

/// The owner says that she is the guardian of a child with that number.
inline void make_owner_guardian_of(LiveTown& town, std::string_view child_number) {
    const mandates::Parts& parts = town.house().services().mandates_parts();
    const mandates::GuardianshipId id{town.house().ground().ids.next(kMorning)};
    const auto owner = identity::AccountId::parse(town.account_of(Visitor::owner)).value();
    const identity::Claim child{identity::PersonName::parse("周雨桐").value(),
                                CitizenId::parse(child_number).value()};
    town.database().write([&](sql::Tx& tx) {
        mandates::store::add(tx, {.guardian_id = parts.identity.person_of(tx, owner).value(),
                                  .id = id,
                                  .child_sealed = mandates::seal_child(parts, id, child),
                                  .until = *Date::parse("2028-06-19"),
                                  .requested_at = kMorning});
    });
}

inline void add_ruling_door(std::vector<Door>& doors, LiveTown& town) {
    constexpr std::string_view kChild = "350099201006201325";
    make_owner_guardian_of(town, kChild);
    const std::string rulings = "/api/v1/desk/guardianship-rulings";
    doors.push_back({"POST " + rulings, rulings, Visitor::officer,
                     json::serialize(json::object{
                         {"guardian", {{"name", kOwnersName}, {"citizen_id", kOwnersNumber}}},
                         {"child_citizen_id", kChild},
                         {"ruling", "custody_changed"},
                         {"document", "（2018）闽0102民初123号"}})});
}

inline void add_window_doors(std::vector<Door>& doors) {
    const json::object card{{"name", kOwnersName}, {"citizen_id", kOwnersNumber}};
    doors.push_back({"POST /api/v1/desk/agreement-codes", "/api/v1/desk/agreement-codes",
                     Visitor::officer, R"({"mobile":"13800000003"})"});
    doors.push_back({"POST /api/v1/desk/assistances", "/api/v1/desk/assistances",
                     Visitor::colleague,
                     json::serialize(json::object{{"item_id", kItem}, {"card", card}})});
    doors.push_back({"POST /api/v1/desk/life-checks", "/api/v1/desk/life-checks", Visitor::officer,
                     json::serialize(card)});
}

inline void add_mandate_doors(std::vector<Door>& doors, LiveTown& town) {
    add_person_doors(doors, town);
    add_window_doors(doors);
    add_ruling_door(doors, town);
}

}  // namespace mashang::app::testing
