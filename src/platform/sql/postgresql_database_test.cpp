// What only PostgreSQL has: conflicts between transactions, connections that break.

#include <gmock/gmock.h>
#include <libpq-fe.h>

#include <latch>
#include <thread>

#include "platform/sql/testing/database_fixture.h"

namespace mashang::sql {
namespace {

namespace fs = std::filesystem;

class PostgresqlDatabaseTest : public DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        write([](Tx& tx) {
            tx.script(
                "CREATE TABLE duty (name TEXT PRIMARY KEY, on_call BIGINT NOT NULL);"
                "INSERT INTO duty VALUES ('a', 1), ('b', 1)");
        });
    }
    int on_call() {
        int found = -1;
        read([&](Tx& tx) { found = tx.get<int>("SELECT COUNT(*) FROM duty WHERE on_call = 1"); });
        return found;
    }
};

std::vector<Engine> only_postgresql() {
    auto engines = engines_to_test();
    std::erase(engines, Engine::sqlite);
    return engines;
}
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PostgresqlDatabaseTest);
INSTANTIATE_TEST_SUITE_P(OnlyPostgresql, PostgresqlDatabaseTest,
                         ::testing::ValuesIn(only_postgresql()), engine_name);

TEST_P(PostgresqlDatabaseTest, OfTwoThatGoOffDutyTogetherOneLooksAgainAndStays) {
    std::latch both_have_looked{2};
    std::atomic<int> looks = 0;
    const auto go_off_duty = [&](std::string_view name) {
        bool first_time = true;
        write([&](Tx& tx) {
            ++looks;
            const auto others =
                tx.get<int>("SELECT COUNT(*) FROM duty WHERE on_call = 1 AND name <> $1", name);
            if (std::exchange(first_time, false)) both_have_looked.arrive_and_wait();
            if (others > 0) tx.execute("UPDATE duty SET on_call = 0 WHERE name = $1", name);
        });
    };
    std::thread other{[&] { go_off_duty("a"); }};
    go_off_duty("b");
    other.join();
    EXPECT_EQ(on_call(), 1) << "serialisable: somebody is always on call";
    EXPECT_EQ(looks, 3);
}

TEST_P(PostgresqlDatabaseTest, WorkThatConflictsWithAnotherNodeEveryTimeEndsAsAnOutage) {
    const auto node = open(url(), {.readers = 1, .writers = 1});
    int tries = 0;
    EXPECT_THROW(write([&](Tx& tx) {
                     ++tries;
                     tx.get<int>("SELECT on_call FROM duty WHERE name = 'a'");
                     node->write([](Tx& other) {
                         other.execute("UPDATE duty SET on_call = on_call + 1 WHERE name = 'a'");
                     });
                     tx.execute("UPDATE duty SET on_call = 0 WHERE name = 'a'");
                 }),
                 Outage);
    EXPECT_EQ(tries, 8);
}

TEST_P(PostgresqlDatabaseTest, AConflictThatTheWorkSwallowsIsStillRetried) {
    int tries = 0;
    write([&](Tx& tx) {
        ++tries;
        tx.get<int>("SELECT on_call FROM duty WHERE name = 'a'");
        if (tries == 1) {
            std::thread{[&] {
                write([](Tx& other) {
                    other.execute("UPDATE duty SET on_call = 7 WHERE name = 'a'");
                });
            }}.join();
        }
        try {
            tx.execute("UPDATE duty SET on_call = on_call + 1 WHERE name = 'a'");
        } catch (...) {
        }
    });
    EXPECT_EQ(tries, 2);
    read([](Tx& tx) { EXPECT_EQ(tx.get<int>("SELECT on_call FROM duty WHERE name = 'a'"), 8); });
}

TEST_P(PostgresqlDatabaseTest, AConnectionThatBreaksIsAnOutageAndTheNextOneWorks) {
    const auto cut = [](Tx& tx) {
        tx.execute("UPDATE duty SET on_call = 0");
        tx.execute("SELECT pg_terminate_backend(pg_backend_pid())");
    };
    EXPECT_THROW(write(cut), Outage);
    EXPECT_EQ(on_call(), 2);
    write([](Tx& tx) { tx.execute("UPDATE duty SET on_call = 0 WHERE name = 'a'"); });
    EXPECT_EQ(on_call(), 1);
}

