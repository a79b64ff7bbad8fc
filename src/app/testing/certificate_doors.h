#pragma once

// The doors of certificates: keys of the test's own behind certificates that are trusted as they
// are, so that no authority outside is asked.

#include <string>
#include <vector>

#include "app/testing/company.h"
#include "app/testing/door.h"
#include "app/testing/factor_doors.h"
#include "contexts/certificates/store.h"
#include "platform/pki/issuing.h"

namespace mashang::app::testing {

/// Somebody with a key and a certificate that the town trusts.
class Signer {
  public:
    Signer(LiveTown& town, const std::string& name, const std::string& identifier = "")
        : certificate_{pki::self_signed(key_, {.organization = "自签",
                                               .common_name = name,
                                               .organization_identifier = identifier,
                                               .not_before = kMorning - std::chrono::days{1},
                                               .not_after = kMorning + std::chrono::days{365},
                                               .serial = crypto::random_bytes(16)})} {
        town.database().write([&](sql::Tx& tx) {
            certificates::store::add_authority(
                tx, {.id = certificate_.fingerprint(),
                     .key_fingerprint = certificate_.key().fingerprint(),
                     .name = name,
                     .certificate = crypto::to_padded_base64(certificate_.der()),
                     .added_by = "system",
                     .added_at = kMorning,
                     .changed_at = kMorning});
        });
    }

    std::string fingerprint() const { return certificate_.fingerprint(); }
    std::string pem() const { return certificate_.pem(); }
    std::string sign(std::string_view text) const {
        return crypto::to_padded_base64(key_.sign(text));
    }
    /// What answers a challenge.
    json::object answer(const json::object& challenge) const {
        return {{"ticket", challenge.at("ticket")},
                {"certificates", pem()},
                {"signature", sign(challenge.at("text").as_string())}};
    }

  private:
    crypto::Sm2PrivateKey key_ = crypto::Sm2PrivateKey::generate();
    pki::Certificate certificate_;
};

class CertificateDoors {
  public:
    CertificateDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add_own() {
        const std::string challenges = "/api/v1/me/certificate-challenges";
        const std::string bindings = "/api/v1/me/certificate-bindings";
        const auto bind = [&](const Signer& signer) {
            return signer.answer(town_.must(Visitor::neighbour, "POST", challenges));
        };
        const Signer first{town_, "陈建国"};
        town_.must(Visitor::neighbour, "POST", bindings, bind(first));
        const std::string id = LiveTown::id_of(
            town_.must(Visitor::neighbour, "POST", bindings, bind(Signer{town_, "陈建国"})));
        add("POST", challenges, Visitor::neighbour);
        add("POST", bindings, Visitor::neighbour, bind(Signer{town_, "陈建国"}));
        add("GET", bindings, Visitor::neighbour);
        doors_.push_back({"DELETE " + bindings + "/{id}", bindings + "/" + id, Visitor::neighbour});

        const std::string anybodys = "/api/v1/certificate-challenges";
        const std::string sessions = "/api/v1/certificate-sessions";
        add("POST", anybodys, Visitor::nobody);
        add("POST", sessions, Visitor::nobody,
            first.answer(town_.must(Visitor::nobody, "POST", anybodys)));
        add_second_step(sessions);
    }

    void add_seals() {
        const std::string seals = "/api/v1/me/seals";
        const std::string uscc = "91350100M000100Y43";
        settle_company(town_, "13800000001", Uscc::parse(uscc).value(), "海峡贸易");
        const Signer company{town_, "海峡贸易", "NTRCN-" + uscc};
        const std::string binding = LiveTown::id_of(
            town_.must(Visitor::neighbour, "POST", "/api/v1/me/certificate-bindings",
                       company.answer(town_.must(Visitor::neighbour, "POST",
                                                 "/api/v1/me/certificate-challenges"))));
        const json::object wish{{"binding", binding}, {"kind", "contract"}};
        const auto seal = town_.must(Visitor::neighbour, "POST", seals, wish);
        const std::string own = seals + "/" + LiveTown::id_of(seal);
        add("GET", seals, Visitor::neighbour);
        add("POST", seals, Visitor::neighbour, wish);
        doors_.push_back({"GET " + seals + "/{id}/file", own + "/file", Visitor::neighbour});
        doors_.push_back({"PUT " + seals + "/{id}/state", own + "/state", Visitor::neighbour,
                          R"({"state":"suspended"})"});
        doors_.push_back({"GET /api/v1/seals/{es_id}",
                          "/api/v1/seals/" + std::string{seal.at("es_id").as_string()}});
        add("POST", "/api/v1/seal-verifications", Visitor::nobody, {{"seal", "MAA="}});
    }

