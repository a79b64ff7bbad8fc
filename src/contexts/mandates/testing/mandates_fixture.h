#pragma once

// Two people, an officer and a real catalogue on a fresh database of each engine.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "contexts/catalogue/testing.h"
#include "contexts/identity/testing.h"
#include "contexts/mandates/flows.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/schema.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::mandates::testing {

inline constexpr const char* kLinsMobile = "13800005678";
inline constexpr const char* kChensMobile = "13900001234";

class MandatesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(timers::schema());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        catalogue_ = std::make_unique<Snapshot<catalogue::Catalogue>>(
            catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"));
        parts_ = std::make_unique<Parts>(
            Parts{.clock = house().clock,
                  .ids = house().ids,
                  .journal = house().journal,
                  .identity = *identity_,
                  .fields = house().fields,
                  .index = house().index,
                  .catalogue = *catalogue_,
                  .place_order = house().parts.place_order,
                  .office_name = [](std::string_view id) { return "office " + std::string{id}; }});
        authorities_ = std::make_unique<Authorities>(std::vector<AuthoritySource>{people(parts())},
                                                     house().journal, house().clock);
        lin = person("林小红", kLinsMobile, "350102199003071234");
        chen = person("陈建国", kChensMobile, "35009919850612101X");
        officer = identity::testing::staff("officer", "GA-350102000000");
        officer.session_id = session_of(officer, "staff");
    }

    identity::testing::Household& house() { return *house_; }
    const Parts& parts() { return *parts_; }
    const Authorities& authorities() { return *authorities_; }
    const identity::Identity& identity() { return *identity_; }
    Date today() { return house().clock.now().date(); }

    http::Caller person(const char* name, const char* mobile, const char* citizen_id) {
        identity::PersonIds ids;
        write([&](sql::Tx& tx) {
            ids = identity().create_person(
                tx, {.mobile = *MobileNumber::parse(mobile),
                     .password_hash = "first:",
                     .claim = identity::Claim{.name = *identity::PersonName::parse(name),
                                              .citizen_id = *CitizenId::parse(citizen_id)}});
        });
        http::Caller caller;
        caller.kind = http::CallerKind::person;
        caller.account_id = ids.account.text();
        caller.person_id = ids.person.text();
        caller.assurance_level = identity::kLevelMatched;
        caller.session_id = session_of(caller, "person");
        return caller;
    }

    /// What the session of the caller says now.
    std::string acting_id(const http::Caller& caller) {
        std::string id;
        read([&](sql::Tx& tx) {
            id = tx.get<std::string>("SELECT COALESCE(acting_id, '') FROM session WHERE id = $1",
                                     caller.session_id);
        });
        return id;
    }

    static Invited invited(const char* name, const char* mobile) {
        return {*identity::PersonName::parse(name), *MobileNumber::parse(mobile)};
    }
    Terms terms(std::vector<std::string> items = {"GA003"}) {
        return {.scope = {.theme = {}, .items = std::move(items)},
                .fields = {catalogue::Known::name, catalogue::Known::address},
                .until = today().plus_days(30)};
    }

    /// Lin lets Chen act for her.
    Mandate offered(std::optional<Terms> wish = {}) {
        return run([&](sql::Tx& tx) {
            return propose(tx, parts(), lin, Side::principal, invited("陈建国", kChensMobile),
                           wish.value_or(terms()));
        });
    }
    Mandate accepted(std::optional<Terms> wish = {}) {
        const Mandate mandate = offered(std::move(wish));
        return run([&](sql::Tx& tx) { return accept(tx, parts(), chen, mandate.id); });
    }

    Principal lins() const { return {PrincipalKind::person, lin.person_id}; }
    std::vector<Authority> found(const http::Caller& caller, const Principal& principal) {
        return run([&](sql::Tx& tx) { return authorities().find(tx, caller, principal); });
    }

    /// "what" of each entry about a subject.
    std::vector<std::string> told(const std::string& subject) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, subject, 0, 1000)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }

    http::Caller lin;
    http::Caller chen;
    http::Caller officer;

  private:
    std::string session_of(const http::Caller& caller, const char* kind) {
        const std::string id = house().ids.next(house().clock.now()).text();
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO session (reference_hash, id, account_id, kind, device, "
                "address_masked, signed_in_at, last_seen_at, methods) "
                "VALUES ($1, $1, $2, $3, '', '', $4, $4, 'pwd')",
                id, caller.account_id, kind, house().clock.now());
        });
        return id;
    }

    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<Snapshot<catalogue::Catalogue>> catalogue_;
    std::unique_ptr<Parts> parts_;
    std::unique_ptr<Authorities> authorities_;
};

}  // namespace mashang::mandates::testing
