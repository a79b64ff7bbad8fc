#include "app/stuck_routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/commands.h"
#include "app/migrations.h"
#include "app/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/journal/follower.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class StuckRoutes : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(all_migrations());
    }

    /// The answer's JSON, or an empty object.
    boost::json::object ask(std::string_view method, std::string_view path,
                            const boost::json::object& members = {}) {
        for (const http::Route& route : routes) {
            if (http::name_of(route.method) != method || route.path != path) continue;
            std::string body;
            const auto run = [&](sql::Tx& tx) {
                body = http::call(route, &tx, caller, members).body;
            };
            route.kind == http::Kind::write ? write(run) : read(run);
            return body.empty() ? boost::json::object{} : boost::json::parse(body).as_object();
        }
        throw std::logic_error("no such route");
    }
    std::string refusal_of(std::string_view path, const boost::json::object& members) {
        try {
            ask("POST", path, members);
        } catch (const Refused& refused) {
            return std::string{refused.refusal().code};
        }
        return "";
    }

    void give_up_a_letter() {
        write([&](sql::Tx& tx) {
            outbox.place(tx, clock.now(),
                         {.channel = "sms",
                          .idempotency_key = "k",
                          .subject = "case:1",
                          .payload = {{"mobile", "13800005678"}}});
            tx.execute(
                "UPDATE outbound_order SET state = 'dead', attempts = 8, "
                "last_error = 'no route for 13800005678'");
        });
    }
    void park_an_entry() {
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO journal_parked (follower, position, tries, error, since, resumed) "
                "VALUES ('notices', 7, 5, 'odd number 350102199003071234', $1, 0)",
                clock.now());
        });
    }
    std::vector<journal::Entry> told(std::string_view subject) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_subject(tx, subject, 0, 10); });
        return entries;
    }

    platform::SetClock clock{*Instant::parse("2018-09-30T16:59:00+08:00")};
    UuidMaker ids{crypto::fill_random};
    journal::Journal journal{ids};
    outbound::Outbox outbox{
        {.seal = [](std::string_view plain, std::string_view) { return std::string{plain}; },
         .open = [](std::string_view sealed, std::string_view) { return std::string{sealed}; }},
        journal};
    http::Routes routes = stuck_routes(outbox, journal, clock);
    http::Caller caller{.kind = http::CallerKind::staff,
                        .account_id = "0192f000-0000-7000-8000-000000000001",
                        .roles = {"operator"}};
    static constexpr std::string_view kResending = "/api/v1/desk/dead-letters/{id}/resending";
    static constexpr std::string_view kRetrying =
        "/api/v1/desk/parked-entries/{follower}/{position}/retrying";
};

TEST_P(StuckRoutes, ADeadLetterIsShownWithoutAnybodysNumber) {
    give_up_a_letter();
    const auto shown = ask("GET", "/api/v1/desk/dead-letters");
    const auto& letter = shown.at("letters").as_array().at(0);
    EXPECT_EQ(letter.at("channel"), "sms");
    EXPECT_EQ(letter.at("subject"), "case:1");
    EXPECT_EQ(letter.at("attempts"), 8);
    EXPECT_THAT(boost::json::serialize(shown), Not(HasSubstr("13800005678")));
}

TEST_P(StuckRoutes, AResentLetterWaitsAgainAndTheJournalKnowsWhoDidIt) {
    give_up_a_letter();
    const auto listed = ask("GET", "/api/v1/desk/dead-letters").at("letters").as_array();
    const boost::json::object which{{"id", listed.at(0).at("id")}};
    ask("POST", kResending, which);
    EXPECT_TRUE(ask("GET", "/api/v1/desk/dead-letters").at("letters").as_array().empty());
    const auto entries = told("order:" + std::string{which.at("id").as_string()});
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries.front().what, "outbound.resent");
    EXPECT_EQ(entries.front().actor, caller.account_id);
    EXPECT_EQ(entries.front().authority, "operator");
    EXPECT_EQ(refusal_of(kResending, which), refusals::kNoSuchLetter.code);
}

TEST_P(StuckRoutes, AParkedEntryIsShownWithoutAnybodysNumberAndTriedAgain) {
    park_an_entry();
    const auto shown = ask("GET", "/api/v1/desk/parked-entries");
    const auto& entry = shown.at("entries").as_array().at(0);
    EXPECT_EQ(entry.at("follower"), "notices");
    EXPECT_EQ(entry.at("position"), 7);
    EXPECT_EQ(entry.at("resumed"), false);
    EXPECT_THAT(boost::json::serialize(shown), Not(HasSubstr("350102199003071234")));

    ask("POST", kRetrying, {{"follower", "notices"}, {"position", 7}});
    const auto again = ask("GET", "/api/v1/desk/parked-entries").at("entries").as_array();
    EXPECT_EQ(again.at(0).at("resumed"), true);
    const auto entries = told("entry:7");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries.front().what, "journal.entry_resumed");
    EXPECT_EQ(entries.front().actor, caller.account_id);
    EXPECT_EQ(entries.front().facts.at("follower"), "notices");
}

TEST_P(StuckRoutes, WhatIsNotParkedIsNotTriedAgain) {
    park_an_entry();
    EXPECT_EQ(refusal_of(kRetrying, {{"follower", "notices"}, {"position", 8}}),
              refusals::kNoSuchParkedEntry.code);
    EXPECT_EQ(refusal_of(kRetrying, {{"follower", "supervision"}, {"position", 7}}),
              refusals::kNoSuchParkedEntry.code);
}

TEST_P(StuckRoutes, TheDoctorSaysHowManyAreStuckAndWhatToDo) {
    Settings settings;
    settings.database.url = url();
    const auto doctor = [&] {
        ::testing::internal::CaptureStdout();
        examine(settings);
        return ::testing::internal::GetCapturedStdout();
    };
    const std::string well = doctor();
    EXPECT_THAT(well, HasSubstr("ok   dead letters: none"));
    EXPECT_THAT(well, HasSubstr("ok   parked entries: none"));
    give_up_a_letter();
    park_an_entry();
    const std::string ill = doctor();
    EXPECT_THAT(ill, HasSubstr("note dead letters: 1 given up"));
    EXPECT_THAT(ill, HasSubstr("send them again"));
    EXPECT_THAT(ill, HasSubstr("note parked entries: 1 not in effect"));
    EXPECT_THAT(ill, HasSubstr("have them tried again"));
}

MASHANG_ON_EACH_ENGINE(StuckRoutes);

}  // namespace
}  // namespace mashang::app
