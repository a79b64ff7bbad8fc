#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace mashang::runner {

/// What a thread does over and over. `run_once` is the whole of it, so tests call that and need no
/// thread.
struct Work {
    std::string name;                ///< "journal.sequencer", for logs
    std::function<bool()> run_once;  ///< true: there may be more to do at once
    /// How long it rests when there is nothing to do; empty: until it is woken.
    std::optional<std::chrono::milliseconds> interval;
    /// `run_once` threw; after that it rests at least `kAfterFailure`, woken or not.
    std::function<void(std::string_view name, std::string_view error)> failed;
};

/// One thread around one Work. Waits are measured by the monotonic clock: setting the machine's
/// clock neither hastens nor delays them.
class Runner {
  public:
    static constexpr std::chrono::milliseconds kAfterFailure{1000};

    explicit Runner(Work work);
    ~Runner();  ///< lets the current `run_once` end

    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    void wake();  ///< there is something to do; cheap, from any thread

  private:
    enum class Next { again, rest, rest_after_failure };
    void run();
    Next step();
    bool rest(Next why);  ///< false: stop

    Work work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;  // last: it uses the others
};

}  // namespace mashang::runner