    void add_desk() {
        const std::string list = "/api/v1/desk/authorities";
        const Signer trusted{town_, "示范机构"};
        add("GET", list, Visitor::operator_);
        add("POST", list, Visitor::operator_, {{"certificate", kAuthority}});
        doors_.push_back({"PUT " + list + "/{id}/state",
                          list + "/" + trusted.fingerprint() + "/state", Visitor::operator_,
                          R"({"state":"suspended"})"});
    }

    void add_signatures(const json::object& draft, const json::object& handed_in) {
        const std::string path = "/api/v1/me/cases/{id}";
        const std::string target = "/api/v1/me/cases/" + LiveTown::id_of(draft);
        const Signer owner{town_, kOwnersName};
        const auto challenge =
            town_.must(Visitor::owner, "POST", "/api/v1/me/certificate-challenges");
        town_.must(Visitor::owner, "POST", "/api/v1/me/certificate-bindings",
                   owner.answer(challenge));
        const auto text = town_.ask(Visitor::owner, "GET", target + "/signing-text").body;
        const json::object signature{{"certificates", owner.pem()},
                                     {"signature", owner.sign(text)}};
        town_.must(Visitor::owner, "PUT", target + "/signature", signature);
        add_of(path, target, "GET", "/signing-text");
        add_of(path, target, "GET", "/signature");
        add_of(path, target, "PUT", "/signature", signature);
        add_of(path, target, "DELETE", "/signature");
        add_seen_signature(owner, handed_in);
    }

    /// The signer confirms with a passkey; the key of her account signs.
    void add_account_signature() {
        const auto made = passkey_options(town_, Visitor::signer, "/api/v1/me/passkey-options");
        const SoftAuthenticator device;
        town_.must(Visitor::signer, "POST", "/api/v1/me/passkeys", registration(device, made));
        const auto draft = town_.draft("350104000000", Visitor::signer);
        const std::string path = "/api/v1/me/cases/{id}";
        const std::string target = "/api/v1/me/cases/" + LiveTown::id_of(draft);
        const std::string asks = target + "/signature-confirmation";
        const auto options = passkey_options(town_, Visitor::signer, asks.c_str());
        const auto answer = answer_of(device, options, made.at("user").as_object());
        doors_.push_back({"POST " + path + "/signature-confirmation", asks, Visitor::signer});
        doors_.push_back({"PUT " + path + "/account-signature", target + "/account-signature",
                          Visitor::signer, json::serialize(answer)});
    }

    /// What the owner has signed, as the office sees it.
    void add_seen_signature(const Signer& owner, const json::object& handed_in) {
        const std::string id = LiveTown::id_of(handed_in);
        const std::string own = "/api/v1/me/cases/" + id;
        const auto text = town_.ask(Visitor::owner, "GET", own + "/signing-text").body;
        town_.must(Visitor::owner, "PUT", own + "/signature",
                   {{"certificates", owner.pem()}, {"signature", owner.sign(text)}});
        doors_.push_back({"GET /api/v1/desk/cases/{id}/signature",
                          "/api/v1/desk/cases/" + id + "/signature", Visitor::officer});
    }

