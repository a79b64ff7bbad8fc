#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>

#include "platform/sql/sql.h"

namespace mashang::sql {

/// Something that a test waits for, and another thread brings about.
class Signal {
  public:
    void raise() {
        const std::lock_guard lock{mutex_};
        raised_ = true;
        changed_.notify_all();
    }
    void wait() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return raised_; });
    }
    bool is_raised() {
        const std::lock_guard lock{mutex_};
        return raised_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool raised_ = false;
};

/// Keeps the writing thread of a database in a job until it is opened: what is submitted meanwhile
/// waits, and on SQLite shares the job's commit.
class Gate {
  public:
    explicit Gate(Database& database) {
        database.submit({.work =
                             [this](Tx&) {
                                 entered_.raise();
                                 opened_.wait();
                             },
                         .committed = [this] { passed_.raise(); },
                         .failed = [this](std::exception_ptr) { passed_.raise(); }});
        entered_.wait();
    }
    ~Gate() {
        opened_.raise();
        passed_.wait();
    }
    void open() { opened_.raise(); }

  private:
    Signal entered_, opened_, passed_;
};

/// A submitted job and how it ended.
class Outcome {
  public:
    Job job(std::function<void(Tx&)> work) {
        return {.work = std::move(work),
                .committed = [this] { ended_.raise(); },
                .failed =
                    [this](std::exception_ptr failure) {
                        failure_ = std::move(failure);
                        ended_.raise();
                    }};
    }
    /// Waits for the end; rethrows what it failed with.
    void get() {
        ended_.wait();
        if (failure_) std::rethrow_exception(failure_);
    }
    bool has_ended() { return ended_.is_raised(); }

  private:
    Signal ended_;
    std::exception_ptr failure_;
};

}  // namespace mashang::sql
