#pragma once

// A live house with people, officials and cases at every stage.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/testing/live_house.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/totp.h"
#include "platform/outbound/binding.h"

namespace mashang::app::testing {

namespace json = boost::json;

/// Who comes to the doors.
enum class Visitor {
    nobody,
    forged,     ///< shows a session that never was
    ended,      ///< the owner, signed out
    expired,    ///< the owner, thirteen hours later
    newcomer,   ///< a person of L0
    owner,      ///< a person of L1, whose cases these are
    neighbour,  ///< another of L2
    leaver,     ///< a third, who has nothing to lose
    signer,     ///< a person of L3, signed in with two factors
    officer,    ///< of the office where the cases are
    colleague,  ///< another of that office
    stranger,   ///< an officer of another office
    supervisor,
    auditor,
    operator_,
    editor,            ///< of the provincial office that keeps the items
    publisher,         ///< of that office as well
    other_editor,      ///< of another body's provincial office
    platform,          ///< a publisher of the office that runs the platform
    archivist,         ///< of the office where the cases are
    second_archivist,  ///< of that office as well
    inspector,
    app,          ///< a connected app with an access token of ours
    through,      ///< the owner through an app that she lets apply for her, and that opened none of
                  ///< these
    through_all,  ///< the same, and she lets it see all her cases
    narrow,       ///< the owner through an app that may know who she is and nothing else
};
BOOST_DESCRIBE_ENUM(Visitor, nobody, forged, ended, expired, newcomer, owner, neighbour, leaver,
                    signer, officer, colleague, stranger, supervisor, auditor, operator_, editor,
                    publisher, other_editor, platform, archivist, second_archivist, inspector, app,
                    through, through_all, narrow)

inline const std::string kOwnersName = "林小红";
inline const std::string kOwnersNumber = "350102199003071234";
inline const std::string kOwnersMobile = "13800005678";
inline const std::string kSignersMobile = "13800000004";
inline constexpr const char* kPassword = "correct horse 电池";
inline constexpr const char* kItem = "GA003";  ///< a lost identity card is replaced
inline constexpr const char* kGulou = "350102001001";
inline constexpr const char* kSiming = "350203000000";

/// One pixel.
inline const std::string kPng = *crypto::from_base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSu"
    "QmCC");

class LiveTown : public LiveHouse {
  public:
    explicit LiveTown(sql::Engine engine) : LiveHouse{engine} { settle(); }

    const std::string& cookie_of(Visitor visitor) const {
        static const std::string kNone;
        const auto found = cookies_.find(visitor);
        return found == cookies_.end() ? kNone : found->second;
    }

    /// What members in headers are filled with: an upload of one picture, in one piece.
    static inline const std::string kOfUploads =
        "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nUpload-Length: " +
        std::to_string(kPng.size()) + "\r\n";

    /// How he shows who he is: "Cookie: …\r\n", "Authorization: …\r\n", or nothing.
    std::string credential_of(Visitor visitor) const {
        const auto token = tokens_.find(visitor);
        if (token != tokens_.end()) return "Authorization: Bearer " + token->second + "\r\n";
        const std::string& cookie = cookie_of(visitor);
        return cookie.empty() ? "" : "Cookie: " + cookie + "\r\n";
    }

    /// His credential, the mark of our own pages, and the type of a body.
    std::string headers_of(Visitor visitor, std::string_view media = "application/json") const {
        std::string headers = "X-Mashang: 1\r\n" + kOfUploads;
        if (!media.empty()) headers.append("Content-Type: ").append(media).append("\r\n");
        return headers + credential_of(visitor);
    }

    http::RawAnswer ask(Visitor visitor, std::string_view method, std::string_view target,
                        std::string_view body = {},
                        std::string_view media = "application/json") const {
        return send(method, target, headers_of(visitor, body.empty() ? "" : media), body);
    }

    /// What must be done and is: the answer's JSON. Throws with the answer otherwise.
    json::object must(Visitor visitor, std::string_view method, const std::string& target,
                      const json::object& body = {}) const {
        const auto answer = ask(visitor, method, target, body.empty() ? "" : json::serialize(body));
        return read(target, answer);
    }
    static json::object read(const std::string& target, const http::RawAnswer& answer) {
        if (answer.status / 100 != 2) {
            throw std::runtime_error(target + ": " + std::to_string(answer.status) + answer.body);
        }
        return answer.body.empty() ? json::object{} : json::parse(answer.body).as_object();
    }

