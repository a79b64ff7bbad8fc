// What only SQLite has: the shared commit, the full disk, the file.

#include <gmock/gmock.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "platform/sql/testing/database_fixture.h"
#include "platform/sql/testing/gate.h"

namespace mashang::sql {
namespace {

namespace fs = std::filesystem;

class SqliteDatabaseTest : public ::testing::Test {
  protected:
    /// Everything that waits shares one commit, however slow the machine is.
    void SetUp() override { start({.batch_time = std::chrono::hours{1}}); }

    void start(const Options& options) {
        database_.reset();
        database_ = open(place_.url(), options);
        database_->write([](Tx& tx) {
            tx.script("CREATE TABLE IF NOT EXISTS note (key TEXT PRIMARY KEY, filler TEXT)");
        });
    }
    static void put(Tx& tx, std::string_view key, std::size_t size = 0) {
        tx.execute("INSERT INTO note (key, filler) VALUES ($1, $2)", key, std::string(size, 'x'));
    }
    int count() {
        int rows = -1;
        database_->read([&](Tx& tx) { rows = tx.get<int>("SELECT COUNT(*) FROM note"); });
        return rows;
    }
    fs::path file() const { return place_.url().substr(std::string_view{"sqlite:"}.size()); }

    FreshPlace place_{Engine::sqlite};
    std::unique_ptr<Database> database_;
};

TEST_F(SqliteDatabaseTest, OfThreeJobsInOneCommitTheMiddleOneFailsAlone) {
    Outcome first, middle, last;
    {
        const Gate gate{*database_};
        database_->submit(first.job([](Tx& tx) { put(tx, "first"); }));
        database_->submit(middle.job([](Tx& tx) {
            put(tx, "middle");
            throw std::invalid_argument("no");
        }));
        database_->submit(last.job([](Tx& tx) {
            EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note"), 1) << "sees first, not middle";
            put(tx, "last");
        }));
    }
    first.get();
    EXPECT_THROW(middle.get(), std::invalid_argument);
    last.get();
    EXPECT_EQ(count(), 2);
}

TEST_F(SqliteDatabaseTest, NoJobHearsOfItsCommitBeforeAllOfItIsDurable) {
    Outcome first, last;
    int seen_by_others = -1;
    {
        Gate gate{*database_};
        auto job = first.job([](Tx& tx) { put(tx, "first"); });
        job.committed = [&, told = job.committed] {
            seen_by_others = count();
            told();
        };
        database_->submit(std::move(job));
        database_->submit(last.job([&](Tx& tx) {
            EXPECT_FALSE(first.has_ended());
            EXPECT_EQ(count(), 0) << "another connection sees nothing of an open commit";
            put(tx, "last");
        }));
    }
    first.get();
    last.get();
    EXPECT_EQ(seen_by_others, 2);
}

TEST_F(SqliteDatabaseTest, ALongQueueIsCutIntoBatchesAndServedInOrder) {
    constexpr int kJobs = 700;
    std::vector<int> worked, told;
    std::size_t worked_when_first_was_told = 0;
    {
        const Gate gate{*database_};
        for (int i = 0; i < kJobs; ++i) {
            database_->submit({.work = [&worked, i](Tx&) { worked.push_back(i); },
                               .committed =
                                   [&, i] {
                                       if (i == 0) worked_when_first_was_told = worked.size();
                                       told.push_back(i);
                                   }});
        }
    }
    database_.reset();
    EXPECT_EQ(worked.size(), static_cast<std::size_t>(kJobs));
    EXPECT_TRUE(std::ranges::is_sorted(worked));
    EXPECT_EQ(told, worked);
    EXPECT_EQ(worked_when_first_was_told, 511u) << "512 with the gate; the rest came later";
}

TEST_F(SqliteDatabaseTest, AJobThatTakesLongEndsItsBatch) {
    start({.batch_time = std::chrono::milliseconds{0}});  // every job takes longer
    Outcome slow, next;
    bool slow_was_told = false;
    {
        const Gate gate{*database_};
        database_->submit(slow.job([](Tx& tx) { put(tx, "slow"); }));
        database_->submit(next.job([&](Tx&) { slow_was_told = slow.has_ended(); }));
    }
    next.get();
    EXPECT_TRUE(slow_was_told);
}

TEST_F(SqliteDatabaseTest, TheLogGrowsWithWhatIsWritten) {
    const auto before = database_->log_bytes();
    database_->write([](Tx& tx) { put(tx, "big", 1 << 20); });
    EXPECT_GE(database_->log_bytes(), before + (1 << 20));
}

TEST_F(SqliteDatabaseTest, AWriteInsideAJobIsABugNotADeadlock) {
    EXPECT_THROW(database_->write([&](Tx&) { database_->write([](Tx&) {}); }), std::logic_error);
}

TEST_F(SqliteDatabaseTest, WhenTheFileMayNotGrowTheJobHearsOutageAndWritesResume) {
    database_->write([](Tx& tx) { tx.script("PRAGMA max_page_count = 20"); });
    EXPECT_THROW(database_->write([](Tx& tx) { put(tx, "big", 1 << 20); }), Outage);
    database_->write([](Tx& tx) { put(tx, "small"); });
    EXPECT_EQ(count(), 1);
    database_->write([](Tx& tx) { tx.script("PRAGMA max_page_count = 1073741823"); });
    database_->write([](Tx& tx) { put(tx, "big", 1 << 20); });
    EXPECT_EQ(count(), 2);
}

TEST_F(SqliteDatabaseTest, AnOutageThatTheWorkSwallowsIsStillAnOutage) {
    database_->write([](Tx& tx) { tx.script("PRAGMA max_page_count = 20"); });
    EXPECT_THROW(database_->write([](Tx& tx) {
        try {
            put(tx, "big", 1 << 20);
        } catch (const Outage&) {
        }
    }),
                 Outage);
    EXPECT_EQ(count(), 0);
}

/// Lets no file of this process grow past `bytes`, while it lives.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }

