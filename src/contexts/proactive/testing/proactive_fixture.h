#pragma once

// The home page at work on a fresh database of each engine; what other rooms know of people is what
// the test says.

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/identity/testing.h"
#include "contexts/proactive/flows.h"
#include "contexts/proactive/refusals.h"
#include "contexts/proactive/reminding.h"
#include "contexts/proactive/schema.h"
#include "contexts/proactive/testing/rules_fixture.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::proactive::testing {

inline const DivisionCode kGulou = DivisionCode::parse("350102000000").value();

class ProactiveTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(timers::schema());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        catalogue_ = std::make_unique<Snapshot<catalogue::Catalogue>>(
            catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"));
        rules_ = std::make_unique<Snapshot<Rules>>(std::make_shared<const Rules>(real_rules()));
        parts_ = std::make_unique<Parts>(
            Parts{.clock = house().clock,
                  .journal = house().journal,
                  .identity = *identity_,
                  .catalogue = *catalogue_,
                  .rules = *rules_,
                  .attributes = {[this](sql::Tx&, const http::Caller&) {
                      ++times_asked;
                      return known;
                  }},
                  .waiting = {[this](sql::Tx&, const http::Caller&) { return waiting; }},
                  .upcoming = {[this](sql::Tx&, const http::Caller&) { return upcoming; }},
                  .filed = [this](sql::Tx&, const std::string& owner) { return filed[owner]; },
                  .item_name = [](const catalogue::Item& item, Language) { return item.name; },
                  .standing = [this](sql::Tx&, const std::string& item) { return standings[item]; },
                  .may_decide = [this](sql::Tx&, const http::Caller&) { return is_representative; },
                  .random_bytes = crypto::random_bytes,
                  .site = [] { return std::string{"https://mashang.example"}; }});
        lin = identity::testing::proven_person(database(), *identity_, "13800005678",
                                               "350102199003071234");
        chen = identity::testing::proven_person(database(), *identity_, "13900001234",
                                                "35009919850612101X");
        set_time("2018-10-10T10:00:00+08:00");
    }

    identity::testing::Household& house() { return *house_; }
    const Parts& parts() { return *parts_; }
    Parts& changeable_parts() { return *parts_; }
    void set_time(std::string_view moment) { house().clock.set(*Instant::parse(moment)); }

    /// The first fault's, where there are some.
    const Refusal* refusal_of(const std::function<void(sql::Tx&)>& flow) {
        const Refusal* refusal = DatabaseTest::refusal_of(flow);
        return faults.empty() ? refusal : faults.front().refusal;
    }

    Home home(const http::Caller& caller) {
        return run([&](sql::Tx& tx) { return home_of(tx, parts(), caller, kGulou); });
    }
    void allow(const http::Caller& caller, bool is_allowed = true) {
        write([&](sql::Tx& tx) { change_settings(tx, parts(), caller, {is_allowed, {}}); });
    }
    static http::Caller for_firm(http::Caller caller) {
        caller.acting_for = {"legal_person", "0192f000-0000-7000-8000-0000000000f1"};
        return caller;
    }
    http::Caller for_person(http::Caller caller, const http::Caller& whom) {
        caller.acting_for = {"person", whom.person_id};
        return caller;
    }

    /// Rings all that is due, as TimerRun does, until nothing is.
    void ring() {
        write([&](sql::Tx& tx) { ring_in(tx); });
    }
    void ring_in(sql::Tx& tx) {
        for (const timers::Kind& kind : reminder_timers(parts())) {
            const auto due = tx.query<timers::Failing>(
                "DELETE FROM timer WHERE kind = $1 AND ring_at <= $2 "
                "RETURNING kind, key, due, ring_at, tries, error",
                kind.name, house().clock.now());
            for (const timers::Failing& timer : due) kind.ring(tx, timer.key, timer.due);
        }
    }
    /// When the person is looked at next; nothing: not at all.
    std::optional<Instant> next_look(const http::Caller& caller) {
        return run([&](sql::Tx& tx) {
            return tx.find<Instant>(
                "SELECT due FROM timer WHERE kind = 'proactive.look' AND key = $1",
                caller.person_id);
        });
    }
    /// "E03 child:one:16" of each reminder, the oldest first.
    std::vector<std::string> told(const http::Caller& caller) {
        std::vector<std::string> lines;
        read([&](sql::Tx& tx) {
            for (const ToldReminder& one : store::told_since(tx, caller.person_id, {})) {
                lines.push_back(one.event + " " + one.occasion);
            }
        });
        return lines;
    }
    std::vector<journal::Entry> entries(const http::Caller& caller, std::string_view what) {
        std::vector<journal::Entry> all;
        read([&](sql::Tx& tx) {
            all = journal::read_subject(tx, "person:" + caller.person_id, 0, 1'000);
        });
        std::erase_if(all, [&](const journal::Entry& entry) { return entry.what != what; });
        return all;
    }
    void happen(std::string what, std::string on_behalf, std::string subject,
                boost::json::object facts = {}) {
        journal::Entry entry;
        entry.what = std::move(what);
        entry.on_behalf = std::move(on_behalf);
        entry.subject = std::move(subject);
        entry.facts = std::move(facts);
        entry.at = house().clock.now();
        write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    }

    http::Caller lin;
    http::Caller chen;
    std::vector<Attribute> known;
    std::vector<Waiting> waiting;
    std::vector<Upcoming> upcoming;
    std::map<std::string, std::vector<Filed>> filed;
    std::map<std::string, catalogue::Standing> standings;
    int times_asked = 0;
    bool is_representative = true;

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<Snapshot<catalogue::Catalogue>> catalogue_;
    std::unique_ptr<Snapshot<Rules>> rules_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::proactive::testing
