#include "app/figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing/comes_true.h"
#include "app/testing/live_house.h"
#include "contexts/cases/schema.h"
#include "contexts/exchange/schema.h"
#include "platform/outbound/testing/outbound_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// The value of a series, as it is printed.
double value_of(const std::string& text, const std::string& series) {
    const auto at = text.find("\n" + series + " ");
    if (at == std::string::npos) throw std::logic_error{"no " + series + " in\n" + text};
    return std::stod(text.substr(at + series.size() + 2));
}

/// Threads of journal and outbound that get nowhere, so that the backlog stands still.
class BacklogFigures : public outbound::OutboundTest {
  protected:
    void SetUp() override {
        OutboundTest::SetUp();
        database().migrate(timers::schema());
        database().migrate(cases::schema());
        database().migrate(exchange::schema());
        transport_.answer({.status = 503});
    }
    void tell_three() {
        write([&](sql::Tx& tx) {
            for (int i = 0; i < 3; ++i) journal_.tell(tx, clock_.now(), {.what = "case.opened"});
        });
        journal::Sequencer{database()}.run_once();
    }
    static journal::Signer no_signer() {
        return {.key_id = [] { return std::string{"none"}; },
                .sign = [](std::string_view, std::string_view) -> std::string {
                    throw std::runtime_error("no key");
                }};
    }
    static journal::Follower stuck_follower() {
        return {.name = "notices", .effect = [](sql::Tx&, const journal::Entry&) {
                    throw sql::Outage("the database is busy");
                }};
    }
    double read_value(Figures& figures, const std::string& series) {
        figures.read();
        return value_of(registry.text(), series);
    }

    metrics::Registry registry;
    platform::SetClock machine_clock{*Instant::parse("2026-11-29T10:00:00+08:00")};
};

TEST_P(BacklogFigures, EachIsWhatTheDatabaseSays) {
    tell_three();
    for (const char* key : {"k1", "k2", "k3", "k4", "k5"}) place(key);
    write([&](sql::Tx& tx) {
        for (const char* follower : {"a", "b", "c", "d"}) {
            tx.execute("INSERT INTO journal_parked VALUES ($1, 7, 5, 'odd', 0, 0)", follower);
        }
        tx.execute("INSERT INTO timer VALUES ('nobody', '1', 0, 0, 3, 'odd')");
        tx.execute(
            "INSERT INTO cases_material (person_id, case_id, seq, state, file_name, media_type, "
            "size, virus_check) VALUES ('p', 'c', 1, 'uploaded', 'a', 'b', 1, 'waiting')");
        tx.execute("INSERT INTO timer VALUES ('nobody', '2', 0, 0, 0, '')");
        for (const char* key : {"d1", "d2"}) {
            outbox_.place(tx, clock_.now(), {.channel = "register", .idempotency_key = key});
        }
        tx.execute("UPDATE outbound_order SET state = 'dead' WHERE channel = 'register'");
    });
    clock_.advance(std::chrono::minutes{2});
    const journal::JournalRunner journal{database(), clock_, no_signer(), {stuck_follower()}, {}};
    const outbound::OutboundRunner outbound{equipment(), {channel()}, {}};
    Figures figures{{.database = database(),
                     .clock = clock_,
                     .machine_clock = machine_clock,
                     .journal = journal,
                     .outbound = outbound,
                     .channels = {"sms", "register"}},
                    registry};
    EXPECT_EQ(value_of(registry.text(), "mashang_backlog_read_timestamp_seconds"), 0);

    EXPECT_TRUE(testing::comes_true([&] {
        return read_value(figures, R"(mashang_outbound_channel_broken{channel="sms"})") == 1 &&
               read_value(figures, R"(mashang_outbound_waiting_orders{channel="sms"})") == 5;
    }));
    const std::string text = registry.text();
    EXPECT_EQ(value_of(text, R"(mashang_outbound_oldest_waiting_order_age_seconds{channel="sms"})"),
              120);
    EXPECT_EQ(value_of(text, R"(mashang_outbound_channel_broken{channel="register"})"), 0);
    EXPECT_EQ(value_of(text, R"(mashang_outbound_waiting_orders{channel="register"})"), 0);
    EXPECT_EQ(value_of(text, "mashang_outbound_dead_letters"), 2);
    EXPECT_EQ(value_of(text, "mashang_journal_unsealed_entries"), 3);
    EXPECT_EQ(value_of(text, R"(mashang_journal_follower_lag_entries{follower="notices"})"), 3);
    EXPECT_EQ(value_of(text, "mashang_journal_parked_entries"), 4);
    EXPECT_EQ(value_of(text, "mashang_failing_timers"), 1);
    EXPECT_EQ(value_of(text, "mashang_files_waiting_for_virus_check"), 1);
    EXPECT_EQ(value_of(text, "mashang_exchange_waiting_rows"), 0);
    EXPECT_EQ(value_of(text, "mashang_backlog_read_timestamp_seconds"), 1795917600);
    EXPECT_EQ(value_of(text, "process_start_time_seconds"), 1795917600);
}

MASHANG_ON_EACH_ENGINE(BacklogFigures);

class LiveFigures : public ::testing::TestWithParam<sql::Engine> {
  protected:
    std::string metrics() const { return house.send("GET", "/metrics", "").body; }

    testing::LiveHouse house{GetParam()};
};

TEST_P(LiveFigures, ARunningHouseReadsTheBacklogAndShowsItself) {
    EXPECT_TRUE(testing::comes_true(
        [&] { return value_of(metrics(), "mashang_backlog_read_timestamp_seconds") > 0; }));
    const std::string text = metrics();
    for (const char* channel : {"sms", "population_register", "shared_data"}) {
        EXPECT_EQ(value_of(text, fmt::format("mashang_outbound_waiting_orders{{channel=\"{}\"}}",
                                             channel)),
                  0);
    }
    for (const char* follower : {"notices", "supervision"}) {
        EXPECT_THAT(text,
                    HasSubstr(fmt::format("mashang_journal_follower_lag_entries{{follower=\"{}\"}}",
                                          follower)));
    }
    EXPECT_EQ(value_of(text, R"(mashang_build_info{version="0.1.0"})"), 1);
    EXPECT_GT(value_of(text, "process_resident_memory_bytes"), 1e6);
    EXPECT_GE(value_of(text, "mashang_database_waiting_jobs"), 0);
    EXPECT_EQ(value_of(text, "mashang_runner_failures_total"), 0);
    if (GetParam() == sql::Engine::sqlite) {
        EXPECT_GT(value_of(text, "mashang_database_log_bytes"), 0);
    } else {
        EXPECT_THAT(text, Not(HasSubstr("mashang_database_log_bytes")));
    }
}

TEST_P(LiveFigures, AFailureOfAThreadIsCounted) {
    house.database().write([](sql::Tx& tx) { tx.execute("DROP TABLE timer"); });
    EXPECT_TRUE(testing::comes_true(
        [&] { return value_of(metrics(), "mashang_runner_failures_total") > 0; }));
}

MASHANG_ON_EACH_ENGINE(LiveFigures);

}  // namespace
}  // namespace mashang::app
