#pragma once

// Certificates on a fresh database of each engine: a person, a trusted authority made by the
// openssl command line, and what its servers answer.

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/routes.h"
#include "contexts/certificates/schema.h"
#include "contexts/identity/testing.h"
#include "platform/crypto/bytes.h"
#include "platform/http/access.h"
#include "platform/pki/testing/openssl_cli.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::certificates::testing {

using pki::testing::Cli;
using pki::testing::CliAuthority;
using pki::testing::Issue;

inline constexpr const char* kUscc = "91350100M000100Y43";
inline constexpr const char* kResponder = "http://ocsp.example/";

class CertificatesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        // The command line goes by the machine's clock.
        house().clock.set(
            Instant::from_ms(std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count()) +
            std::chrono::minutes{1});  // after the roots, which begin when they are made
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        sign_in_ = std::make_unique<identity::SignIn>(house().parts);
        parts_ = std::make_unique<Parts>(Parts{
            .database = database(),
            .clock = house().clock,
            .ids = house().ids,
            .journal = house().journal,
            .identity = *identity_,
            .sign_in = *sign_in_,
            .fields = house().fields,
            .keys = house().keys,
            .random_bytes = crypto::random_bytes,
            .place_order = [this](sql::Tx&, Instant,
                                  const outbound::Order& order) { orders.push_back(order); },
            .ask = [this](const outbound::Request& request) { return answer(request); },
            .may_sign_for =
                [this](sql::Tx&, const identity::PersonId& person, const Uscc& uscc, Instant) {
                    return uscc.view() == may_sign_for && may_not.count(person.text()) == 0;
                },
            .representative_of = [this](sql::Tx&, const Uscc&, Instant) { return representative; },
            .represented_by =
                [this](sql::Tx&, const identity::PersonId& person, Instant) {
                    return representative == person ? std::vector{*Uscc::parse(kUscc)}
                                                    : std::vector<Uscc>{};
                },
            .begin_acting =
                [this](sql::Tx&, const identity::StartedSession& session, const Uscc& uscc) {
                    acts.push_back(session.person.text() + " " + std::string{uscc.view()});
                },
            .site = [] { return std::string{"https://mashang.example"}; }});
        routes_ = routes(parts());
        lin = proven("13800005678", "350102199003071234");
        root = std::make_unique<CliAuthority>(cli, "root", "p256");
    }

    identity::testing::Household& house() { return *house_; }
    Parts& parts() { return *parts_; }
    Instant now() { return house().clock.now(); }

    http::Caller proven(const char* mobile, const char* citizen_id) {
        http::Caller caller =
            identity::testing::proven_person(database(), *identity_, mobile, citizen_id);
        caller.signed_in_at = now();
        caller.strength = 2;
        caller.methods = "pwd otp mfa";
        return caller;
    }

    /// On the trust list, with a responder that is up unless the test says otherwise.
    Authority trust(const CliAuthority& authority, const std::string& responder = kResponder,
                    const std::string& hardware_policy = "") {
        Authority added;
        write([&](sql::Tx& tx) {
            added = add_authority(tx, parts(), "system",
                                  {.certificate = authority.certificate().pem(),
                                   .list_url = "http://list.example/" + authority.name(),
                                   .responder_url = responder,
                                   .hardware_policy = hardware_policy});
        });
        return added;
    }

    NewChallenge challenge(ChallengePurpose purpose, const http::Caller& caller = {}) {
        NewChallenge made;
        write([&](sql::Tx& tx) { made = new_challenge(tx, parts(), caller, purpose); });
        return made;
    }
    /// As NAME's holder answers it by the openssl command line.
    Shown answer_to(const NewChallenge& made, const std::string& name, const std::string& kind) {
        return {.ticket = made.ticket,
                .signed_text = {
                    .certificates = cli.read(name + ".pem"),
                    .signature = crypto::to_padded_base64(cli.sign(name, kind, made.text))}};
    }
    /// The rows of kNotTaken's faults, or the refusal itself; empty when it went well.
    std::vector<const Refusal*> shown_for(ChallengePurpose purpose, const Shown& shown,
                                          const http::Caller& caller = {}) {
        try {
            const ShownCheck check = check_shown(parts(), purpose, shown);
            write([&](sql::Tx& tx) {
                if (purpose == ChallengePurpose::bind) {
                    bind(tx, parts(), caller, check);
                } else {
                    step = sign_in(tx, parts(), caller, check);
                }
            });
        } catch (const Refused& refused) {
            if (&refused.refusal() != &refusals::kNotTaken) return {&refused.refusal()};
            std::vector<const Refusal*> rows;
            for (const Fault& fault : refused.faults()) rows.push_back(fault.refusal);
            return rows;
        }
        return {};
    }
    std::vector<const Refusal*> binding(const http::Caller& caller, const std::string& name,
                                        const std::string& kind) {
        const auto made = challenge(ChallengePurpose::bind, caller);
        return shown_for(ChallengePurpose::bind, answer_to(made, name, kind), caller);
    }
    std::vector<const Refusal*> signing_in(const std::string& name, const std::string& kind) {
        return shown_for(ChallengePurpose::sign_in,
                         answer_to(challenge(ChallengePurpose::sign_in), name, kind));
    }

    /// NAME of lin's, from the root.
    void issue(const std::string& name, const std::string& kind,
               Issue how = {.subject = "/C=CN/CN=林小红"}) {
        root->issue(name, kind, how);
    }

    int count(std::string_view what) {
        std::int64_t number = 0;
        read([&](sql::Tx& tx) {
            number =
                tx.get<std::int64_t>("SELECT COUNT(*) FROM journal_entry WHERE what = $1", what) +
                tx.get<std::int64_t>("SELECT COUNT(*) FROM journal_pending WHERE what = $1", what);
        });
        return static_cast<int>(number);
    }

    Cli cli;
    std::unique_ptr<CliAuthority> root;
    http::Caller lin;
    identity::FirstStep step;
    std::string may_sign_for;
    std::set<std::string> may_not = {};  ///< persons who nevertheless may not sign for it
    std::optional<identity::PersonId> representative = {};  ///< of the company
    std::vector<std::string> acts;  ///< "<person> <code>" of each session that acts for one
    std::vector<outbound::Order> orders;
    std::vector<outbound::Request> asked;
    bool responder_is_up = true;
    const CliAuthority* responds = nullptr;  ///< else the root

  private:
    outbound::Answer answer(const outbound::Request& request) {
        asked.push_back(request);
        if (!responder_is_up) return {.error = "refused"};
        const CliAuthority& by = responds == nullptr ? *root : *responds;
        return {.status = 200, .body = by.answer(request.body, by.name())};
    }

    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<identity::SignIn> sign_in_;
    std::unique_ptr<Parts> parts_;
    http::Routes routes_;
};

}  // namespace mashang::certificates::testing
