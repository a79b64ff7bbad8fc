#pragma once

// Cases of a town whose steps become rows, on a fresh database of each engine: journal, follower,
// outbox and courier are the real ones; the receiver is in this process and the clock stands until
// it is set.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/testing.h"
#include "contexts/exchange/api.h"
#include "contexts/exchange/flows.h"
#include "contexts/exchange/refusals.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/testing/receiver.h"
#include "contexts/exchange/views.h"
#include "platform/journal/following.h"
#include "platform/journal/sequencer.h"
#include "platform/outbound/courier.h"
#include "platform/outbound/schema.h"

namespace mashang::exchange::testing {

inline constexpr const char* kOffice = "GA-350102000000";

class ExchangeTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<cases::testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        database().migrate(outbound::schema());
        database().migrate(schema());
        parts_ = std::make_unique<Parts>(Parts{
            .database = database(),
            .clock = town().house.clock,
            .ids = town().house.ids,
            .journal = town().house.journal,
            .fields = town().house.fields,
            .cases = town().parts,
            .place_order = [this](sql::Tx& tx, Instant now,
                                  const outbound::Order& order) { outbox_->place(tx, now, order); },
            .officer_name = [this](sql::Tx&, const std::string&) { return officer_name; },
            .is_connected = true});
        cipher_ = {.seal = [this](auto plain,
                                  auto row) { return town().house.fields.encrypt(plain, row); },
                   .open = [this](auto sealed,
                                  auto row) { return town().house.fields.decrypt(sealed, row); }};
        outbox_ = std::make_unique<outbound::Outbox>(cipher_, town().house.journal);
        restart();
        it_is("2018-09-03T09:00:00+08:00");
        lin = town().proven_person(database());
    }

    cases::testing::Town& town() { return *town_; }
    Parts& parts() { return *parts_; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }
    void later(std::chrono::minutes minutes) { town().house.clock.advance(minutes); }

    /// As after a kill: whatever was not committed is gone, and so are threads and breakers.
    void restart() {
        courier_ = std::make_unique<outbound::Courier>(
            outbound::Equipment{.database = database(),
                                .clock = town().house.clock,
                                .ids = town().house.ids,
                                .transport = receiver,
                                .cipher = cipher_,
                                .random = [] { return 0.0; }},
            channel(parts(), "https://exchange.example", "key"));
        follower_ = std::make_unique<journal::Following>(database(), town().house.clock,
                                                         std::vector{follower(parts())});
    }

    void follow() {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        while (follower_->run_once()) {
        }
        while (remake_some(parts())) {
        }
    }
    void deliver() {
        while (courier_->run_once()) {
        }
    }
    void settle() {
        follow();
        deliver();
    }
    /// Time goes by, an hour at a time; what falls due is sent.
    void pass(int hours) {
        for (int i = 0; i < hours; ++i) {
            later(std::chrono::minutes{60});
            deliver();
        }
    }

    // --- Steps of a case, a few minutes apart

    cases::Case submitted() {
        const cases::Case draft = town().case_in(database(), cases::CaseState::draft, lin);
        write([&](sql::Tx& tx) { fill_in(tx, draft); });
        return stepped([&](sql::Tx& tx) {
            return cases::submit(tx, town().parts, lin, draft.id, draft.version).of;
        });
    }
    template <class Flow>
    cases::Case stepped(Flow flow) {
        later(std::chrono::minutes{5});
        return run(flow);
    }
    cases::Case accepted(const cases::Case& of) {
        return stepped([&](sql::Tx& tx) {
            return cases::accept(tx, town().parts, officer, of.id, of.version);
        });
    }
    cases::Case decided(const cases::Case& of, cases::Outcome outcome) {
        return stepped([&](sql::Tx& tx) {
            return cases::decide(tx, town().parts, officer, of.id, of.version, outcome, "依法办结");
        });
    }
    cases::Case served(const cases::Case& of, cases::ServedBy how = cases::ServedBy::opened) {
        return stepped([&](sql::Tx& tx) { return cases::serve(tx, town().parts, lin, of, how); });
    }
    /// Three cases were handed in while there was no receiver: their first rows go out together.
    void three_at_once() {
        parts().is_connected = false;
        submitted();
        submitted();
        follow();
        parts().is_connected = true;
        submitted();
    }
    /// From the draft to its service.
    cases::Case granted() {
        return served(decided(accepted(submitted()), cases::Outcome::granted));
    }

    std::vector<Row> rows() {
        std::vector<Row> all;
        read([&](sql::Tx& tx) { all = store::list_of_person(tx, lin.person_id, 100'000); });
        return all;
    }
    std::vector<Row> rejects() {
        std::vector<Row> all;
        read([&](sql::Tx& tx) { all = store::list_rejects(tx, {}); });
        return all;
    }
    ExchangeView view() {
        ExchangeView view{};
        read([&](sql::Tx& tx) { view = overview(tx, parts(), Language::zh); });
        return view;
    }
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
    http::Caller officer = cases::testing::Town::officer();
    http::Caller operator_ = identity::testing::staff("operator", "");
    std::optional<std::string> officer_name = "王五";
    Receiver receiver;

  private:
    void fill_in(sql::Tx& tx, const cases::Case& draft) {
        boost::json::object form = town().store.form_of(tx, draft);
        form["address"] = "福州市鼓楼区";
        form["mobile"] = "13800005678";
        town().store.save_form(tx, draft, form);
    }

    std::unique_ptr<cases::testing::Town> town_;
    std::unique_ptr<Parts> parts_;
    outbound::Cipher cipher_;
    std::unique_ptr<outbound::Outbox> outbox_;
    std::unique_ptr<outbound::Courier> courier_;
    std::unique_ptr<journal::Following> follower_;
};

}  // namespace mashang::exchange::testing
