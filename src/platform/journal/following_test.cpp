#include "platform/journal/following.h"

#include <gmock/gmock.h>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A follower that writes each entry into a table, and fails when it is told to.
class FollowingTest : public JournalTest {
  protected:
    void SetUp() override {
        JournalTest::SetUp();
        write([](sql::Tx& tx) {
            tx.execute("CREATE TABLE effect (position BIGINT PRIMARY KEY, what TEXT NOT NULL)");
        });
    }

    Follower follower(std::vector<std::string> whats = {}) {
        return {.name = "test",
                .whats = std::move(whats),
                .effect = [this](sql::Tx& tx, const Entry& entry) {
                    tx.execute("INSERT INTO effect (position, what) VALUES ($1, $2)",
                               entry.position, entry.what);
                    if (entry.what == outage_at_) throw sql::Outage("the disk is full");
                    if (entry.what == failing_at_) throw std::runtime_error("a bug");
                }};
    }

    void run_out(Following& run) {
        while (run.run_once()) {
        }
    }

    std::vector<std::string> effects() {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            whats = tx.query<std::string>("SELECT what FROM effect ORDER BY position");
        });
        return whats;
    }

    std::vector<Parked> parked() {
        std::vector<Parked> all;
        read([&](sql::Tx& tx) { all = list_parked(tx); });
        return all;
    }

    /// Runs until the failing entry is given up.
    void fail_until_parked(Following& run) {
        for (int tries = 0; tries < FollowerRun::kMostTries; ++tries) {
            run_out(run);
            clock_.advance(milliseconds{8000});
        }
        run_out(run);
    }

    std::string failing_at_;
    std::string outage_at_;
};

MASHANG_ON_EACH_ENGINE(FollowingTest);

TEST_P(FollowingTest, each_entry_takes_effect_exactly_once_also_after_a_restart) {
    for (int i = 0; i < 70; ++i) tell(fmt::format("a.{:02}", i));
    settle();
    Following run{database(), clock_, {follower()}};
    run_out(run);
    EXPECT_EQ(effects().size(), 70u);
    tell("b.later");
    settle();
    Following restarted{database(), clock_, {follower()}};
    run_out(restarted);  // an effect twice would break the table's key and be parked
    run_out(run);
    EXPECT_EQ(effects().size(), 71u);
    EXPECT_THAT(parked(), IsEmpty());
}

TEST_P(FollowingTest, entries_that_are_not_wanted_are_passed_over) {
    for (int i = 0; i < 1500; i += 1) {
        write([&](sql::Tx& tx) {
            for (int k = 0; k < 100; ++k) journal_.tell(tx, clock_.now(), telling("a.noise"));
        });
        i += 99;
    }
    tell("a.wanted");
    tell("a.noise");
    settle();
    Following run{database(), clock_, {follower({"a.wanted", "a.never"})}};
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.wanted"));
    read([](sql::Tx& tx) {
        EXPECT_GE(tx.get<std::int64_t>("SELECT position FROM journal_cursor"), 1501);
    });
}

TEST_P(FollowingTest, an_effect_that_throws_is_undone_and_tried_again_after_a_while) {
    for (const char* what : {"a.1", "a.2", "a.3"}) tell(what);
    settle();
    failing_at_ = "a.2";
    Following run{database(), clock_, {follower()}};
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.1"));
    failing_at_.clear();
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.1")) << "it waits first";
    clock_.advance(milliseconds{1000});
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.1", "a.2", "a.3"));
}

TEST_P(FollowingTest, after_five_tries_an_entry_is_parked_and_the_others_go_on) {
    for (const char* what : {"a.1", "a.2", "a.3"}) tell(what);
    settle();
    failing_at_ = "a.2";
    Following run{database(), clock_, {follower()}};
    fail_until_parked(run);
    EXPECT_THAT(effects(), ElementsAre("a.1", "a.3"));
    const auto all = parked();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].follower, "test");
    EXPECT_EQ(all[0].position, 2);
    EXPECT_EQ(all[0].tries, 5);
    EXPECT_EQ(all[0].error, "a bug");
    EXPECT_FALSE(all[0].resumed);
}

TEST_P(FollowingTest, a_lag_is_what_was_not_looked_at_wanted_or_not) {
    Following run{database(), clock_, {follower({"a.wanted"})}};
    const auto lag = [&](const Following& of) {
        std::int64_t entries = 0;
        read([&](sql::Tx& tx) { entries = of.lags(tx).front().entries; });
        return entries;
    };
    EXPECT_EQ(lag(run), 0);
    for (const char* what : {"a.wanted", "a.other", "a.wanted", "a.other"}) tell(what);
    settle();
    EXPECT_EQ(lag(run), 4);
    run_out(run);
    EXPECT_EQ(lag(run), 0) << "what is not wanted is no lag";
    const Following restarted{database(), clock_, {follower({"a.wanted"})}};
    EXPECT_LE(lag(restarted), 1) << "a new run begins at the cursor";
    tell("a.wanted");
    settle();
    failing_at_ = "a.wanted";
    run_out(run);
    EXPECT_EQ(lag(run), 1);
}

