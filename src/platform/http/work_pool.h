#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mashang::http {

/// A few threads and a bounded queue, for what would hold up a connection's thread.
class WorkPool {
  public:
    WorkPool(int threads, std::size_t max_waiting);
    ~WorkPool();  ///< carries out what was taken
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    /// False when `max_waiting` jobs wait already. `job` must not throw.
    bool post(std::function<void()> job);

  private:
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    std::size_t max_waiting_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace mashang::http
