#pragma once

// The doors of the one code: chains of the neighbour's, an app of the operator's office and a gate
// that is part of it.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/one_code/gz1.h"
#include "contexts/openid/flows_apps.h"

namespace mashang::app::testing {

inline const std::string kGates = "walk-gates";

/// An approved app of the operator's office that verifies codes; `Visitor::app` speaks as it.
inline void connect_gates(LiveTown& town) {
    const json::object metadata{
        {"client_name", "地铁闸机"},
        {"grant_types", json::array{"client_credentials"}},
        {"token_endpoint_auth_method", "client_secret_post"},
        {"scopes", json::array{json::object{{"scope", "one-code:verify"}, {"reason", "核验"}}}}};
    std::string secret;
    town.database().write([&](sql::Tx& tx) {
        const openid::Parts& parts = town.house().services().openid_parts();
        const auto app = openid::install_app(tx, parts, kGates, "GA-350102000000", metadata);
        secret = openid::make_secret(tx, parts, {}, app).secret;
    });
    town.house().services().apps().refresh(town.database());
    const auto answer =
        town.send("POST", "/oidc/token", "Content-Type: application/x-www-form-urlencoded\r\n",
                  "grant_type=client_credentials&scope=one-code:verify&client_id=" + kGates +
                      "&client_secret=" + secret);
    town.keep_token(LiveTown::read("/oidc/token", answer));
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

inline void add_one_code_doors(std::vector<Door>& doors, LiveTown& town) {
    connect_gates(town);
    const std::string credentials = "/api/v1/one-code/credentials";
    const std::string terminals = "/api/v1/desk/one-code/terminals";
    const json::object gate{{"client_id", kGates},
                            {"name", "1号闸机"},
                            {"place", "东街口站"},
                            {"purposes", json::array{"entry"}}};
    const auto terminal_of = [&] {
        return LiveTown::id_of(town.must(Visitor::operator_, "POST", terminals, gate));
    };
    const auto shown =
        town.must(Visitor::neighbour, "POST", credentials, chain_wish("0000000000000001"));
    town.must(Visitor::neighbour, "POST", credentials, chain_wish("0000000000000002"));
    const json::object verification{{"terminal", terminal_of()},
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
}

}  // namespace mashang::app::testing
