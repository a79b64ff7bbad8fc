#pragma once

// Events of an app's cases on their way to a receiver in this process, on a fresh database of each
// engine: journal, follower, outbox and courier are the real ones; the clock stands until it is
// set.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/apps/api.h"
#include "contexts/apps/flows.h"
#include "contexts/apps/testing/receiver.h"
#include "contexts/apps/views.h"
#include "platform/crypto/hash.h"
#include "platform/journal/following.h"
#include "platform/journal/schema.h"
#include "platform/journal/sequencer.h"
#include "platform/outbound/courier.h"
#include "platform/outbound/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::apps::testing {

inline constexpr const char* kApp = "card";
inline constexpr const char* kOffice = "GA-350102000000";
inline constexpr const char* kHook = "https://card.example/hooks";
inline constexpr const char* kPerson = "01890a5d-ac96-774b-bcce-b302099a8057";

class AppsTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(journal::schema());
        database().migrate(outbound::schema());
        database().migrate(schema());
        owner = {.kind = http::CallerKind::staff,
                 .account_id = "0192f000-0000-7000-8000-0000000000a1",
                 .roles = {"officer"},
                 .office_id = kOffice};
        parts_ = std::make_unique<Parts>(Parts{
            .database = database(),
            .clock = clock,
            .ids = ids_,
            .journal = journal_,
            .fields = fields_,
            .random_bytes = crypto::random_bytes,
            .place_order = [this](sql::Tx& tx, Instant now,
                                  const outbound::Order& order) { outbox_.place(tx, now, order); },
            .office_of_app = [](sql::Tx&, std::string_view id) -> std::optional<std::string> {
                return id == kApp ? std::optional<std::string>{kOffice} : std::nullopt;
            },
            .is_consented = [this](sql::Tx&, std::string_view,
                                   std::string_view) { return is_consented; }});
        courier_ =
            std::make_unique<outbound::Courier>(outbound::Equipment{.database = database(),
                                                                    .clock = clock,
                                                                    .ids = ids_,
                                                                    .transport = receiver,
                                                                    .cipher = cipher_,
                                                                    .random = [] { return 0.0; }},
                                                webhooks_channel(parts()));
        follower_ =
            std::make_unique<journal::Following>(database(), clock, std::vector{follower(parts())});
    }

    const Parts& parts() { return *parts_; }

    WithSecret registered(std::vector<std::string> events = {"case.submitted", "case.decided"},
                          const std::string& url = kHook) {
        const auto made = run([&](sql::Tx& tx) {
            return register_endpoint(tx, parts(), owner, kApp, {url, std::move(events), ""});
        });
        receiver.secrets.push_back(made.secret);
        return made;
    }
    EndpointView view(const Endpoint& of) {
        return run([&](sql::Tx& tx) {
            return view_of(tx, parts(), *store::find_endpoint(tx, of.client_id, of.id));
        });
    }

    /// As `cases` tells of a case that the app opened, or that nobody's app did.
    void tell(const std::string& what, const std::string& case_id, std::int64_t version,
              const char* app = kApp) {
        boost::json::object facts{{"item", "GA003"}, {"number", "N-" + case_id}};
        if (app != nullptr) {
            facts["app"] = app;
            facts["state"] = what == "case.decided" ? "decided" : "submitted";
            facts["version"] = version;
        }
        write([&](sql::Tx& tx) {
            journal_.tell(tx, clock.now(),
                          {.what = what,
                           .actor = "somebody",
                           .on_behalf = kPerson,
                           .authority = "self",
                           .subject = "case:" + case_id,
                           .facts = facts});
        });
    }
    /// The journal is followed, and all that is due is sent.
    void settle() {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        while (follower_->run_once()) {
        }
        deliver();
    }
    void deliver() {
        while (courier_->run_once()) {
        }
    }
    /// Time goes by, an hour at a time; what falls due is sent.
    void pass(std::chrono::hours hours) {
        for (int i = 0; i < hours.count(); ++i) {
            clock.advance(std::chrono::hours{1});
            deliver();
        }
    }
    std::vector<std::string> taken() const {
        std::vector<std::string> list;
        for (const auto& one : receiver.taken) {
            const auto& data = one.at("data").as_object();
            std::string text{one.at("type").as_string()};
            if (data.contains("case_id")) {
                text.append(" ").append(std::string_view{data.at("case_id").as_string()});
            }
            list.push_back(std::move(text));
        }
        return list;
    }
    std::vector<std::string> told() {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry :
                 journal::read_subject(tx, std::string{"app:"} + kApp, 0, 1000)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }

    platform::SetClock clock{*Instant::parse("2018-09-30T16:59:00+08:00")};
    Receiver receiver{clock};
    http::Caller owner;
    bool is_consented = true;

  private:
    UuidMaker ids_{crypto::fill_random};
    journal::Journal journal_{ids_};
    crypto::KeyStore keys_ = crypto::KeyStore::in_memory();
    crypto::FieldCipher fields_{keys_, crypto::SealAlgorithm::aes};
    outbound::Cipher cipher_{
        .seal = [this](auto plain, auto row) { return fields_.encrypt(plain, row); },
        .open = [this](auto sealed, auto row) { return fields_.decrypt(sealed, row); }};
    outbound::Outbox outbox_{cipher_, journal_};
    std::unique_ptr<Parts> parts_;
    std::unique_ptr<outbound::Courier> courier_;
    std::unique_ptr<journal::Following> follower_;
};

}  // namespace mashang::apps::testing
