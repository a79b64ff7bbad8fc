#pragma once

// Notices at work on a fresh database of each engine: steps are told to the journal, the follower
// is run, and text messages go to an outside world that says what the test wants.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "contexts/catalogue/testing.h"
#include "contexts/identity/testing.h"
#include "contexts/notices/follow.h"
#include "contexts/notices/parts.h"
#include "contexts/notices/schema.h"
#include "contexts/notices/sms_wire.h"
#include "contexts/notices/store.h"
#include "platform/http/caller.h"
#include "platform/journal/following.h"
#include "platform/journal/sequencer.h"
#include "platform/outbound/testing/outbound_fixture.h"

namespace mashang::notices::testing {

inline constexpr const char* kNumber = "GA350102-20180930-7K3F9QD";
inline constexpr const char* kCase = "0192f000-0000-7000-8000-0000000000c1";

/// What cases tell of a step (cases::facts_of).
inline boost::json::object facts_of_a_case() {
    return {{"item", "GA003"},        {"office", "GA-350102000000"},
            {"organisation", "GA"},   {"division", "350102000000"},
            {"city", "350100000000"}, {"number", kNumber},
            {"due", "2018-10-22"}};
}

class NoticesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(outbound::schema());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        outbox_ = std::make_unique<outbound::Outbox>(outbound::test_cipher(), house().journal);
        catalogue_ = std::make_unique<Snapshot<catalogue::Catalogue>>(
            catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"));
        parts_ = std::make_unique<Parts>(
            Parts{.clock = house().clock,
                  .identity = *identity_,
                  .catalogue = *catalogue_,
                  .place_order = [this](sql::Tx& tx, Instant now, const outbound::Order& order) {
                      if (failing_orders_ > 0 && failing_orders_-- > 0) {
                          throw std::runtime_error("the process ends here");
                      }
                      outbox_->place(tx, now, order);
                  }});
        lin = person("13800005678", "350102199003071234");
    }

    identity::testing::Household& house() { return *house_; }
    platform::SetClock& clock() { return house().clock; }
    const Parts& parts() { return *parts_; }

    http::Caller person(const char* mobile, const char* citizen_id) {
        return identity::testing::proven_person(database(), *identity_, mobile, citizen_id);
    }

    void tell(const std::string& what, const http::Caller& whose,
              const boost::json::object& facts = facts_of_a_case()) {
        write([&](sql::Tx& tx) {
            house().journal.tell(tx, clock().now(),
                                 {.what = what,
                                  .actor = whose.account_id,
                                  .on_behalf = whose.person_id,
                                  .authority = "self",
                                  .subject = std::string{"case:"} + kCase,
                                  .facts = facts});
        });
        clock().advance(std::chrono::seconds{1});
    }

    /// Gives positions and lets the follower run out, as one process would.
    void follow() { follow_with(follower(parts())); }
    void follow_with(const journal::Follower& follower) {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        journal::Following run{database(), clock(), {follower}};
        while (run.run_once()) {
        }
    }

    std::vector<Notice> inbox(const http::Caller& whose) {
        std::vector<Notice> notices;
        read([&](sql::Tx& tx) {
            notices = store::list(tx, *identity::PersonId::parse(whose.person_id), {}, 1000);
        });
        return notices;
    }
    std::int64_t unread(const http::Caller& whose) {
        std::int64_t count = 0;
        read([&](sql::Tx& tx) {
            count = store::count_unread(tx, *identity::PersonId::parse(whose.person_id));
        });
        return count;
    }

    outbound::Equipment equipment() {
        return {.database = database(),
                .clock = clock(),
                .ids = house().ids,
                .transport = gateway,
                .cipher = outbound::test_cipher(),
                .random = [] { return 0.0; }};
    }
    outbound::Channel channel() {
        return sms_channel(clock(), "https://sms.example", "1400000001:the app key");
    }
    std::vector<outbound::DeadLetter> dead_letters() {
        std::vector<outbound::DeadLetter> letters;
        read([&](sql::Tx& tx) { letters = outbox_->list_dead(tx); });
        return letters;
    }

    http::Caller lin;
    outbound::FakeTransport gateway;
    int failing_orders_ = 0;  ///< that many orders are not placed, and end the transaction

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<outbound::Outbox> outbox_;
    std::unique_ptr<Snapshot<catalogue::Catalogue>> catalogue_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::notices::testing
