#pragma once

// Issuing on a fresh database of each engine: a person of L3, a company that she represents, and an
// authority made with openssl's command line.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/certificates/ending.h"
#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_refusals.h"
#include "contexts/certificates/issue_routes.h"
#include "contexts/certificates/issue_store.h"
#include "contexts/certificates/schema.h"
#include "contexts/identity/testing.h"
#include "platform/crypto/bytes.h"
#include "platform/http/access.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"
#include "testing/shell.h"

namespace mashang::certificates::testing {

/// An authority, in a folder of its own: ca.key, ca.pem. Slow to make, so tests share one.
class CommandLineAuthority {
  public:
    CommandLineAuthority() {
        shell.must(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 "
            "-keyout ca.key -subj '/C=CN/CN=Test Root' -addext 'basicConstraints=critical,CA:TRUE' "
            "-addext 'keyUsage=critical,keyCertSign,cRLSign' -out ca.pem");
        shell.write("holder.cnf",
                    "[v3]\nbasicConstraints=critical,CA:FALSE\n"
                    "keyUsage=critical,digitalSignature,nonRepudiation\n"
                    "extendedKeyUsage=clientAuth,1.3.6.1.5.5.7.3.36\n"
                    "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"
                    "[above]\nbasicConstraints=critical,CA:TRUE\n"
                    "keyUsage=critical,keyCertSign\n");
    }
    static CommandLineAuthority& shared() {
        static CommandLineAuthority authority;
        return authority;
    }

    pki::Certificate root() const { return pki::Certificate::parse(shell.read("ca.pem")).value(); }

    /// What /simpleenroll answers to a request of DER in base64.
    std::string enroll(std::string_view request, const std::string& options = "-days 730",
                       const std::string& section = "v3") const {
        shell.write("asked", request);
        shell.must(
            "base64 -d asked > asked.der && openssl x509 -req -inform DER -in asked.der -CA "
            "ca.pem -CAkey ca.key -set_serial 0x$(openssl rand -hex 12) -extfile "
            "holder.cnf -extensions " +
            section + " " + options + " -out made.pem");
        return bag();
    }
    /// made.pem as an answer.
    std::string bag() const {
        return shell.must("openssl crl2pkcs7 -nocrl -certfile made.pem -outform DER | base64");
    }