TEST_P(FollowingTest, a_follower_that_fails_is_named_until_its_entry_takes_effect) {
    for (const char* what : {"a.1", "a.2"}) tell(what);
    settle();
    failing_at_ = "a.2";
    Following run{database(), clock_, {follower()}};
    const auto failing = [&] {
        std::vector<FailingFollower> all;
        read([&](sql::Tx& tx) { all = list_failing(tx); });
        return all;
    };
    run_out(run);
    ASSERT_EQ(failing().size(), 1u);
    EXPECT_EQ(failing()[0].follower, "test");
    EXPECT_EQ(failing()[0].position, 1);
    EXPECT_EQ(failing()[0].tries, 1);
    EXPECT_EQ(failing()[0].error, "a bug");
    failing_at_ = "";
    clock_.advance(milliseconds{8000});
    run_out(run);
    EXPECT_TRUE(failing().empty());
}

TEST_P(FollowingTest, a_parked_entry_that_is_resumed_takes_effect_once) {
    tell("a.1");
    settle();
    failing_at_ = "a.1";
    Following run{database(), clock_, {follower()}};
    fail_until_parked(run);
    write([](sql::Tx& tx) { EXPECT_TRUE(resume(tx, "test", 1)); });
    run_out(run);
    ASSERT_EQ(parked().size(), 1u) << "the cause is still there";
    EXPECT_EQ(parked()[0].tries, 6);
    EXPECT_FALSE(parked()[0].resumed);

    failing_at_.clear();
    run_out(run);
    EXPECT_THAT(effects(), IsEmpty()) << "nobody has resumed it again";
    write([](sql::Tx& tx) { EXPECT_TRUE(resume(tx, "test", 1)); });
    run_out(run);
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.1"));
    EXPECT_THAT(parked(), IsEmpty());
    write([](sql::Tx& tx) { EXPECT_FALSE(resume(tx, "test", 1)); });
}

TEST_P(FollowingTest, an_outage_is_no_try) {
    tell("a.1");
    settle();
    outage_at_ = "a.1";
    Following run{database(), clock_, {follower()}};
    for (int i = 0; i < 7; ++i) EXPECT_THROW(run.run_once(), sql::Outage);
    outage_at_.clear();
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.1"));
    EXPECT_THAT(parked(), IsEmpty());
}

TEST_P(FollowingTest, a_clock_set_back_a_year_does_not_stop_a_follower_that_waits) {
    tell("a.1");
    settle();
    failing_at_ = "a.1";
    Following run{database(), clock_, {follower()}};
    run_out(run);
    failing_at_.clear();
    clock_.advance(-std::chrono::days{365});
    run_out(run);
    EXPECT_THAT(effects(), ElementsAre("a.1"));
}

TEST_P(FollowingTest, passing_over_many_entries_does_not_forget_how_often_the_next_one_failed) {
    for (int piece = 0; piece < 12; ++piece) {
        write([&](sql::Tx& tx) {
            for (int k = 0; k < 100; ++k) journal_.tell(tx, clock_.now(), telling("a.noise"));
        });
    }
    tell("a.wanted");
    settle();
    failing_at_ = "a.wanted";
    Following run{database(), clock_, {follower({"a.wanted"})}};
    fail_until_parked(run);
    EXPECT_EQ(parked().size(), 1u);
}

TEST_P(FollowingTest, what_another_node_took_is_passed_over_also_while_the_next_one_waits) {
    Following idle{database(), clock_, {follower()}};
    run_out(idle);
    for (const char* what : {"a.1", "a.2"}) tell(what);
    settle();
    failing_at_ = "a.2";
    Following busy{database(), clock_, {follower()}};
    run_out(busy);
    EXPECT_TRUE(idle.run_once()) << "over the first";
    EXPECT_FALSE(idle.run_once()) << "the second waits";
    failing_at_.clear();
    clock_.advance(milliseconds{1000});
    run_out(idle);
    run_out(busy);
    EXPECT_THAT(effects(), ElementsAre("a.1", "a.2"));
    EXPECT_THAT(parked(), IsEmpty());
}

TEST_P(FollowingTest, two_nodes_on_one_database_do_each_effect_once) {
    for (int i = 0; i < 100; ++i) tell(fmt::format("a.{:03}", i));
    settle();
    const auto node = [&] {
        Following run{database(), clock_, {follower()}};
        for (int i = 0; i < 20; ++i) {
            try {
                run.run_once();
            } catch (const sql::Outage&) {
                // The other one was in the way five times: later.
            }
        }
    };
    std::thread other{node};
    node();
    other.join();
    Following last{database(), clock_, {follower()}};
    run_out(last);
    EXPECT_EQ(effects().size(), 100u);
    EXPECT_THAT(parked(), IsEmpty());
}

}  // namespace
}  // namespace mashang::journal
