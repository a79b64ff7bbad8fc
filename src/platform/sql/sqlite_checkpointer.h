#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "platform/sql/sqlite_connection.h"

namespace mashang::sql {

/// The thread that carries what the write-ahead log holds into the database file, a quarter of a
/// second after it began to fill, without ever making the writer or a reader wait. Sleeps while
/// nothing is written.
class SqliteCheckpointer {
  public:
    explicit SqliteCheckpointer(std::unique_ptr<SqliteConnection> connection);
    ~SqliteCheckpointer();

    void log_has_grown();

    /// Runs `work` when no checkpoint of ours is under way.
    void between_checkpoints(const std::function<void()>& work);

  private:
    void work_off();
    bool checkpoint();  ///< true: nothing is left in the log

    std::unique_ptr<SqliteConnection> connection_;
    std::mutex checkpointing_;
    std::mutex mutex_;  ///< of the flags
    std::condition_variable changed_;
    bool grown_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace mashang::sql