TEST_P(PostgresqlDatabaseTest, AConnectionThatBrokeWhileIdleIsReplacedUnseen) {
    reopen({.readers = 1, .writers = 1});
    std::int64_t reader = 0;
    read([&](Tx& tx) { reader = tx.get<std::int64_t>("SELECT pg_backend_pid()"); });
    write([&](Tx& tx) { tx.execute("SELECT pg_terminate_backend($1::int)", reader); });
    int left = 1;
    while (left > 0) {
        write([&](Tx& tx) {
            left = tx.get<int>("SELECT COUNT(*) FROM pg_stat_activity WHERE pid = $1", reader);
        });
    }
    EXPECT_EQ(on_call(), 2);
}

TEST_P(PostgresqlDatabaseTest, ADuplicateBehindOnConflictSpoilsTheTransactionButNeverSilently) {
    write([](Tx& tx) { tx.script("ALTER TABLE duty ADD COLUMN phone TEXT UNIQUE"); });
    const auto work = [](Tx& tx) {
        tx.execute("UPDATE duty SET phone = '1' WHERE name = 'a'");
        try {
            tx.execute("INSERT INTO duty VALUES ('c', 1, '1') ON CONFLICT (name) DO NOTHING");
        } catch (const Duplicate&) {
        }
    };
    EXPECT_THROW(write(work), BadStatement);
    EXPECT_EQ(on_call(), 2);
}

TEST_P(PostgresqlDatabaseTest, CheckSaysThatTheTestClusterPromisesNothing) {
    EXPECT_THAT(database().check(), ::testing::Contains(::testing::HasSubstr("fsync is off")));
}

/// Two databases of their own on the cluster: pg_dump copies a whole one.
class PostgresqlDumpTest : public PostgresqlDatabaseTest {
  protected:
    void SetUp() override {
        for (const auto& name : names_) run("CREATE DATABASE " + name);
    }
    void TearDown() override {
        for (const auto& name : names_) run("DROP DATABASE " + name + " WITH (FORCE)");
    }
    static void run(const std::string& sql) {
        PGconn* connection = PQconnectdb(test_cluster_url().c_str());
        PGresult* result = PQexec(connection, sql.c_str());
        EXPECT_EQ(PQresultStatus(result), PGRES_COMMAND_OK) << PQerrorMessage(connection);
        PQclear(result);
        PQfinish(connection);
    }
    std::string url_of(int which) const {
        const auto cluster = test_cluster_url();
        return cluster.substr(0, cluster.rfind('/') + 1) + names_[which];
    }

    std::string names_[2] = {fmt::format("dump_from_{}", ::getpid()),
                             fmt::format("dump_to_{}", ::getpid())};
    FreshPlace folder_{Engine::sqlite};
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PostgresqlDumpTest);
INSTANTIATE_TEST_SUITE_P(OnlyPostgresql, PostgresqlDumpTest, ::testing::ValuesIn(only_postgresql()),
                         engine_name);

TEST_P(PostgresqlDumpTest, ABackupComesBackIntoAnEmptyDatabaseOnly) {
    const auto file = folder_.url().substr(7) + ".dump";
    {
        const auto from = open(url_of(0));
        from->write([](Tx& tx) {
            tx.script("CREATE TABLE note (key TEXT PRIMARY KEY); INSERT INTO note VALUES ('苹果')");
        });
        from->backup_to(file);
    }
    EXPECT_FALSE(fs::exists(file + ".partial"));
    EXPECT_THROW(restore(url_of(0), file), std::runtime_error);
    restore(url_of(1), file);
    open(url_of(1))->read(
        [](Tx& tx) { EXPECT_EQ(tx.get<std::string>("SELECT key FROM note"), "苹果"); });
    EXPECT_THROW(restore(url_of(1), "/nowhere"), std::runtime_error);
    EXPECT_THROW(open(url_of(0))->backup_to("/proc/nowhere/x"), Outage);
}

}  // namespace
}  // namespace mashang::sql
