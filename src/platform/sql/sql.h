#pragma once

// One way to a database, whichever engine is behind it. See README.md beside this file.

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/column.h"
#include "platform/sql/value.h"

namespace mashang::sql {

enum class Engine { sqlite, postgresql };

/// The other side is down, the disk is full, the lock is not to be had: caught at the request boundary and
/// in the job runner, nowhere else. The transaction has rolled back; the same work may be tried again.
class Outage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A UNIQUE or PRIMARY KEY said no. The transaction is still usable (the statement had its own savepoint
/// on PostgreSQL). Prefer ON CONFLICT.
class Duplicate : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// One transaction. Lives as long as the handler that it is handed to; used by that thread only.
class Tx {
  public:
    virtual ~Tx() = default;
    virtual Engine engine() const = 0;

    /// Runs one statement ($1, $2 … are bound from `args`) and returns the number of rows it changed.
    /// `sql` must be a literal or otherwise outlive the process's statement cache: it is the cache's key.
    template <class... Args>
    std::int64_t execute(std::string_view sql, const Args&... args);

    /// All rows. Row is a described struct whose member names are the column names (in any order; an unknown
    /// or missing column throws BadColumn), or a single value type for one-column results.
    template <class Row, class... Args>
    std::vector<Row> query(std::string_view sql, const Args&... args);

    /// The first row, or nothing.
    template <class Row, class... Args>
    std::optional<Row> find(std::string_view sql, const Args&... args);

    /// The first row; BadColumn when there is none (use it for COUNT(*) and the like).
    template <class Row, class... Args>
    Row get(std::string_view sql, const Args&... args);

    /// Runs `work` in a savepoint: when it throws, only its own effects are undone.
    virtual void nested(const std::function<void()>& work) = 0;

  protected:
    struct Names {  // column names of a prepared statement, stable while it is cached
        std::span<const std::string> names;
    };
    using RowSink = std::function<bool(std::span<const std::string> names, std::span<Value> row)>;  // false: stop
    virtual std::int64_t run(std::string_view sql, std::span<const Value> args, const RowSink& sink) = 0;
};

/// A job handed to `submit`: `work` runs in a transaction, then exactly one of `committed` (durable now) or
/// `failed` (rolled back, with what was thrown) runs on a thread of the database; both must be quick.
struct Job {
    std::function<void(Tx&)> work;
    std::function<void()> committed;
    std::function<void(std::exception_ptr)> failed;
};

/// One schema step of a context: `schema/0001.sql`, compiled in. Never edited after it was applied anywhere.
struct Migration {
    std::string_view context;  ///< "cases"
    int number;                ///< 1, 2, 3 … without gaps
    std::string_view sql;      ///< statements separated by ';' (portable subset)
};

struct Options {
    int readers = 4;                 ///< read connections (SQLite: pooled; PostgreSQL: part of the pool)
    std::size_t queue_limit = 4096;  ///< jobs that may wait for the writer; beyond it `submit` says false
    std::chrono::milliseconds busy_timeout{5000};
};

class Database {
  public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    /// Runs `work` in a writing transaction and returns when it is durable; rethrows what `work` threw.
    /// On SQLite many transactions share one commit (WAL, synchronous=FULL), each in its own savepoint; on
    /// PostgreSQL a serialisation failure is retried up to five times, so `work` may run again.
    void write(const std::function<void(Tx&)>& work);

    /// The same without waiting. False when the queue is full (answer 503 with Retry-After).
    virtual bool submit(Job job) = 0;

    /// Runs `work` on a snapshot that sees every write acknowledged before the call. Writing throws.
    /// On the calling thread, with a pooled connection; any number of threads.
    virtual void read(const std::function<void(Tx&)>& work) = 0;

    /// Applies what is missing, under a lock, each step in its own transaction. Throws std::runtime_error when
    /// an applied step's text differs from ours (named), or the database is newer than this program.
    void migrate(std::span<const Migration> migrations);

    /// A consistent copy of the whole database while serving (SQLite: online backup to a file; PostgreSQL:
    /// pg_dump custom format).
    virtual void backup_to(const std::string& file) = 0;
};

/// Opens "sqlite:./var/mashang.db" or "postgresql://…". Throws Outage with a sentence that says what to do.
std::unique_ptr<Database> open(std::string_view url, const Options& options = {});

}  // namespace mashang::sql
