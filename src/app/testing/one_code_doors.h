#pragma once

// The doors of the one code: chains of the neighbour's, an app of the operator's office and a gate
// that is part of it.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/one_code/gz1.h"
#include "contexts/one_code/store.h"
#include "contexts/openid/flows_apps.h"

namespace mashang::app::testing {

inline const std::string kGates = "walk-gates";

/// An approved app of the operator's office that verifies codes; `Visitor::app` speaks as it.
inline void connect_gates(LiveTown& town) {
    const json::object metadata{
        {"client_name", "地铁闸机"},
        {"grant_types", json::array{"client_credentials"}},
        {"token_endpoint_auth_method", "client_secret_post"},
        {"scopes", json::array{json::object{{"scope", "one-code:verify"}, {"reason", "核验"}},
                               json::object{{"scope", "events:read"}, {"reason", "进度"}},
                               json::object{{"scope", "exchange:read"}, {"reason", "汇聚"}}}}};
    std::string secret;
    town.database().write([&](sql::Tx& tx) {
        const openid::Parts& parts = town.house().services().openid_parts();
        const auto app = openid::install_app(tx, parts, kGates, "GA-350102000000", metadata);
        secret = openid::make_secret(tx, parts, {}, app).secret;
    });
    town.house().services().apps().refresh(town.database());
    const auto answer = town.send(
        "POST", "/oidc/token", "Content-Type: application/x-www-form-urlencoded\r\n",
        "grant_type=client_credentials&scope=one-code:verify+events:read+exchange:read&client_id=" +
            kGates + "&client_secret=" + secret);
    const auto tokens = LiveTown::read("/oidc/token", answer);
    town.keep_token(Visitor::app, std::string{tokens.at("access_token").as_string()});
}

inline json::object chain_wish(std::string_view cid) {
    const auto anchor = one_code::anchor_of(*crypto::from_hex(cid), 1, std::string(16, 's'));
    return {
        {"purpose", "entry"}, {"cid", cid}, {"anchor", crypto::to_base64url(anchor)}, {"slots", 1}};
}

/// The code of the first slot of a chain of one.
inline std::string first_code(std::string_view cid, const json::object& credential) {
    const auto bytes = [&](const char* name) {
        return *crypto::from_base64url(std::string_view{credential.at(name).as_string()});
    };
    const std::string slot{"\0\1", 2};
    const auto code =
        one_code::decode(bytes("header") + slot + std::string(16, 's') + bytes("signature"));
    EXPECT_EQ(crypto::to_hex(code.value().header.cid), cid);
    return one_code::text_of(*code);
}

/// What a terminal for licences was given by the neighbour's code, and what it asked of her before.
struct Asked {
    std::string reference = std::string(43, 'r');
    std::string request = std::string(43, 'q');
    std::string id;
};
inline Asked ask_for_licences(LiveTown& town, const std::string& terminal) {
    Asked asked;
    const auto id = *one_code::TerminalId::parse(terminal);
    town.database().write([&](sql::Tx& tx) {
        const auto person = one_code::store::find_credential(tx, "0000000000000001")->person_id;
        one_code::store::add_reference(tx,
                                       {.hash = one_code::hash_of(asked.reference),
                                        .person_id = person,
                                        .client_id = kGates,
                                        .terminal_id = terminal,
                                        .expires_at = kMorning + std::chrono::hours{1}},
                                       kMorning);
        asked.id = town.house().ground().ids.next(kMorning).text();
        one_code::store::add_licence_request(tx, {.hash = one_code::hash_of(asked.request),
                                                  .id = asked.id,
                                                  .person_id = person,
                                                  .client_id = kGates,
                                                  .terminal_id = id,
                                                  .licence_type = "L001",
                                                  .cause = "取件",
                                                  .number = "42",
                                                  .choices = "17,42,80",
                                                  .asked_at = kMorning,
                                                  .expires_at = kMorning + std::chrono::hours{1}});
    });
    return asked;
}

inline void add_licence_doors(std::vector<Door>& doors, LiveTown& town, const json::object& kiosk) {
    const std::string requests = "/api/v1/one-code/licence-requests";
    const std::string collections = "/api/v1/one-code/licence-collections";
    const std::string terminal{kiosk.at("terminal").at("id").as_string()};
    const Asked asked = ask_for_licences(town, terminal);
    const json::object who{{"terminal", terminal}, {"key", kiosk.at("key")}};
    json::object wish = who;
    wish["reference"] = asked.reference;
    wish["licence_type"] = "L001";
    wish["cause"] = "取件";
    json::object collection = who;
    collection["request"] = asked.request;
    doors.push_back({"GET " + requests, requests, Visitor::neighbour});
    doors.push_back({"POST " + requests, requests, Visitor::app, json::serialize(wish)});
    doors.push_back(
        {"POST " + collections, collections, Visitor::app, json::serialize(collection)});
    doors.push_back({"POST " + requests + "/{id}/answer", requests + "/" + asked.id + "/answer",
                     Visitor::neighbour, R"({"number":"42"})"});
}

inline void add_one_code_doors(std::vector<Door>& doors, LiveTown& town) {
    connect_gates(town);
    const std::string credentials = "/api/v1/one-code/credentials";
    const std::string terminals = "/api/v1/desk/one-code/terminals";
    const json::object gate{{"client_id", kGates},
                            {"name", "1号闸机"},
                            {"place", "东街口站"},
                            {"purposes", json::array{"entry"}},
                            {"licence_types", json::array{}}};
    json::object kiosk = gate;
    kiosk["purposes"] = json::array{"licence"};
    kiosk["licence_types"] = json::array{"L001"};
    const auto made = town.must(Visitor::operator_, "POST", terminals, gate);
    const auto terminal_of = [&] {
        const auto one = town.must(Visitor::operator_, "POST", terminals, gate);
        return std::string{one.at("terminal").at("id").as_string()};
    };
    const auto shown =
        town.must(Visitor::neighbour, "POST", credentials, chain_wish("0000000000000001"));
    town.must(Visitor::neighbour, "POST", credentials, chain_wish("0000000000000002"));
    const json::object verification{{"terminal", made.at("terminal").at("id")},
                                    {"key", made.at("key")},
                                    {"code", first_code("0000000000000001", shown)}};

    doors.push_back({"GET " + credentials, credentials, Visitor::neighbour});
    doors.push_back({"POST " + credentials, credentials, Visitor::neighbour,
                     json::serialize(chain_wish("0000000000000003"))});
    doors.push_back({"DELETE " + credentials + "/{cid}", credentials + "/0000000000000002",
                     Visitor::neighbour});
    doors.push_back({"POST /api/v1/one-code/numbers", "/api/v1/one-code/numbers",
                     Visitor::neighbour, R"({"purpose":"entry"})"});
    doors.push_back({"GET /api/v1/one-code/uses", "/api/v1/one-code/uses", Visitor::neighbour});
    doors.push_back({"POST /api/v1/one-code/verify", "/api/v1/one-code/verify", Visitor::app,
                     json::serialize(verification)});
    doors.push_back({"GET " + terminals, terminals + "?client_id=" + kGates, Visitor::operator_});
    doors.push_back({"POST " + terminals, terminals, Visitor::operator_, json::serialize(gate)});
    doors.push_back(
        {"DELETE " + terminals + "/{id}", terminals + "/" + terminal_of(), Visitor::operator_});
    doors.push_back({"POST " + terminals + "/{id}/key", terminals + "/" + terminal_of() + "/key",
                     Visitor::operator_});
    doors.push_back({"POST " + terminals + "/{id}/suspension",
                     terminals + "/" + terminal_of() + "/suspension", Visitor::operator_,
                     R"({"suspends":true})"});
    add_licence_doors(doors, town, town.must(Visitor::operator_, "POST", terminals, kiosk));
}

}  // namespace mashang::app::testing
