#pragma once

// The doors of identity's factors: what each is filled with must be made first, by whoever passes.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/identity/testing/soft_authenticator.h"

namespace mashang::app::testing {

using identity::testing::SoftAuthenticator;

inline json::object passkey_options(const LiveTown& town, Visitor visitor, const char* target) {
    return town.must(visitor, "POST", target).at("public_key").as_object();
}
inline std::string challenge_of(const json::object& options) {
    return *crypto::from_base64url(std::string_view{options.at("challenge").as_string()});
}

/// What is sent to register the device's passkey.
inline json::object registration(const SoftAuthenticator& device, const json::object& options) {
    const std::string client_data = device.client_data("webauthn.create", challenge_of(options));
    return {{"name", "手机"},
            {"client_data", crypto::to_base64url(client_data)},
            {"attestation", crypto::to_base64url(device.attestation())},
            {"transports", json::array{"internal"}}};
}
/// What it answers to what it was asked.
inline json::object answer_of(const SoftAuthenticator& device, const json::object& options,
                              const json::object& user) {
    const std::string client_data = device.client_data("webauthn.get", challenge_of(options));
    const std::string data = device.authenticator_data();
    return {{"credential_id", crypto::to_base64url(device.credential_id)},
            {"client_data", crypto::to_base64url(client_data)},
            {"authenticator_data", crypto::to_base64url(data)},
            {"signature", crypto::to_base64url(device.sign(data, client_data))},
            {"user_handle", user.at("id")}};
}
/// What is sent to sign in with it.
inline json::object assertion(const LiveTown& town, const SoftAuthenticator& device,
                              const json::object& user) {
    return answer_of(device, passkey_options(town, Visitor::nobody, "/api/v1/passkey-options"),
                     user);
}

class FactorDoors {
  public:
    FactorDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    /// The neighbour has a passkey and has just used it.
    void add_passkeys() {
        const std::string own = "/api/v1/me/passkey-options";
        const auto options = passkey_options(town_, Visitor::neighbour, own.c_str());
        const SoftAuthenticator device;
        const std::string id = LiveTown::id_of(town_.must(
            Visitor::neighbour, "POST", "/api/v1/me/passkeys", registration(device, options)));
        const auto& user = options.at("user").as_object();
        const std::string renewals = "/api/v1/me/passkey-renewals";
        town_.follow(Visitor::neighbour,
                     town_.ask(Visitor::neighbour, "POST", renewals,
                               json::serialize(assertion(town_, device, user))));

        const auto leavers = passkey_options(town_, Visitor::leaver, own.c_str());
        add("POST", "/api/v1/me/passkeys", Visitor::leaver,
            registration(SoftAuthenticator{}, leavers));
        add("POST", own, Visitor::neighbour);
        add("POST", "/api/v1/passkey-options", Visitor::nobody);
        add("POST", "/api/v1/passkey-sessions", Visitor::nobody, assertion(town_, device, user));
        add("POST", renewals, Visitor::neighbour, assertion(town_, device, user));
        doors_.back().ends_the_session = true;
        add_own_passkey("PUT", id, {{"name", "电脑"}});
        add_own_passkey("DELETE", id, {});
    }

    /// The newcomer has an app, and showed it; the neighbour's is to be confirmed.
    void add_app() {
        const std::string target = "/api/v1/me/authenticator-app";
        const auto app = make_app(Visitor::newcomer);
        town_.must(Visitor::newcomer, "POST", target + "/confirmation",
                   {{"code", app.code_at(kMorning)}});
        town_.follow(
            Visitor::newcomer,
            town_.ask(Visitor::newcomer, "POST", "/api/v1/me/renewals",
                      json::serialize(json::object{
                          {"account_id", town_.account_of(Visitor::newcomer)},
                          {"second_factor", app.code_at(kMorning + std::chrono::seconds{30})}})));

        add("POST", "/api/v1/me/paper-codes", Visitor::newcomer);
        add("DELETE", target, Visitor::newcomer);
        add("POST", target, Visitor::newcomer);
        add("POST", target + "/confirmation", Visitor::neighbour,
            {{"code", make_app(Visitor::neighbour).code_at(kMorning)}});
    }

