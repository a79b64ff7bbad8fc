#pragma once

// The one code on a fresh database of each engine: a person, her phone, an office's operator and a
// gate of its app.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/identity/testing.h"
#include "contexts/one_code/flows.h"
#include "contexts/one_code/refusals.h"
#include "contexts/one_code/routes.h"
#include "contexts/one_code/schema.h"
#include "platform/http/access.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::one_code::testing {

/// A phone that speaks with the platform itself.
class LivePhone {
  public:
    LivePhone() : cid_{crypto::random_bytes(kCidBytes)}, seed_{crypto::random_bytes(kLinkBytes)} {}

    CredentialWish wish(Purpose purpose, int slots = kMostSlots,
                        Algorithm algorithm = Algorithm::es256) {
        chain_ = chain_of(cid_, static_cast<std::uint16_t>(slots), seed_);
        return {.purpose = purpose,
                .cid = crypto::to_hex(cid_),
                .anchor = crypto::to_base64url(chain_[0]),
                .slots = slots,
                .algorithm = algorithm};
    }
    void keep(Issued issued) { issued_ = std::move(issued); }
    std::string cid() const { return crypto::to_hex(cid_); }
    const Issued& issued() const { return issued_; }
    /// With claims shown along, by their numbers.
    Code showing_at(Instant now, const std::vector<std::size_t>& numbers) const {
        Code code = code_at(now);
        code.showing = showing_of(cid_, issued_.claims, numbers);
        return code;
    }

    Code code_of(std::int64_t slot) const {
        return {.header = issued_.header,
                .commit = issued_.commit,
                .slot = static_cast<std::uint16_t>(slot),
                .link = chain_.at(static_cast<std::size_t>(slot)),
                .signature = issued_.signature};
    }
    Code code_at(Instant now) const { return code_of(slot_at(issued_.header, now)); }

  private:
    std::string cid_;
    std::string seed_;
    std::vector<std::string> chain_;
    Issued issued_;
};

class OneCodeTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        issuer_ = std::make_unique<Issuer>(house().keys, house().clock);
        parts_ = std::make_unique<Parts>(Parts{
            .clock = house().clock,
            .ids = house().ids,
            .journal = house().journal,
            .identity = *identity_,
            .issuer = *issuer_,
            .random_bytes = crypto::random_bytes,
            .office_of_app = [](sql::Tx&, std::string_view app) -> std::optional<std::string> {
                if (app != "gates" && app != "kiosks") return std::nullopt;
                return "GA-350102000000";
            },
            .office_name = [](std::string_view id) { return "office " + std::string{id}; },
            .is_local = [](std::string_view address) { return address.starts_with("福州市"); },
            .licence_types =
                [] { return std::vector<LicenceType>{{"L001", "居民身份证"}, {"L004", "居住证"}}; },
            .fields = house().fields,
            .place_order = [this](sql::Tx&, Instant,
                                  const outbound::Order& order) { orders.push_back(order); }});
        routes_ = routes(parts());
        lin = proven("13800005678", "350102199003071234");
        chen = proven("13900001234", "350203200002290010");
        gate = terminal({Purpose::identity, Purpose::entry});
    }

    identity::testing::Household& house() { return *house_; }
    Parts& parts() { return *parts_; }
    platform::SetClock& clock() { return house().clock; }
    Instant now() { return clock().now(); }

    http::Caller proven(const char* mobile, const char* citizen_id) {
        http::Caller caller =
            identity::testing::proven_person(database(), *identity_, mobile, citizen_id);
        caller.session_id = caller.account_id;
        caller.strength = 2;
        return caller;
    }
    /// An app of that name as the edge presents it.
    http::Caller numberless(const char* mobile) {
        http::Caller caller = identity::testing::numberless_person(database(), *identity_, mobile);
        caller.strength = lin.strength;
        caller.session_id = caller.account_id;
        return caller;
    }
    static http::Caller app(const char* client_id = "gates") {
        return {.kind = http::CallerKind::app,
                .account_id = std::string{"app:"} + client_id,
                .office_id = "GA-350102000000",
                .client_id = client_id,
                .scopes = {"one-code:verify"},
                .address = {}};
    }
    static http::Caller operator_() {
        return identity::testing::staff("operator", "GA-350102000000");
    }

    TerminalId terminal(std::vector<Purpose> purposes, const char* client_id = "gates",
                        std::vector<std::string> licence_types = {}) {
        const bool is_for_licences =
            std::ranges::find(purposes, Purpose::licence) != purposes.end();
        if (is_for_licences && licence_types.empty()) licence_types = {"L001"};
        std::optional<Registered> made;
        write([&](sql::Tx& tx) {
            made =
                register_terminal(tx, parts(), operator_(),
                                  {client_id, "1号闸机", "东街口地铁站", purposes, licence_types});
        });
        keys_[made->terminal.id.text()] = made->key;
        return made->terminal.id;
    }
    /// The terminal with the key that it was given.
    TerminalProof proof(const TerminalId& id) { return {id, keys_[id.text()]}; }
    LivePhone phone_of(const http::Caller& caller, Purpose purpose = Purpose::identity,
                       bool with_claims = false) {
        LivePhone phone;
        CredentialWish wish = phone.wish(purpose);
        wish.with_claims = with_claims;
        write([&](sql::Tx& tx) { phone.keep(issue(tx, parts(), caller, wish)); });
        return phone;
    }

    Verified show(std::string_view text, const TerminalId& to, const http::Caller& caller = app()) {
        Verified verified;
        const Shown shown = read_shown(parts(), text);
        write([&](sql::Tx& tx) { verified = verify(tx, parts(), caller, proof(to), shown); });
        return verified;
    }
    Verified show(const Code& code, const TerminalId& to) { return show(text_of(code), to); }

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
                         boost::json::object members = {}) {
        const http::Route& row = route(method, path);
        http::check_access(row.access, caller);
        http::RawInput input{.members = std::move(members), .status = row.status};
        row.handler.decode(input);
        if (row.handler.before) row.handler.before(input, caller);
        http::RawOutput output;
        if (row.kind == http::Kind::memory) return row.handler.run(nullptr, caller, input);
        const auto work = [&](sql::Tx& tx) { output = row.handler.run(&tx, caller, input); };
        row.kind == http::Kind::write ? write(work) : read(work);
        return output;
    }
    boost::json::object ask(http::Method method, std::string_view path, const http::Caller& caller,
                            boost::json::object members = {}) {
        return boost::json::parse(call(method, path, caller, std::move(members)).body).as_object();
    }

    http::Caller lin;
    http::Caller chen;
    TerminalId gate;
    std::vector<outbound::Order> orders;

  private:
    std::map<std::string, std::string> keys_;
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<Issuer> issuer_;
    std::unique_ptr<Parts> parts_;
    http::Routes routes_;
};

}  // namespace mashang::one_code::testing