    // Cases, as the owner or who is named brings them along.
    json::object draft(const char* division = kGulou, Visitor visitor = Visitor::owner) const {
        return must(visitor, "POST", "/api/v1/cases", {{"item_id", kItem}, {"division", division}});
    }
    json::object complete(json::object of, Visitor visitor = Visitor::owner) const {
        json::object form = of.at("form").as_object();
        form["address"] = "福州市鼓楼区东街1号";
        of = must(visitor, "PATCH", path_of(of),
                  {{"version", of.at("version")}, {"form", std::move(form)}});
        const json::array materials = of.at("materials").as_array();
        for (const json::value& material : materials) {
            const auto target = path_of(of) + "/materials/" + json::serialize(material.at("seq"));
            of = read(target, ask(visitor, "PUT", target, kPng, "image/png"));
        }
        return of;
    }
    json::object step(Visitor visitor, const json::object& of, const std::string& what,
                      json::object more = {}) const {
        more["version"] = of.at("version");
        const bool at_desk = visitor == Visitor::officer || visitor == Visitor::colleague;
        return must(visitor, "POST", (at_desk ? desk_path_of(of) : path_of(of)) + "/" + what, more);
    }
    json::object submitted(const char* division = kGulou) const {
        return step(Visitor::owner, complete(draft(division)), "submission");
    }
    json::object accepted() const { return step(Visitor::officer, submitted(), "acceptance"); }
    json::object decided() const {
        return step(Visitor::officer, accepted(), "decision",
                    {{"outcome", "granted"}, {"text", "准予补领"}});
    }
    json::object supplement_requested() const {
        return step(Visitor::officer, submitted(), "supplement-request",
                    {{"reasons", json::array{"请补照片"}}});
    }

    static std::string id_of(const json::object& of) {
        return std::string{of.at("id").as_string()};
    }
    static std::string path_of(const json::object& of) { return "/api/v1/cases/" + id_of(of); }
    static std::string desk_path_of(const json::object& of) {
        return "/api/v1/desk/cases/" + id_of(of);
    }

    std::string account_of(Visitor visitor) const {
        return std::string{must(visitor, "GET", "/api/v1/me").at("account_id").as_string()};
    }
    /// The code in the last text message to a number, out of the sealed orders that the courier
    /// would carry.
    std::string last_code(std::string_view mobile) {
        std::vector<std::string> keys;
        std::string code;
        database().read([&](sql::Tx& tx) {
            keys = tx.query<std::string>(
                "SELECT idempotency_key FROM outbound_order WHERE subject LIKE 'sms_code:%' "
                "ORDER BY placed_at, id");
            for (const std::string& key : keys) {
                const json::object order = read_order(tx, key);
                if (order.at("mobile").as_string() == mobile) {
                    code = first_digits(order.at("text").as_string());
                }
            }
        });
        return code;
    }

    /// The session goes on under a new reference when the answer says so.
    void follow(Visitor visitor, const http::RawAnswer& answer) {
        if (visitor == Visitor::nobody || answer.cookies.empty()) return;
        const std::string& cookie = answer.cookies.front();
        if (!cookie.starts_with("__Host-sid=")) return;  // a visit's, to another house
        cookies_[visitor] = cookie.substr(0, cookie.find(';'));
    }

    /// Shows this access token from now on.
    void keep_token(Visitor visitor, std::string token) { tokens_[visitor] = std::move(token); }

    void create_person(const std::string& mobile, std::optional<identity::Claim> claim = {},
                       int level = identity::kLevelMatched) {
        identity::NewPerson person{.mobile = *MobileNumber::parse(mobile),
                                   .password_hash = hash(),
                                   .claim = std::move(claim),
                                   .level = level,
                                   .facts = {.ethnicity = "汉族", .address = "福州市鼓楼区"}};
        database().write(
            [&](sql::Tx& tx) { house().services().identity().create_person(tx, person); });
    }
    /// A person who signs in with a password.
    void settle_person(Visitor visitor, const std::string& mobile,
                       std::optional<identity::Claim> claim = {}) {
        create_person(mobile, std::move(claim));
        sign_in(visitor, mobile);
    }
    void sign_in(Visitor visitor, const std::string& mobile) {
        const json::object body{{"mobile", mobile}, {"password", kPassword}};
        keep_cookie(visitor,
                    ask(Visitor::nobody, "POST", "/api/v1/sessions", json::serialize(body)));
    }

    /// A person of L3 with an authenticator app, who has used it.
    void settle_signer() {
        create_person(kSignersMobile,
                      identity::Claim{.name = *identity::PersonName::parse("郑签署"),
                                      .citizen_id = *CitizenId::parse("35009919880321102X")});
        sign_in(Visitor::signer, kSignersMobile);
        const std::string path = "/api/v1/me/authenticator-app";
        const std::string secret{must(Visitor::signer, "POST", path).at("secret").as_string()};
        const crypto::Totp app{crypto::Secret{*crypto::from_base32(secret)}};
        must(Visitor::signer, "POST", path + "/confirmation", {{"code", app.code_at(kMorning)}});
        const json::object body{
            {"mobile", kSignersMobile},
            {"password", kPassword},
            {"second_factor", app.code_at(kMorning + std::chrono::seconds{30})}};
        keep_cookie(Visitor::signer,
                    ask(Visitor::nobody, "POST", "/api/v1/sessions", json::serialize(body)));
        database().write([&](sql::Tx& tx) {  // once she has the app, her face is shown
            const auto person = *house().services().identity().find_person(
                tx, *MobileNumber::parse(kSignersMobile));
            tx.execute("UPDATE person SET level = 3 WHERE id = $1", person);
        });
    }

