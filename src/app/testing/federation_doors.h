#pragma once

// The doors of federation: a provider that has said once where it is, a link of the owner's and
// wishes that wait for her word.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/federation/flows.h"
#include "platform/outbound/testing/scripted_server.h"

namespace mashang::app::testing {

inline json::object provider_facts(const std::string& issuer) {
    return {{"name_zh", "e福州"},
            {"name_en", "e-Fuzhou"},
            {"issuer", issuer},
            {"client_id", "mashang"},
            {"auth_method", "client_secret_basic"},
            {"client_secret", "secret"},
            {"scopes", json::array{"openid"}},
            {"claims", json::object{}},
            {"level", 1}};
}

class FederationDoors {
  public:
    FederationDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    /// It answers one call; what it said is kept for an hour.
    void connect() {
        const std::string issuer = "http://127.0.0.1:" + server_.port();
        add_provider("walk-city", issuer);
        town_.must(Visitor::nobody, "POST", "/api/v1/federation/visits", wish());
        server_.finish();
    }

    void add_visits() {
        add("GET /api/v1/federation/providers", "", Visitor::nobody);
        add("POST /api/v1/federation/visits", "", Visitor::nobody, wish());
        json::object link = wish();
        link.erase("next");
        add("POST /api/v1/me/link-visits", "", Visitor::owner, link);
    }
    void add_links() {
        add("GET /api/v1/me/links", "", Visitor::owner);
        add("GET /api/v1/me/link-wishes/{id}", make_wish("1"), Visitor::owner);
        add("DELETE /api/v1/me/link-wishes/{id}", make_wish("2"), Visitor::owner);
        add("DELETE /api/v1/me/links/{id}", make_link(), Visitor::owner);
        // After that: she has none of this provider then.
        add("POST /api/v1/me/link-wishes/{id}/confirmation", make_wish("3"), Visitor::owner);
    }
    void add_desk() {
        const std::string all = "/api/v1/desk/identity-providers";
        add("GET " + all, "", Visitor::operator_);
        add("POST " + all, "", Visitor::operator_,
            {{"id", "walk-new"}, {"provider", provider_facts("https://new.example")}});
        add_draft("walk-draft", "https://draft.example");
        add("GET " + all + "/{id}", "walk-draft", Visitor::operator_);
        add("PUT " + all + "/{id}", "walk-draft", Visitor::operator_,
            {{"provider", provider_facts("https://draft2.example")}});
        add("POST " + all + "/{id}/activation", "walk-draft", Visitor::operator_,
            {{"activates", true}, {"note", ""}});
    }

  private:
    static json::object wish() { return {{"provider", "walk-city"}, {"next", "/cases"}}; }

    void add(const std::string& row, const std::string& id, Visitor whose,
             const json::object& body = {}) {
        std::string target = row.substr(row.find(' ') + 1);
        if (const auto at = target.find("{id}"); at != target.npos) target.replace(at, 4, id);
        doors_.push_back({row, target, whose, body.empty() ? "" : json::serialize(body)});
    }
    void add_draft(const char* id, const char* issuer) {
        town_.must(Visitor::operator_, "POST", "/api/v1/desk/identity-providers",
                   {{"id", id}, {"provider", provider_facts(issuer)}});
    }
    void add_provider(const char* id, const std::string& issuer) {
        add_draft(id, issuer.c_str());
        town_.must(Visitor::operator_, "POST",
                   fmt::format("/api/v1/desk/identity-providers/{}/activation", id),
                   {{"activates", true}, {"note", ""}});
    }

