#include <gmock/gmock.h>

#include <latch>
#include <thread>

#include "platform/sql/testing/database_fixture.h"
#include "platform/sql/testing/gate.h"

namespace mashang::sql {
namespace {

class DatabaseBothTest : public DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        write([](Tx& tx) {
            tx.script("CREATE TABLE note (key TEXT PRIMARY KEY, n BIGINT NOT NULL)");
        });
    }
    static void put(Tx& tx, std::string_view key) {
        tx.execute("INSERT INTO note (key, n) VALUES ($1, 0)", key);
    }
    std::vector<std::string> keys() {
        std::vector<std::string> found;
        read([&](Tx& tx) { found = tx.query<std::string>("SELECT key FROM note ORDER BY key"); });
        return found;
    }
};
MASHANG_ON_EACH_ENGINE(DatabaseBothTest);

TEST_P(DatabaseBothTest, AnAcknowledgedWriteIsThereAfterReopening) {
    write([](Tx& tx) { put(tx, "a"); });
    reopen();
    EXPECT_THAT(keys(), ::testing::ElementsAre("a"));
}

TEST_P(DatabaseBothTest, AWriteThatThrowsLeavesNothingAndSaysWhatItThrew) {
    struct Reason {};
    EXPECT_THROW(write([](Tx& tx) {
                     put(tx, "a");
                     throw Reason{};
                 }),
                 Reason);
    EXPECT_THAT(keys(), ::testing::IsEmpty());
}

TEST_P(DatabaseBothTest, AReaderSeesEveryAcknowledgedWrite) {
    for (int i = 0; i < 50; ++i) {
        std::thread{[&] { write([&](Tx& tx) { put(tx, std::to_string(i)); }); }}.join();
        ASSERT_EQ(keys().size(), static_cast<std::size_t>(i + 1));
    }
}

TEST_P(DatabaseBothTest, AReaderKeepsItsSnapshotWhileOthersWrite) {
    write([](Tx& tx) { put(tx, "before"); });
    read([&](Tx& tx) {
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note"), 1);
        write([](Tx& other) { put(other, "meanwhile"); });
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note"), 1);
    });
    EXPECT_EQ(keys().size(), 2u);
}

TEST_P(DatabaseBothTest, WritingInAReadIsABug) {
    EXPECT_THROW(read([](Tx& tx) { put(tx, "a"); }), BadStatement);
    EXPECT_THROW(read([](Tx& tx) { tx.script("DROP TABLE note"); }), BadStatement);
    EXPECT_THAT(keys(), ::testing::IsEmpty());
    write([](Tx& tx) { put(tx, "a"); });
    EXPECT_THAT(keys(), ::testing::ElementsAre("a"));
}

TEST_P(DatabaseBothTest, AJobHearsItsEndOnceAndWhenItIsDurable) {
    Outcome kept, thrown;
    ASSERT_TRUE(database().submit(kept.job([](Tx& tx) { put(tx, "kept"); })));
    ASSERT_TRUE(database().submit(thrown.job([](Tx& tx) {
        put(tx, "thrown");
        throw std::runtime_error("no");
    })));
    kept.get();
    EXPECT_THROW(thrown.get(), std::runtime_error);
    EXPECT_THAT(keys(), ::testing::ElementsAre("kept"));
}

TEST_P(DatabaseBothTest, AFullQueueSaysSoAndRecovers) {
    reopen({.writers = 1, .queue_limit = 2});
    Outcome first, second, refused, later;
    {
        const Gate gate{database()};
        EXPECT_TRUE(database().submit(first.job([](Tx& tx) { put(tx, "first"); })));
        EXPECT_TRUE(database().submit(second.job([](Tx& tx) { put(tx, "second"); })));
        EXPECT_FALSE(database().submit(refused.job([](Tx& tx) { put(tx, "refused"); })));
        EXPECT_EQ(database().waiting_jobs(), 2U);
    }
    first.get();
    second.get();
    EXPECT_FALSE(refused.has_ended());
    ASSERT_TRUE(database().submit(later.job([](Tx& tx) { put(tx, "later"); })));
    later.get();
    EXPECT_EQ(database().waiting_jobs(), 0U);
    EXPECT_THAT(keys(), ::testing::ElementsAre("first", "later", "second"));
}

TEST_P(DatabaseBothTest, JobsThatWereTakenAreCarriedOutBeforeClosing) {
    reopen({.writers = 1});
    std::atomic<int> committed = 0;
    {
        const Gate gate{database()};
        for (int i = 0; i < 20; ++i) {
            database().submit({.work = [i](Tx& tx) { put(tx, std::to_string(i)); },
                               .committed = [&] { ++committed; }});
        }
    }
    reopen();
    EXPECT_EQ(committed, 20);
    EXPECT_EQ(keys().size(), 20u);
}

TEST_P(DatabaseBothTest, AJobNeedsNobodyToHearItsEnd) {
    database().submit({.work = [](Tx& tx) { put(tx, "a"); }});
    database().submit({.work = [](Tx&) { throw std::runtime_error("no"); }});
    reopen();
    EXPECT_THAT(keys(), ::testing::ElementsAre("a"));
}

TEST_P(DatabaseBothTest, OfManyWritersAtOneRowNoneIsLostOrTurnedAway) {
    constexpr int kWriters = 8;
    constexpr int kEach = 25;
    write([](Tx& tx) { put(tx, "counter"); });
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kWriters; ++thread) {
        threads.emplace_back([&] {
            for (int i = 0; i < kEach; ++i) {
                EXPECT_NO_THROW(write([](Tx& tx) {
                    const auto n = tx.get<int>("SELECT n FROM note WHERE key = 'counter'");
                    tx.execute("UPDATE note SET n = $1 WHERE key = 'counter'", n + 1);
                }));
            }
        });
    }
    for (auto& thread : threads) thread.join();
    read([&](Tx& tx) {
        EXPECT_EQ(tx.get<int>("SELECT n FROM note WHERE key = 'counter'"), kWriters * kEach);
    });
}

TEST_P(DatabaseBothTest, ManyReadersShareTheConnections) {
    reopen({.readers = 2});
    write([](Tx& tx) { put(tx, "a"); });
    std::atomic<int> seen = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) {
                read([&](Tx& tx) { seen += tx.get<int>("SELECT COUNT(*) FROM note"); });
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(seen, 160);
}

TEST_P(DatabaseBothTest, AReaderThatFindsNoConnectionHearsOutage) {
    reopen({.readers = 1, .busy_timeout = std::chrono::milliseconds{1}});
    read([&](Tx& tx) {
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note"), 0);
        EXPECT_THROW(read([](Tx&) {}), Outage);
    });
    EXPECT_THAT(keys(), ::testing::IsEmpty());
}

TEST(OpenTest, AUrlOfNoEngineIsRefused) {
    EXPECT_THROW(open("mysql://root:secret@localhost/x"), std::invalid_argument);
    EXPECT_THROW(open(""), std::invalid_argument);
    EXPECT_THROW(open("sqlite:"), std::invalid_argument);
    try {
        open("mysql://root:secret@localhost/x");
    } catch (const std::invalid_argument& fault) {
        EXPECT_THAT(fault.what(), ::testing::Not(::testing::HasSubstr("secret")));
    }
}

TEST(OpenTest, APlaceThatCannotBeReachedIsAnOutage) {
    EXPECT_THROW(open("sqlite:/proc/nowhere/x.db"), Outage);
    EXPECT_THROW(open("postgresql://nobody@127.0.0.1:1/nothing"), Outage);
}

}  // namespace
}  // namespace mashang::sql
