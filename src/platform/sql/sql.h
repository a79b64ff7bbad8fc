#pragma once

// One way to a database, whichever engine is behind it. See README.md beside this file.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/errors.h"
#include "platform/sql/migration.h"
#include "platform/sql/tx.h"

namespace mashang::sql {

/// A job handed to `submit`: `work` runs in a transaction, then exactly one of `committed` (durable
/// now) or `failed` (rolled back, with what was thrown) runs on a thread of the database; both must
/// be quick and must not throw. Either may be empty.
struct Job {
    std::function<void(Tx&)> work;
    std::function<void()> committed;
    std::function<void(std::exception_ptr)> failed;
};

struct Options {
    int readers = 4;                 ///< connections for `read`
    int writers = 8;                 ///< connections for writing (SQLite always has one)
    std::size_t queue_limit = 4096;  ///< jobs that may wait; beyond it `submit` says false
    std::chrono::milliseconds batch_time{20};      ///< SQLite: how long one commit may gather jobs
    std::chrono::milliseconds busy_timeout{5000};  ///< for a lock, a free connection, a connect
};

/// Safe to share between threads. The destructor carries out the jobs that were taken.
class Database {
  public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    /// Runs `work` in a writing transaction and returns when it is durable; rethrows what `work`
    /// threw. Transactions take effect as if one after the other. On SQLite many share one commit
    /// (WAL, synchronous=FULL), each in its own savepoint; on PostgreSQL they are SERIALIZABLE and
    /// a conflict is retried, at last beside no other writer: `work` may run again. Not from a job.
    virtual void write(const std::function<void(Tx&)>& work) = 0;

    /// The same without waiting. False when the queue is full (answer 503 with Retry-After).
    virtual bool submit(Job job) = 0;

    /// Runs `work` on a snapshot that sees every write acknowledged before the call. Writing throws
    /// BadStatement. On the calling thread, with a pooled connection; any number of threads. On
    /// PostgreSQL a lost connection is not retried: the reader hears Outage.
    virtual void read(const std::function<void(Tx&)>& work) = 0;

    /// Applies what is missing, under a lock, each step in its own transaction. Throws
    /// std::runtime_error when an applied step's text differs from ours (named), ours have gaps, or
    /// the database is newer than this program. Contexts that are not named are left alone.
    void migrate(std::span<const Migration> migrations);

    /// The steps that `migrate` would apply, as "cases 0002"; changes nothing. Throws as `migrate`
    /// does.
    std::vector<std::string> missing_migrations(std::span<const Migration> migrations);

    /// Jobs that were taken by `submit` and have not begun; on SQLite also waiting `write`s.
    virtual std::size_t waiting_jobs() const = 0;

    /// Size of SQLite's write-ahead log on the disk; 0 on PostgreSQL, which keeps its own.
    virtual std::uintmax_t log_bytes() const = 0;

    /// A consistent copy of the whole database while serving; `file` is replaced when the copy is
    /// complete. SQLite: a database file; PostgreSQL: pg_dump's custom format.
    virtual void backup_to(const std::string& file) = 0;

    /// What is wrong with the database, a sentence each; empty when nothing is. Reads everything:
    /// minutes on a large database.
    virtual std::vector<std::string> check() = 0;

  protected:
    /// Runs `work` while no other program runs its own `exclusively` on this database.
    virtual void exclusively(const std::function<void()>& work) = 0;
};

/// Opens "sqlite:./var/mashang.db" (made when missing) or "postgresql://…". Throws Outage with a
/// sentence that says what to do, std::invalid_argument for another url.
std::unique_ptr<Database> open(std::string_view url, const Options& options = {});

/// Puts a backup where `url` points. Throws std::runtime_error when the backup is damaged or there
/// is something already: it never overwrites.
void restore(std::string_view url, const std::string& file);

}  // namespace mashang::sql
