#pragma once

// Federation on a fresh database of each engine, with two providers and two persons.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "contexts/federation/api.h"
#include "contexts/federation/flows.h"
#include "contexts/federation/refusals.h"
#include "contexts/federation/routes.h"
#include "contexts/federation/schema.h"
#include "contexts/federation/testing/upstream_house.h"
#include "contexts/identity/testing.h"
#include "platform/http/access.h"
#include "platform/http/cookies.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::federation::testing {

inline ProviderFacts facts_of(const UpstreamHouse& house) {
    return {.name_zh = "e福州",
            .name_en = "e-Fuzhou",
            .issuer = house.issuer(),
            .client_id = "mashang",
            .auth_method = AuthMethod::client_secret_basic,
            .client_secret = "s3cret&more",
            .scopes = {"openid", "profile"},
            .claims = {.name = ClaimRule{"name", 2},
                       .citizen_id = ClaimRule{"citizen_id", 2},
                       .mobile = {}},
            .level = 2};
}

/// A visit from the button to the way back, as a browser carries it.
struct Trip {
    Departure departure;
    std::string cookie;  ///< the value alone
    http::FormFields answer;
};

class FederationTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        sign_in_ = std::make_unique<identity::SignIn>(house().parts);
        accounts_ = std::make_unique<identity::Elsewhere>(house().parts);
        client_keys_ = std::make_unique<ClientKeys>(house().keys, house().clock);
        world_ = std::make_unique<World>(house().clock);
        upstreams_ = std::make_unique<Upstreams>(
            [this](const Request& request) { return world().ask(request); }, house().clock,
            *client_keys_, std::vector<std::string>{});
        parts_ = std::make_unique<Parts>(Parts{.database = database(),
                                               .clock = house().clock,
                                               .ids = house().ids,
                                               .journal = house().journal,
                                               .identity = *identity_,
                                               .sign_in = *sign_in_,
                                               .accounts = *accounts_,
                                               .fields = house().fields,
                                               .index = house().index,
                                               .upstreams = *upstreams_,
                                               .client_keys = *client_keys_,
                                               .base = [] { return "https://mashang.example"; },
                                               .random_bytes = crypto::random_bytes});
        routes_ = routes(parts());
        install("efuzhou", facts_of(city()));
        ProviderFacts tax_facts = facts_of(tax());
        tax_facts.auth_method = AuthMethod::private_key_jwt;
        tax_facts.client_secret.reset();
        install("mstax", tax_facts);
        lin = signed_in(identity::testing::proven_person(database(), *identity_, "13800005678",
                                                         "350102199003071234"));
        chen = signed_in(identity::testing::proven_person(database(), *identity_, "13900001234",
                                                          "350203200002290010"));
    }

    identity::testing::Household& house() { return *house_; }
    World& world() { return *world_; }
    UpstreamHouse& city() { return world().city; }
    UpstreamHouse& tax() { return world().tax; }
    Parts& parts() { return *parts_; }
    Upstreams& upstreams() { return *upstreams_; }
    platform::SetClock& clock() { return house().clock; }

    void install(const char* id, const ProviderFacts& facts) {
        write([&](sql::Tx& tx) { install_provider(tx, parts(), id, facts); });
    }
    /// With a password, a moment ago.
    http::Caller signed_in(http::Caller caller) {
        caller.session_id = house().ids.next(clock().now()).text();
        caller.signed_in_at = clock().now();
        caller.methods = "pwd";
        caller.strength = 1;
        return caller;
    }
    /// A person of L0 with that number.
    http::Caller newcomer(const char* mobile, const char* password_hash = "first:") {
        identity::PersonIds ids;
        write([&](sql::Tx& tx) {
            ids = identity_->create_person(
                tx, {.mobile = *MobileNumber::parse(mobile), .password_hash = password_hash});
        });
        http::Caller caller;
        caller.kind = http::CallerKind::person;
        caller.account_id = ids.account.text();
        caller.person_id = ids.person.text();
        return signed_in(caller);
    }
    /// As identity does at a window with somebody who was known here without an account: the
    /// caller's account is that person's from now on.
    http::Caller taken_over(http::Caller caller, const char* citizen_id) {
        write([&](sql::Tx& tx) {
            const auto known = identity_->enter_matched(
                tx, {*identity::PersonName::parse("林小红"), *CitizenId::parse(citizen_id)}, {},
                "population_register");
            tx.execute("UPDATE person SET account_id = NULL WHERE id = $1", caller.person_id);
            tx.execute("UPDATE person SET account_id = $2 WHERE id = $1", known, caller.account_id);
            tx.execute("UPDATE account SET person_id = $2 WHERE id = $1", caller.account_id, known);
            caller.person_id = known.text();
        });
        return caller;
    }
    static http::Caller operator_() { return identity::testing::staff("operator", ""); }

    static std::string value_in(const std::string& set_cookie) {
        const auto begin = set_cookie.find('=') + 1;
        return set_cookie.substr(begin, set_cookie.find(';') - begin);
    }

    Trip go(const char* provider, UpstreamHouse& at, const Resident& resident = {},
            const char* next = "/cases") {
        const Way way = find_way(parts(), provider);
        Trip trip;
        write([&](sql::Tx& tx) { trip.departure = depart(tx, parts(), way, next); });
        return with_answer(std::move(trip), at, resident);
    }
    Trip go_to_link(const http::Caller& caller, const char* provider, UpstreamHouse& at,
                    const Resident& resident = {}) {
        const Way way = find_way(parts(), provider);
        Trip trip;
        write([&](sql::Tx& tx) { trip.departure = depart_to_link(tx, parts(), caller, way); });
        return with_answer(std::move(trip), at, resident);
    }
    static Trip with_answer(Trip trip, UpstreamHouse& at, const Resident& resident) {
        trip.cookie = value_in(trip.departure.cookie);
        trip.answer = at.agree(trip.departure.address, resident);
        return trip;
    }
    Ending come_back(const char* provider, const Trip& trip, const http::Caller& caller = {}) {
        const Arrival arrival = check_arrival(parts(), provider, trip.answer, trip.cookie);
        Ending ending;
        write([&](sql::Tx& tx) { ending = arrive(tx, parts(), caller, arrival); });
        return ending;
    }

    /// The wish that waits for her word, by its id; empty: the answer was another.
    std::string wish_of(const http::Caller& caller, const char* provider, UpstreamHouse& at,
                        const Resident& resident = {}) {
        const Ending ending =
            come_back(provider, go_to_link(caller, provider, at, resident), caller);
        constexpr std::string_view kPage = "/me/link?wish=";
        if (!ending.location.starts_with(kPage)) return "";
        return ending.location.substr(kPage.size());
    }
    store::LinkRow link(const http::Caller& caller, const char* provider, UpstreamHouse& at,
                        const Resident& resident = {}) {
        const std::string wish = wish_of(caller, provider, at, resident);
        store::LinkRow row;
        write([&](sql::Tx& tx) { row = confirm_wish(tx, parts(), caller, wish); });
        return row;
    }

    std::int64_t count(const std::string& table) {
        std::int64_t rows = 0;
        read([&](sql::Tx& tx) { rows = tx.get<std::int64_t>("SELECT COUNT(*) FROM " + table); });
        return rows;
    }
    std::vector<journal::Entry> told(const std::string& subject) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_subject(tx, subject, 0, 1000); });
        return entries;
    }
    const http::Route& route(http::Method method, std::string_view path) const {
        for (const http::Route& row : routes_) {
            if (row.method == method && row.path == path) return row;
        }
        throw std::logic_error{"no such route"};
    }
    /// As the edge does: the step before, then the transaction.
    http::RawOutput call(http::Method method, std::string_view path, const http::Caller& caller,
                         object members = {}) {
        const http::Route& row = route(method, path);
        http::check_access(row.access, caller);
        http::RawInput input{.members = std::move(members), .status = row.status};
        row.handler.decode(input);
        if (row.handler.before) row.handler.before(input, caller);
        http::RawOutput output;
        const auto work = [&](sql::Tx& tx) { output = row.handler.run(&tx, caller, input); };
        row.kind == http::Kind::write ? write(work) : read(work);
        return output;
    }
    object ask(http::Method method, std::string_view path, const http::Caller& caller,
               object members = {}) {
        return boost::json::parse(call(method, path, caller, std::move(members)).body).as_object();
    }

    http::Caller lin;
    http::Caller chen;

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<identity::SignIn> sign_in_;
    std::unique_ptr<identity::Elsewhere> accounts_;
    std::unique_ptr<ClientKeys> client_keys_;
    std::unique_ptr<World> world_;
    std::unique_ptr<Upstreams> upstreams_;
    std::unique_ptr<Parts> parts_;
    http::Routes routes_;
};

}  // namespace mashang::federation::testing
