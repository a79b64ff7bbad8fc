#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/job_queue.h"
#include "platform/sql/sqlite_checkpointer.h"
#include "platform/sql/sqlite_connection.h"

namespace mashang::sql {

/// The one thread that writes. It takes the jobs that wait (at most 512, or `batch_time` of them)
/// into one transaction, each in a savepoint of its own, commits, and then tells each how it ended.
/// It never waits for more to come: while one commit is on its way to the disk, the next batch
/// gathers.
class SqliteWriter {
  public:
    using Opened = std::function<std::unique_ptr<SqliteConnection>()>;

    /// `open` makes the writing connection, now and again after the disk failed. `checkpointer`
    /// hears of each commit that left something in the write-ahead log, and outlives us.
    SqliteWriter(Opened open, const Options& options, SqliteCheckpointer& checkpointer);
    ~SqliteWriter();

    bool submit(Job job) { return queue_.push(std::move(job)); }
    std::size_t waiting_jobs() const { return queue_.size(); }
    bool is_own_thread() const { return std::this_thread::get_id() == thread_.get_id(); }

  private:
    struct Ended {
        Job job;
        std::exception_ptr failure;
    };
    using Batch = std::vector<Ended>;

    void work_off();
    void carry_out(Job first);
    void begin();
    void run_jobs(Batch& batch);
    std::exception_ptr run(const Job& job);
    void commit();
    void give_up(Batch& batch, const std::exception_ptr& failure);
    static void tell(Ended& ended);
    void bound_log();

    Opened open_;
    SqliteCheckpointer& checkpointer_;
    JobQueue queue_;
    std::chrono::milliseconds batch_time_;
    int busy_timeout_ms_;
    std::unique_ptr<SqliteConnection> connection_;
    std::chrono::steady_clock::time_point next_restart_{};
    int log_pages_ = 0;  ///< in the write-ahead log after the last commit
    std::thread thread_;
};

}  // namespace mashang::sql
