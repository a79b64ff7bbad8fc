#pragma once

// Persons through connected apps that they let act for them.

#include <string>
#include <string_view>
#include <vector>

#include "app/testing/live_town.h"
#include "contexts/openid/flows_apps.h"
#include "contexts/openid/flows_authorize.h"
#include "contexts/openid/handout.h"

namespace mashang::app::testing {

inline void connect_app(LiveTown& town, const std::string& client_id, const openid::Words& scopes) {
    json::array wishes;
    for (const std::string& scope : scopes) {
        wishes.push_back(json::object{{"scope", scope}, {"reason", "代办"}});
    }
    const json::object metadata{{"client_name", "市民卡"},
                                {"client_name_en", "Citizen card"},
                                {"redirect_uris", json::array{"https://card.example/callback"}},
                                {"scopes", std::move(wishes)}};
    town.database().write([&](sql::Tx& tx) {
        openid::install_app(tx, town.house().services().openid_parts(), client_id,
                            "GA-350102000000", metadata);
    });
    town.house().services().apps().refresh(town.database());
}

/// Who has this number, as her own session would say.
inline http::Caller person_with(LiveTown& town, const std::string& mobile) {
    const identity::Identity& identity = town.house().services().identity();
    http::Caller caller{.kind = http::CallerKind::person, .methods = "pwd", .strength = 1};
    town.database().read([&](sql::Tx& tx) {
        const auto person = identity.find_person(tx, *MobileNumber::parse(mobile)).value();
        caller.person_id = person.text();
        caller.account_id = identity.account_of(tx, person).value().text();
        caller.assurance_level = identity.assurance_level(tx, person);
        caller.signed_in_at = town.house().ground().clock.now();
    });
    return caller;
}

/// The access token that the app has when she has agreed to `scopes`.
inline std::string consented_token(LiveTown& town, const std::string& client_id,
                                   const openid::Words& scopes, const http::Caller& person) {
    std::string token;
    town.database().write([&](sql::Tx& tx) {
        const openid::Parts& parts = town.house().services().openid_parts();
        const openid::AppPtr app = parts.apps.find(tx, client_id);
        openid::give_consent(tx, parts, person, *app, {.scopes = scopes, .claims = {}});
        const auto of = openid::begin_authorization(tx, parts, person, *app, scopes, "", {});
        token = parts.tokens.seal(openid::handout_of(parts, *app, of, scopes, {}, "").access);
    });
    return token;
}

/// Who comes to the doors through apps of the owner's.
inline void connect_readers(LiveTown& town) {
    const http::Caller owner = person_with(town, kOwnersMobile);
    const auto connect = [&](Visitor visitor, const std::string& client_id,
                             const openid::Words& scopes) {
        connect_app(town, client_id, scopes);
        town.keep_token(visitor, consented_token(town, client_id, scopes, owner));
    };
    connect(Visitor::through, "walk-apply", {"openid", "cases"});
    connect(Visitor::through_all, "walk-all", {"openid", "cases", "cases.all"});
    connect(Visitor::narrow, "walk-narrow", {"openid"});
}

}  // namespace mashang::app::testing