    void add_number_and_password() {
        const std::string wanted = "13700000001";
        town_.must(Visitor::leaver, "POST", "/api/v1/me/mobile-codes", {{"mobile", wanted}});
        add("GET", "/api/v1/me/factors", Visitor::owner);
        town_.must(Visitor::leaver, "POST", "/api/v1/me/renewal-codes");
        const std::string old_code = town_.last_code("13800000003");
        add("POST", "/api/v1/me/renewal-codes", Visitor::neighbour);
        add("POST", "/api/v1/me/mobile-codes", Visitor::leaver, {{"mobile", "13700000002"}});
        add("PUT", "/api/v1/me/mobile", Visitor::leaver,
            {{"account_id", town_.account_of(Visitor::leaver)},
             {"mobile", wanted},
             {"code", town_.last_code(wanted)},
             {"old_code", old_code}});
        const std::string account = town_.account_of(Visitor::leaver);
        add("POST", "/api/v1/me/renewals", Visitor::leaver,
            {{"account_id", account}, {"password", kPassword}});
        doors_.back().ends_the_session = true;
        add("PUT", "/api/v1/me/password", Visitor::leaver,
            {{"account_id", account},
             {"current_password", kPassword},
             {"password", "another horse 电池"}});
        doors_.back().ends_the_session = true;
    }

    void add_recovery() {
        const std::string forgetful = "13700000003";
        town_.create_person(forgetful);
        town_.must(Visitor::nobody, "POST", "/api/v1/sms-codes",
                   {{"mobile", forgetful}, {"purpose", "recover"}});
        add("POST", "/api/v1/account-recoveries", Visitor::nobody,
            {{"mobile", forgetful},
             {"code", town_.last_code(forgetful)},
             {"password", "another horse 电池"}});
    }

    /// The face is the officer's own; nobody looks at it here.
    void add_levels() {
        const std::string challenges = "/api/v1/face-challenges";
        const json::object consent{{"consents", true}};
        const auto made = town_.must(Visitor::neighbour, "POST", challenges, consent);
        add("POST", challenges, Visitor::neighbour, consent);
        const std::string faces = "/api/v1/face-proofings";
        doors_.push_back(
            {.row = "POST " + faces,
             .target = faces + "?challenge=" + std::string{made.at("challenge").as_string()},
             .whose = Visitor::neighbour,
             .body = "a video",
             .media = "video/mp4"});
        add("POST", "/api/v1/card-proofings", Visitor::neighbour,
            {{"card_number", "4111111111111111"}});

        const std::string seen = "13700000004";
        const std::string codes = "/api/v1/desk/proofing-codes";
        town_.create_person(seen);
        town_.must(Visitor::officer, "POST", codes, {{"mobile", seen}});
        add("POST", codes, Visitor::officer, {{"mobile", "13700000005"}});
        add("POST", "/api/v1/desk/proofings", Visitor::officer,
            {{"mobile", seen},
             {"code", town_.last_code(seen)},
             {"name", "林晓梅"},
             {"citizen_id", "35009919880321102X"}});
    }

  private:
    void add(const std::string& method, const std::string& target, Visitor whose,
             const json::object& body = {}) {
        doors_.push_back(
            {method + " " + target, target, whose, body.empty() ? "" : json::serialize(body)});
    }
    void add_own_passkey(const std::string& method, const std::string& id,
                         const json::object& body) {
        doors_.push_back({method + " /api/v1/me/passkeys/{id}", "/api/v1/me/passkeys/" + id,
                          Visitor::neighbour, body.empty() ? "" : json::serialize(body)});
    }
    crypto::Totp make_app(Visitor visitor) {
        const auto made = town_.must(visitor, "POST", "/api/v1/me/authenticator-app");
        const std::string_view secret{made.at("secret").as_string()};
        return crypto::Totp{crypto::Secret{*crypto::from_base32(secret)}};
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

inline void add_factor_doors(std::vector<Door>& doors, LiveTown& town) {
    FactorDoors factors{doors, town};
    factors.add_number_and_password();  // before the leaver has a passkey and needs more for it
    factors.add_app();
    factors.add_passkeys();
    factors.add_recovery();
    factors.add_levels();
}

}  // namespace mashang::app::testing
