#include "platform/timers/timer_run.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>
#include <thread>

#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::timers {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Timers of kind "note" write a row when they ring, and fail when they are told to.
class TimersTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
        write([](sql::Tx& tx) {
            tx.execute(
                "CREATE TABLE ring (number BIGINT NOT NULL, key TEXT PRIMARY KEY, due BIGINT NOT "
                "NULL)");
        });
        run_.emplace(database(), clock_, std::vector{note()});
    }

    Kind note() {
        return {.name = "note", .ring = [this](sql::Tx& tx, const std::string& key, Instant due) {
                    tx.execute(
                        "INSERT INTO ring (number, key, due) SELECT COUNT(*), $1, $2 FROM ring",
                        key, due);
                    if (key == outage_at_) throw sql::Outage("the disk is full");
                    if (key == failing_at_) throw std::runtime_error("a bug");
                }};
    }

    void set_note(const std::string& key, Instant due) {
        write([&](sql::Tx& tx) { set(tx, "note", key, due); });
    }

    bool set_if_missing_note(const std::string& key, Instant due) {
        bool was_missing = false;
        write([&](sql::Tx& tx) { was_missing = set_if_missing(tx, "note", key, due); });
        return was_missing;
    }

    void run_out() {
        while (run_->run_once()) {
        }
    }

    std::vector<std::string> rung() {
        std::vector<std::string> keys;
        read([&](sql::Tx& tx) {
            keys = tx.query<std::string>("SELECT key FROM ring ORDER BY number");
        });
        return keys;
    }

    std::vector<Failing> failing() {
        std::vector<Failing> all;
        read([&](sql::Tx& tx) { all = list_failing(tx); });
        return all;
    }

    const Instant start_ = *Instant::parse("2018-09-30T16:59:00+08:00");
    platform::SetClock clock_{start_};
    std::string failing_at_;
    std::string outage_at_;
    std::optional<TimerRun> run_;
};

MASHANG_ON_EACH_ENGINE(TimersTest);

TEST_P(TimersTest, a_timer_rings_when_it_is_due_and_only_once) {
    set_note("a", start_ + milliseconds{1000});
    run_out();
    EXPECT_THAT(rung(), IsEmpty());
    clock_.advance(milliseconds{1000});
    run_out();
    run_out();
    EXPECT_THAT(rung(), ElementsAre("a"));
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<Instant>("SELECT due FROM ring"), start_ + milliseconds{1000});
    });
}

TEST_P(TimersTest, a_timer_set_again_is_moved_and_one_cancelled_does_not_ring) {
    set_note("moved", start_);
    set_note("moved", start_ + milliseconds{5000});
    set_note("cancelled", start_);
    write([](sql::Tx& tx) {
        cancel(tx, "note", "cancelled");
        cancel(tx, "note", "never there");
    });
    run_out();
    EXPECT_THAT(rung(), IsEmpty());
    clock_.advance(milliseconds{5000});
    run_out();
    EXPECT_THAT(rung(), ElementsAre("moved"));
}

TEST_P(TimersTest, a_timer_set_where_it_is_missing_moves_none_that_is_there) {
    set_note("there", start_ + milliseconds{5000});
    EXPECT_FALSE(set_if_missing_note("there", start_));
    EXPECT_TRUE(set_if_missing_note("missing", start_));
    run_out();
    EXPECT_THAT(rung(), ElementsAre("missing"));
    clock_.advance(milliseconds{5000});
    run_out();
    EXPECT_THAT(rung(), ElementsAre("missing", "there"));
}

TEST_P(TimersTest, a_timer_set_in_a_transaction_that_rolls_back_does_not_ring) {
    EXPECT_THROW(write([&](sql::Tx& tx) {
                     set(tx, "note", "a", start_);
                     throw std::runtime_error("no");
                 }),
                 std::runtime_error);
    run_out();
    EXPECT_THAT(rung(), IsEmpty());
}

TEST_P(TimersTest, a_clock_set_back_after_a_ring_does_not_ring_it_again) {
    set_note("a", start_);
    run_out();
    clock_.advance(-std::chrono::days{30});
    run_out();
    clock_.advance(std::chrono::days{60});
    run_out();
    EXPECT_THAT(rung(), ElementsAre("a"));
}

TEST_P(TimersTest, a_clock_that_jumps_a_year_rings_everything_between_in_order_and_in_pieces) {
    write([&](sql::Tx& tx) {
        for (int i = 0; i < 250; ++i) {
            set(tx, "note", fmt::format("{:03}", i), start_ + std::chrono::days{i});
        }
    });
    clock_.advance(std::chrono::days{365});
    EXPECT_TRUE(run_->run_once());
    EXPECT_EQ(rung().size(), TimerRun::kMostAtOnce);
    run_out();
    const auto keys = rung();
    EXPECT_EQ(keys.size(), 250u);
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
}