  private:
    rlimit before_{};
};

TEST_F(SqliteDatabaseTest, WhenTheDiskDoesNotWriteTheWholeCommitHearsOutageAndWritesResume) {
    database_->write([](Tx& tx) { put(tx, "kept"); });
    Outcome first, second;
    {
        const FileSizeLimit limit{256 << 10};
        {
            const Gate gate{*database_};
            database_->submit(first.job([](Tx& tx) { put(tx, "first", 1 << 20); }));
            database_->submit(second.job([](Tx& tx) { put(tx, "second", 1 << 20); }));
        }
        EXPECT_THROW(first.get(), Outage);
        EXPECT_THROW(second.get(), Outage);
    }
    EXPECT_EQ(count(), 1);
    database_->write([](Tx& tx) { put(tx, "later", 1 << 20); });
    EXPECT_EQ(count(), 2);
    EXPECT_THAT(database_->check(), ::testing::IsEmpty());
}

/// A file system of its own, small enough to fill. Only root may mount one.
class FullDiskTest : public ::testing::TestWithParam<int> {
  protected:
    void SetUp() override {
        auto pattern = (fs::temp_directory_path() / "mashang-full-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        ASSERT_EQ(::mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=4m"), 0);
        database_ = open("sqlite:" + (folder_ / "x.db").string());
        database_->write([](Tx& tx) { tx.script("CREATE TABLE note (key TEXT PRIMARY KEY)"); });
    }
    void TearDown() override {
        database_.reset();
        ::umount2(folder_.c_str(), MNT_DETACH);
        fs::remove(folder_);
    }
    void fill_disk() {
        std::ofstream filler{folder_ / "filler", std::ios::binary};
        const std::string block(4096, 'x');
        while (filler.write(block.data(), 4096).flush()) {
        }
    }
    void free_disk() { fs::remove(folder_ / "filler"); }