    const federation::Parts& parts() { return town_.house().services().federation_parts(); }
    identity::AccountId owner() {
        return identity::AccountId::parse(town_.account_of(Visitor::owner)).value();
    }
    std::string session_of_owner() {
        const auto sessions = town_.must(Visitor::owner, "GET", "/api/v1/sessions").at("sessions");
        for (const json::value& session : sessions.as_array()) {
            if (session.at("current").as_bool()) return std::string{session.at("id").as_string()};
        }
        throw std::logic_error("the owner is not signed in");
    }
    std::string make_wish(const std::string& subject) {
        const std::string id = parts().new_id();
        const std::string session = session_of_owner();
        const identity::AccountId account = owner();
        town_.database().write([&](sql::Tx& tx) {
            federation::store::add_wish(
                tx, {.id = id,
                     .account_id = account,
                     .session_id = session,
                     .provider_id = "walk-city",
                     .subject_index = "walk-wish-" + subject,
                     .person_sealed = federation::seal_person(
                         parts(), id,
                         {.citizen_id = CitizenId::parse(kOwnersNumber), .citizen_id_level = 1}),
                     .made_at = parts().clock.now()});
        });
        return id;
    }
    std::string make_link() {
        const std::string id = parts().new_id();
        const identity::AccountId account = owner();
        town_.database().write([&](sql::Tx& tx) {
            federation::store::add_link(tx, {.subject_index = "walk-link",
                                             .id = id,
                                             .account_id = account,
                                             .provider_id = "walk-city",
                                             .linked_at = parts().clock.now()});
        });
        return id;
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
    // Says what every provider does, of the port that it listens on.
    outbound::ScriptedServer server_{std::function<std::string(const std::string&)>{
        [](const std::string& port) { return document(port); }}};

    static std::string document(const std::string& port) {
        const std::string issuer = "http://127.0.0.1:" + port;
        const std::string body = json::serialize(
            json::object{{"issuer", issuer},
                         {"authorization_endpoint", issuer + "/authorize"},
                         {"token_endpoint", issuer + "/token"},
                         {"jwks_uri", issuer + "/jwks"},
                         {"response_types_supported", json::array{"code"}},
                         {"id_token_signing_alg_values_supported", json::array{"ES256"}}});
        return fmt::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{}", body.size(), body);
    }
};

inline void add_federation_doors(std::vector<Door>& doors, LiveTown& town) {
    FederationDoors federation{doors, town};
    federation.connect();
    federation.add_visits();
    federation.add_links();
    federation.add_desk();
}

/// Somebody whom the provider has signed in and who has an app: to be passed at once.
inline void add_second_step_door(std::vector<Door>& doors, LiveTown& town) {
    const std::string mobile = "13700000007";
    const crypto::Secret secret = crypto::Totp::make_secret();
    const federation::Parts& parts = town.house().services().federation_parts();
    town.create_person(mobile);
    std::string ticket;
    town.database().write([&](sql::Tx& tx) {
        const auto person =
            parts.identity.find_person(tx, MobileNumber::parse(mobile).value()).value();
        const auto account =
            identity::AccountId::parse(
                tx.get<std::string>("SELECT account_id FROM person WHERE id = $1", person))
                .value();
        tx.execute(
            "INSERT INTO totp (account_id, secret_sealed, enrolled_at, confirmed_at)"
            " VALUES ($1, $2, $3, $3)",
            account, parts.fields.encrypt(secret.view(), "identity.totp.secret:" + account.text()),
            kMorning);
        federation::store::add_link(tx, {.subject_index = "walk-second",
                                         .id = parts.new_id(),
                                         .account_id = account,
                                         .provider_id = "walk-city",
                                         .linked_at = kMorning});
        ticket = federation::seal_step(
            parts, {.ticket = parts.accounts.sign_in(tx, {}, account).value().ticket,
                    .provider_id = "walk-city",
                    .subject_index = "walk-second",
                    .sid_index = "",
                    .said_at = kMorning,
                    .until = kMorning + std::chrono::hours{1}});
    });
    const std::string code =
        crypto::Totp{crypto::Secret{std::string{secret.view()}}}.code_at(parts.clock.now());
    doors.push_back({"POST /api/v1/federation/second-steps", "/api/v1/federation/second-steps",
                     Visitor::nobody,
                     json::serialize(json::object{{"ticket", ticket}, {"second_factor", code}})});
}

}  // namespace mashang::app::testing