TEST_P(TimersTest, a_ring_may_set_its_own_timer_again) {
    int rings = 0;
    TimerRun daily{
        database(),
        clock_,
        {{.name = "daily", .ring = [&](sql::Tx& tx, const std::string& key, Instant due) {
              ++rings;
              set(tx, "daily", key, due + std::chrono::days{1});
          }}}};
    write([&](sql::Tx& tx) { set(tx, "daily", "report", start_); });
    while (daily.run_once()) {
    }
    EXPECT_EQ(rings, 1);
    clock_.advance(std::chrono::days{1});
    while (daily.run_once()) {
    }
    EXPECT_EQ(rings, 2);
}

TEST_P(TimersTest, a_ring_that_fails_has_no_effect_and_does_not_hold_up_the_others) {
    for (const char* key : {"1", "2", "3"}) set_note(key, start_);
    failing_at_ = "2";
    run_out();
    EXPECT_THAT(rung(), ElementsAre("1", "3"));
    ASSERT_EQ(failing().size(), 1u);
    read([](sql::Tx& tx) { EXPECT_EQ(count_failing(tx), 1); });
    EXPECT_EQ(failing()[0].key, "2");
    EXPECT_EQ(failing()[0].error, "a bug");
    EXPECT_EQ(failing()[0].tries, 1);
    EXPECT_EQ(failing()[0].ring_at, start_ + milliseconds{1000});

    clock_.advance(milliseconds{1000});
    run_out();
    EXPECT_EQ(failing()[0].ring_at, start_ + milliseconds{3000}) << "it waits twice as long";
    failing_at_.clear();
    clock_.advance(milliseconds{2000});
    run_out();
    EXPECT_THAT(rung(), ElementsAre("1", "3", "2"));
    EXPECT_THAT(failing(), IsEmpty());
}

TEST_P(TimersTest, a_failing_timer_is_tried_at_once_when_somebody_says_so) {
    set_note("a", start_);
    failing_at_ = "a";
    run_out();
    failing_at_.clear();
    run_out();
    EXPECT_THAT(rung(), IsEmpty());
    write([](sql::Tx& tx) {
        EXPECT_TRUE(retry_now(tx, "note", "a"));
        EXPECT_FALSE(retry_now(tx, "note", "b"));
    });
    run_out();
    EXPECT_THAT(rung(), ElementsAre("a"));
}

TEST_P(TimersTest, a_failing_timer_does_not_wait_for_a_clock_that_was_set_back) {
    set_note("a", start_);
    failing_at_ = "a";
    run_out();
    failing_at_.clear();
    clock_.advance(-std::chrono::days{365});
    run_out();
    EXPECT_THAT(rung(), ElementsAre("a"));
}

TEST_P(TimersTest, a_timer_of_a_kind_that_nobody_rings_is_kept_and_shown) {
    write([&](sql::Tx& tx) { set(tx, "unknown", "a", start_); });
    run_out();
    ASSERT_EQ(failing().size(), 1u);
    EXPECT_EQ(failing()[0].error, "nobody rings timers of this kind");
}

TEST_P(TimersTest, an_outage_is_no_try_and_everything_rings_when_it_is_over) {
    for (const char* key : {"1", "2", "3"}) set_note(key, start_);
    outage_at_ = "2";
    EXPECT_THROW(run_->run_once(), sql::Outage);
    EXPECT_THAT(rung(), IsEmpty());
    EXPECT_TRUE(run_->run_once());  // one at a time now
    EXPECT_THROW(run_->run_once(), sql::Outage);
    outage_at_.clear();
    run_out();
    EXPECT_THAT(rung(), ElementsAre("1", "2", "3"));
    EXPECT_THAT(failing(), IsEmpty());
}

TEST_P(TimersTest, two_nodes_on_one_database_ring_each_timer_once) {
    write([&](sql::Tx& tx) {
        for (int i = 0; i < 200; ++i) set(tx, "note", fmt::format("{:03}", i), start_);
    });
    const auto node = [&] {
        TimerRun run{database(), clock_, {note()}};
        for (int i = 0; i < 10; ++i) {
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
    run_out();
    EXPECT_EQ(rung().size(), 200u);  // twice would break the table's key
    EXPECT_THAT(failing(), IsEmpty());
}

}  // namespace
}  // namespace mashang::timers