    Shell shell;
};

/// A key on somebody's device.
class Device {
  public:
    explicit Device(const std::string& kind = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256") {
        shell.must("openssl genpkey " + kind + " -out key.pem");
    }
    /// DER, base64.
    std::string request(const pki::Name& name, const std::string& options = "") const {
        std::string subject;
        for (const pki::NamePart& part : name.parts) subject += "/" + part.type + "=" + part.value;
        return shell.must("openssl req -new -utf8 -key key.pem " + options + " -subj '" + subject +
                          "' -outform DER | base64 -w0");
    }
    Shell shell;
};

class IssueTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(timers::schema());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        machine_clock.set(platform::SystemClock{}.now());
        parts_ = std::make_unique<IssueParts>(
            IssueParts{.clock = house().clock,
                       .machine_clock = machine_clock,
                       .ids = house().ids,
                       .journal = house().journal,
                       .identity = *identity_,
                       .fields = house().fields,
                       .place_order = house().parts.place_order,
                       .signatory = [this](sql::Tx&, const identity::PersonId& person,
                                           const Uscc& uscc, Instant) -> std::optional<Signatory> {
                           const auto found = signatories.find(person.text());
                           if (found == signatories.end() || found->second.uscc != uscc)
                               return std::nullopt;
                           return found->second;
                       },
                       .path =
                           [](sql::Tx&, const pki::Certificate& holder,
                              std::span<const pki::Certificate> helpers, Instant at) {
                               const std::vector anchors{CommandLineAuthority::shared().root()};
                               return pki::find_path(holder, helpers, anchors, {.at = at});
                           }});
        routes_ = issue_routes(parts());
        channel_ = std::make_unique<outbound::Channel>(
            certificate_authority_channel(parts(), "http://authority.example", "mashang:secret"));
        lin = face_proven("13800005678", "350102199003071234");
        chen = face_proven("13900001234", "350203200002290010");
        represent(lin);
    }

    identity::testing::Household& house() { return *house_; }
    IssueParts& parts() { return *parts_; }
    outbound::Channel& channel() { return *channel_; }

    http::Caller face_proven(const char* mobile, const char* citizen_id) {
        http::Caller caller =
            identity::testing::proven_person(database(), *identity_, mobile, citizen_id);
        caller.assurance_level = identity::kLevelFace;
        caller.strength = 2;
        return caller;
    }
    static Uscc company() { return *Uscc::make('9', '1', "350100", "MA2Y0000"); }
    void represent(const http::Caller& caller) {
        signatories.insert_or_assign(caller.person_id, Signatory{.uscc = company(),
                                                                 .name = "福州市某某有限公司",
                                                                 .authority = "representative",
                                                                 .is_representative = true,
                                                                 .may_sign = true});
    }
    void act(const http::Caller& caller, bool may_sign = true) {
        signatories.insert_or_assign(caller.person_id, Signatory{.uscc = company(),
                                                                 .name = "福州市某某有限公司",
                                                                 .authority = "agency:1",
                                                                 .may_sign = may_sign});
    }
    static identity::PersonId person_of(const http::Caller& caller) {
        return identity::PersonId::parse(caller.person_id).value();
    }

    pki::Name subject(const http::Caller& caller, std::optional<Uscc> uscc = {}) {
        pki::Name name;
        read([&](sql::Tx& tx) { name = subject_for(tx, parts(), caller, uscc); });
        return name;
    }
    Issued order(const http::Caller& caller, const Device& device, const IssueWish& wish = {}) {
        Issued issued;
        std::optional<Uscc> uscc = wish.uscc;
        if (wish.renews) uscc = find(*wish.renews).uscc;
        const auto request = read_request(device.request(subject(caller, uscc)));
        write([&](sql::Tx& tx) { issued = order_certificate(tx, parts(), caller, wish, request); });
        return issued;
    }
    Issued find(const IssuedId& id) {
        std::optional<Issued> issued;
        read([&](sql::Tx& tx) { issued = store::find_issued(tx, parts(), id); });
        return issued.value();
    }

    outbound::Order last_order() { return house().orders().back(); }
    void answer(const outbound::Order& order, const outbound::Answer& said) {
        write([&](sql::Tx& tx) { channel().answered(tx, order, said); });
    }
    void give_up(const outbound::Order& order) {
        write([&](sql::Tx& tx) { channel().given_up(tx, order); });
    }
    /// The authority does what the last order asks.
    void certify(const std::string& options = "-days 730") {
        const auto order = last_order();
        answer(order, {.status = 200,
                       .body = CommandLineAuthority::shared().enroll(channel().wire(order).body,
                                                                     options)});
    }
    void acknowledge() { answer(last_order(), {.status = 200, .body = "{}"}); }

    /// A certificate in force.
    Issued issue(const http::Caller& caller, const Device& device, const IssueWish& wish = {},
                 const std::string& options = "-days 730") {
        const Issued ordered = order(caller, device, wish);
        certify(options);
        return find(ordered.id);
    }
    Issued change(const http::Caller& caller, const IssuedId& id, IssuedEvent event,
                  EndReason reason = EndReason::unspecified) {
        Issued issued;
        write([&](sql::Tx& tx) {
            issued = change_mine(tx, parts(), caller, id, {.event = event, .reason = reason});
        });
        return issued;
    }

    std::vector<journal::Entry> told(const IssuedId& id) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) {
            entries = journal::read_subject(tx, "certificate:" + id.text(), 0, 1000);
        });
        return entries;
    }
    std::vector<std::string> whats(const IssuedId& id) {
        std::vector<std::string> whats;
        for (const auto& entry : told(id)) whats.push_back(entry.what);
        return whats;
    }

    http::RawOutput call(http::Method method, std::string_view path, const http::Caller& caller,
                         boost::json::object members = {}) {
        for (const http::Route& row : routes_) {
            if (row.method != method || row.path != path) continue;
            http::check_access(row.access, caller);
            http::RawInput input{.members = std::move(members), .status = row.status};
            row.handler.decode(input);
            if (row.handler.before) row.handler.before(input, caller);
            http::RawOutput output;
            const auto work = [&](sql::Tx& tx) { output = row.handler.run(&tx, caller, input); };
            row.kind == http::Kind::write ? write(work) : read(work);
            return output;
        }
        throw std::logic_error{"no such route"};
    }
    boost::json::object ask(http::Method method, std::string_view path, const http::Caller& caller,
                            boost::json::object members = {}) {
        return boost::json::parse(call(method, path, caller, std::move(members)).body).as_object();
    }

    platform::SetClock machine_clock{Instant::from_ms(0)};
    std::map<std::string, Signatory> signatories;
    http::Caller lin;
    http::Caller chen;

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<IssueParts> parts_;
    std::unique_ptr<outbound::Channel> channel_;
    http::Routes routes_;
};

}  // namespace mashang::certificates::testing