    /// A staff member and her authenticator's secret.
    crypto::Secret hire(const std::string& user_name, const std::string& office,
                        identity::Role role) {
        crypto::Secret secret = crypto::Totp::make_secret();
        const identity::NewStaffMember staff{.user_name = *identity::UserName::parse(user_name),
                                             .name = *identity::PersonName::parse("王警官"),
                                             .office_id = office,
                                             .roles = {role},
                                             .password_hash = hash(),
                                             .totp_secret = std::string{secret.view()}};
        database().write(
            [&](sql::Tx& tx) { house().services().identity().create_staff(tx, staff); });
        return secret;
    }
    /// The body that a staff member signs in with now.
    json::object staff_sign_in(const std::string& user_name, const crypto::Secret& secret) {
        return {{"user_name", user_name},
                {"password", kPassword},
                {"totp", crypto::Totp{crypto::Secret{std::string{secret.view()}}}.code_at(
                             house().ground().clock.now())}};
    }

  private:
    json::object read_order(sql::Tx& tx, const std::string& key) {
        const auto payload = tx.get<std::string>(
            "SELECT payload FROM outbound_order WHERE channel = 'sms' AND idempotency_key = $1",
            key);
        return json::parse(house().services().order_cipher().open(payload,
                                                                  outbound::binding_of("sms", key)))
            .as_object();
    }
    static std::string first_digits(std::string_view words) {
        const auto digits = words.find_first_of("0123456789");
        return digits == words.npos ? "" : std::string{words.substr(digits, 6)};
    }

    const std::string& hash() {
        if (hash_.empty()) hash_ = house().services().identity().hash_password(kPassword);
        return hash_;
    }

    void keep_cookie(Visitor visitor, const http::RawAnswer& answer) {
        if (answer.status != 201) throw std::runtime_error("no sign-in: " + answer.body);
        const std::string& cookie = answer.cookies.front();
        cookies_[visitor] = cookie.substr(0, cookie.find(';'));
    }

    void settle_official(Visitor visitor, const std::string& user_name, const std::string& office,
                         identity::Role role) {
        const crypto::Secret secret = hire(user_name, office, role);
        keep_cookie(visitor, ask(Visitor::nobody, "POST", "/api/v1/staff-sessions",
                                 json::serialize(staff_sign_in(user_name, secret))));
    }

    void settle() {
        auto& clock = house().ground().clock;
        clock.set(kMorning - std::chrono::hours{13});
        settle_person(Visitor::expired, kOwnersMobile,
                      identity::Claim{.name = *identity::PersonName::parse(kOwnersName),
                                      .citizen_id = *CitizenId::parse(kOwnersNumber)});
        clock.set(kMorning);
        sign_in(Visitor::owner, kOwnersMobile);
        sign_in(Visitor::ended, kOwnersMobile);
        must(Visitor::ended, "DELETE", "/api/v1/sessions/current");
        settle_person(Visitor::neighbour, "13800000001",
                      identity::Claim{.name = *identity::PersonName::parse("陈建国"),
                                      .citizen_id = *CitizenId::parse("35009919850612101X")});
        settle_person(Visitor::newcomer, "13800000002");
        settle_person(Visitor::leaver, "13800000003");
        settle_signer();
        using identity::Role;
        settle_official(Visitor::officer, "police.gulou", "GA-350102000000", Role::officer);
        settle_official(Visitor::colleague, "police.gulou2", "GA-350102000000", Role::officer);
        settle_official(Visitor::stranger, "police.siming", "GA-350203000000", Role::officer);
        settle_official(Visitor::supervisor, "supervisor", "", Role::supervisor);
        settle_official(Visitor::auditor, "auditor", "", Role::auditor);
        settle_official(Visitor::operator_, "operator", "", Role::operator_);
        settle_official(Visitor::editor, "police.editor", "GA-350000000000", Role::editor);
        settle_official(Visitor::publisher, "police.publisher", "GA-350000000000", Role::publisher);
        settle_official(Visitor::other_editor, "market.editor", "SC-350000000000", Role::editor);
        settle_official(Visitor::platform, "platform.publisher", "JX-350000000000",
                        Role::publisher);
        settle_official(Visitor::archivist, "archive.gulou", "GA-350102000000", Role::archivist);
        settle_official(Visitor::second_archivist, "archive.gulou2", "GA-350102000000",
                        Role::archivist);
        settle_official(Visitor::inspector, "inspector", "", Role::inspector);
        cookies_[Visitor::forged] = "__Host-sid=" + std::string(43, 'A');
    }

    std::string hash_;
    std::map<Visitor, std::string> tokens_;
    std::map<Visitor, std::string> cookies_;
};

}  // namespace mashang::app::testing
