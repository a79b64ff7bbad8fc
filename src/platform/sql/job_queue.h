#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

#include "platform/sql/sql.h"

namespace mashang::sql {

/// Jobs that wait for a writing thread, first come first served, at most `limit`. After `close` no
/// more come in; those that are there still go out.
class JobQueue {
  public:
    explicit JobQueue(std::size_t limit) : limit_{limit} {}

    bool push(Job job);         ///< false: full, or closed
    std::optional<Job> wait();  ///< nothing: closed and empty
    std::optional<Job> take();  ///< nothing: none waits now
    void close();
    std::size_t size() const;  ///< how many wait now

  private:
    std::optional<Job> pop();

    mutable std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<Job> jobs_;
    std::size_t limit_;
    bool closed_ = false;
};

/// A job whose caller waits for its end.
class WaitingJob {
  public:
    Job job(const std::function<void(Tx&)>& work);
    void wait();  ///< rethrows what the work threw

  private:
    void finish(std::exception_ptr failure);

    std::mutex mutex_;
    std::condition_variable ended_;
    bool done_ = false;
    std::exception_ptr failure_;
};

}  // namespace mashang::sql