    fs::path folder_;
    std::unique_ptr<Database> database_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(FullDiskTest);
INSTANTIATE_TEST_SUITE_P(AsRoot, FullDiskTest, ::testing::Range(0, ::geteuid() == 0 ? 1 : 0));

void put_many(Tx& tx, int from) {
    for (int i = from; i < from + 3000; ++i) {
        tx.execute("INSERT INTO note (key) VALUES ($1)", fmt::format("{:040}", i));
    }
}

TEST_P(FullDiskTest, EveryJobOfTheCommitHearsOutageAndWritesResumeWhenThereIsSpace) {
    database_->write([](Tx& tx) { tx.execute("INSERT INTO note (key) VALUES ('kept')"); });
    Outcome first, second;
    {
        const Gate gate{*database_};
        database_->submit(first.job([](Tx& tx) { put_many(tx, 0); }));
        database_->submit(second.job([](Tx& tx) { put_many(tx, 3000); }));
        fill_disk();
    }
    EXPECT_THROW(first.get(), Outage);
    EXPECT_THROW(second.get(), Outage);
    database_->read([](Tx& tx) { EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note"), 1); });
    free_disk();
    database_->write([](Tx& tx) { put_many(tx, 6000); });
    database_->read([](Tx& tx) { EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note"), 3001); });
    EXPECT_THAT(database_->check(), ::testing::IsEmpty());
}

TEST_F(SqliteDatabaseTest, TheLogStartsAnewBeforeItGrowsWithoutBound) {
    const auto log = fs::path{file().string() + "-wal"};
    for (int i = 0; i < 20; ++i) {
        database_->write([&](Tx& tx) { put(tx, std::to_string(i), 4 << 20); });
    }
    database_->write([&](Tx& tx) { put(tx, "after"); });
    EXPECT_LE(fs::file_size(log), 72u << 20) << "80 MB were written; the log starts anew at 64";
}

TEST_F(SqliteDatabaseTest, AFileThatIsNoDatabaseSaysWhatToDo) {
    const auto other = file().parent_path() / "other.db";
    std::ofstream{other} << std::string(8192, 'z');
    try {
        open("sqlite:" + other.string());
        FAIL() << "opened";
    } catch (const Outage& outage) {
        EXPECT_THAT(outage.what(), ::testing::HasSubstr("mashang doctor"));
    }
}

TEST_F(SqliteDatabaseTest, CheckFindsDamage) {
    database_->write([](Tx& tx) {
        for (int i = 0; i < 500; ++i) put(tx, std::to_string(i), 100);
    });
    EXPECT_THAT(database_->check(), ::testing::IsEmpty());
    database_.reset();
    {
        std::fstream bytes{file(), std::ios::in | std::ios::out | std::ios::binary};
        bytes.seekp(5 * 4096 + 100);
        bytes << std::string(3000, '\x5a');
    }
    database_ = open(place_.url());
    EXPECT_THAT(database_->check(), ::testing::Not(::testing::IsEmpty()));
}

TEST_F(SqliteDatabaseTest, ABackupTakenWhileWritingIsWholeAndComesBack) {
    const auto copy = (file().parent_path() / "copy.db").string();
    database_->write([](Tx& tx) {
        for (int i = 0; i < 1000; ++i) put(tx, fmt::format("a{}", i), 500);
    });
    std::atomic<bool> stop = false;
    std::thread writer{[&] {
        for (int i = 0; !stop; ++i) {
            database_->write([&](Tx& tx) {
                put(tx, fmt::format("b{}", i));
                put(tx, fmt::format("c{}", i));
            });
        }
    }};
    database_->backup_to(copy);
    database_->backup_to(copy);  // replaces the first
    stop = true;
    writer.join();

    const auto target = "sqlite:" + (file().parent_path() / "new" / "x.db").string();
    restore(target, copy);
    const auto restored = open(target);
    EXPECT_THAT(restored->check(), ::testing::IsEmpty());
    restored->read([](Tx& tx) {
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note WHERE key LIKE 'a%'"), 1000);
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM note WHERE key LIKE 'b%'"),
                  tx.get<int>("SELECT COUNT(*) FROM note WHERE key LIKE 'c%'"));
    });
}

TEST_F(SqliteDatabaseTest, RestoreOverwritesNothingAndTakesNoDamagedCopy) {
    const auto copy = file().parent_path() / "copy.db";
    database_->backup_to(copy.string());
    EXPECT_THROW(restore(place_.url(), copy.string()), std::runtime_error);
    const auto target = file().parent_path() / "new.db";
    fs::resize_file(copy, 4096 + 10);
    EXPECT_THROW(restore("sqlite:" + target.string(), copy.string()), std::runtime_error);
    EXPECT_FALSE(fs::exists(target));
    EXPECT_THROW(restore("sqlite:" + target.string(), "/nowhere"), std::runtime_error);
}

TEST_F(SqliteDatabaseTest, ABackupThatHasNoRoomLeavesTheOldOne) {
    EXPECT_THROW(database_->backup_to("/proc/nowhere/copy.db"), Outage);
}

}  // namespace
}  // namespace mashang::sql
