#pragma once

// The doors of certificates that are issued on line: the signer's, who is proven by her face and
// signed in with two factors.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_store.h"
#include "testing/shell.h"

namespace mashang::app::testing {

/// One of the signer's that is in force, as if the authority had answered; of a company unless it
/// is personal.
inline std::string make_issued(LiveTown& town, const std::string& serial,
                               bool is_personal = false) {
    const auto& parts = town.house().services().issue_parts();
    const Instant now = town.house().ground().machine_clock.now();
    std::string id;
    town.database().write([&](sql::Tx& tx) {
        const auto person = *town.house().services().identity().find_person(
            tx, *MobileNumber::parse(kSignersMobile));
        certificates::Issued issued{
            .person_id = person,
            .id = certificates::IssuedId{town.house().ground().ids.next(kMorning)},
            .uscc = is_personal ? std::optional<Uscc>{}
                                : Uscc::make('9', '1', "350100", "MA2Y0000").value(),
            .subject = certificates::subject_of_person(person, "郑签署"),
            .key_fingerprint = serial,
            .ordered_at = kMorning - std::chrono::hours{48},
            .since = kMorning};
        certificates::store::add_issued(tx, parts, issued);
        issued.state = certificates::IssuedState::in_force;
        issued.serial = serial;
        issued.fingerprint = serial;
        issued.chain_pem = "-----BEGIN CERTIFICATE-----\n";
        issued.not_before = now - std::chrono::hours{1};
        issued.not_after = now + std::chrono::hours{24 * 365};
        certificates::store::save_issued(tx, parts, issued);
        id = issued.id.text();
    });
    return id;
}

/// In one that is on hold, of which the authority knows.
inline std::string make_held(LiveTown& town, const std::string& serial) {
    const std::string id = make_issued(town, serial, true);
    town.database().write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE certificates_issued SET state = 'suspended', held_by = 'holder' WHERE id = $1",
            id);
    });
    return id;
}

inline json::object request_of_signer(const LiveTown& town) {
    const auto subject = town.must(Visitor::signer, "GET", "/api/v1/me/certificate-subject");
    std::string words;
    for (const json::value& part : subject.at("parts").as_array()) {
        words += "/" + std::string{part.at("type").as_string()} + "=" +
                 std::string{part.at("value").as_string()};
    }
    const Shell shell;
    return {{"request",
             shell.must("openssl req -new -utf8 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                        "-keyout key.pem -subj '" +
                        words + "' -outform DER 2>/dev/null | base64 -w0")}};
}

inline void add_issued_doors(std::vector<Door>& doors, LiveTown& town) {
    const std::string own = "/api/v1/me/issued-certificates";
    const std::string desk = "/api/v1/desk/issued-certificates";
    const auto revocation = json::serialize(json::object{{"reason", "superseded"}});
    const auto add = [&](const std::string& method, const std::string& path,
                         const std::string& target, Visitor whose, const std::string& body = "") {
        doors.push_back({method + " " + path, target, whose, body});
    };
    add("GET", own, own, Visitor::signer);
    add("GET", "/api/v1/me/certificate-subject", "/api/v1/me/certificate-subject", Visitor::signer);
    add("POST", own, own, Visitor::signer, json::serialize(request_of_signer(town)));
    add("GET", own + "/{id}", own + "/" + make_issued(town, "a1"), Visitor::signer);
    add("POST", own + "/{id}/suspension", own + "/" + make_issued(town, "a2") + "/suspension",
        Visitor::signer);
    add("DELETE", own + "/{id}/suspension", own + "/" + make_held(town, "a3") + "/suspension",
        Visitor::signer);
    add("POST", own + "/{id}/revocation", own + "/" + make_issued(town, "a4") + "/revocation",
        Visitor::signer, revocation);
    add("GET", desk, desk + "?serial=a1", Visitor::operator_);
    add("POST", desk + "/{id}/suspension", desk + "/" + make_issued(town, "b2") + "/suspension",
        Visitor::operator_);
    add("DELETE", desk + "/{id}/suspension", desk + "/" + make_held(town, "b3") + "/suspension",
        Visitor::operator_);
    add("POST", desk + "/{id}/revocation", desk + "/" + make_issued(town, "b4") + "/revocation",
        Visitor::operator_, revocation);
}

}  // namespace mashang::app::testing