  private:
    /// Somebody of her own: whoever has a second step needs it for all else.
    void add_second_step(const std::string& sessions) {
        const std::string mobile = "13700000006";
        town_.create_person(mobile);
        const auto entered =
            town_.send("POST", "/api/v1/sessions", headers(""),
                       json::serialize(json::object{{"mobile", mobile}, {"password", kPassword}}));
        const std::string cookie = entered.cookies.at(0).substr(0, entered.cookies.at(0).find(';'));
        const std::string own = "/api/v1/me/authenticator-app";
        const auto made = LiveTown::read(own, town_.send("POST", own, headers(cookie), ""));
        const crypto::Totp app{
            crypto::Secret{*crypto::from_base32(std::string_view{made.at("secret").as_string()})}};
        LiveTown::read(own,
                       town_.send("POST", own + "/confirmation", headers(cookie),
                                  json::serialize(json::object{{"code", app.code_at(kMorning)}})));
        const Signer signer{town_, "某某"};
        town_.database().write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO certificates_binding (person_id, id, account_id, fingerprint,"
                " certificates, uscc, bound_at, not_after) SELECT person_id, $2, id, $1, '', '',"
                " $3, $3 FROM account WHERE id = (SELECT account_id FROM totp WHERE confirmed_at"
                " IS NOT NULL ORDER BY enrolled_at DESC, account_id DESC LIMIT 1)",
                signer.fingerprint(), town_.house().ground().ids.next(kMorning), kMorning);
        });
        const auto step = town_.must(
            Visitor::nobody, "POST", sessions,
            signer.answer(town_.must(Visitor::nobody, "POST", "/api/v1/certificate-challenges")));
        add("POST", sessions + "/second-steps", Visitor::nobody,
            {{"ticket", step.at("ticket")},
             {"second_factor", app.code_at(kMorning + std::chrono::seconds{30})}});
    }

    static std::string headers(const std::string& cookie) {
        std::string all = "X-Mashang: 1\r\nContent-Type: application/json\r\n";
        return cookie.empty() ? all : all + "Cookie: " + cookie + "\r\n";
    }
    void add(const std::string& method, const std::string& target, Visitor whose,
             const json::object& body = {}) {
        doors_.push_back(
            {method + " " + target, target, whose, body.empty() ? "" : json::serialize(body)});
    }
    void add_of(const std::string& path, const std::string& target, const std::string& method,
                const std::string& rest, const json::object& body = {}) {
        doors_.push_back({method + " " + path + rest, target + rest, Visitor::owner,
                          body.empty() ? "" : json::serialize(body)});
    }

    /// Of an authority whose key nobody has kept.
    static constexpr const char* kAuthority =
        "-----BEGIN CERTIFICATE-----\n"
        "MIIBqTCCAU6gAwIBAgIUdSxe+nYjEivXNMOLjlG16rQI+EMwCgYIKoZIzj0EAwIw\n"
        "MjELMAkGA1UEBhMCQ04xDzANBgNVBAoMBk5vYm9keTESMBAGA1UEAwwJTG9zdCBy\n"
        "b290MB4XDTI2MTEyOTEyMDAyN1oXDTQ2MDEyODEyMDAyN1owMjELMAkGA1UEBhMC\n"
        "Q04xDzANBgNVBAoMBk5vYm9keTESMBAGA1UEAwwJTG9zdCByb290MFkwEwYHKoZI\n"
        "zj0CAQYIKoZIzj0DAQcDQgAEmsrj+Ucv9c8zZ0howCVAa0EniT8N3xXLiQ7cjLg4\n"
        "kXXFDJSa7yHHoJ/TXvF8SHkVW3KwoTl1fKcgkis1iUXTyqNCMEAwDwYDVR0TAQH/\n"
        "BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFH4dMpve/ZywLXMR+gP8\n"
        "2gLMuCHNMAoGCCqGSM49BAMCA0kAMEYCIQCSawfpdxSyUE57fWuUkCnkIH7eoeIv\n"
        "il0B/HoQ4sKvyQIhAOTPy5EE6qO/0M8kj1hNJ8KdtS12SXHxs+lRj+LP4pfA\n"
        "-----END CERTIFICATE-----\n";

    std::vector<Door>& doors_;
    LiveTown& town_;
};

inline void add_certificate_doors(std::vector<Door>& doors, LiveTown& town,
                                  const json::object& handed_in) {
    CertificateDoors certificates{doors, town};
    certificates.add_own();
    certificates.add_seals();
    certificates.add_desk();
    certificates.add_signatures(town.draft("350104000000"), handed_in);
    certificates.add_account_signature();
}

}  // namespace mashang::app::testing
