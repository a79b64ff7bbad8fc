#pragma once

// What the connections of one thread share (private to server.cpp and connection.cpp, which are all
// that knows Asio).

#include <algorithm>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <list>
#include <mutex>
#include <string>
#include <vector>

#include "platform/http/response_writer.h"
#include "platform/http/server.h"

namespace mashang::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Steady = std::chrono::steady_clock;

inline constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

/// A connection, as its thread's loop sees it.
class Member {
  public:
    virtual ~Member() = default;
    virtual void sweep() = 0;   ///< at every tick: ends what is beyond its deadline
    virtual void resume() = 0;  ///< what it waited for is there
};

/// What the connections of one thread share. But for `deliver` it belongs to that thread.
class Loop {
  public:
    Loop(Service& service, const ServerOptions& options, std::atomic<std::size_t>& connections)
        : service{service}, options{options}, connections{connections} {}

    Service& service;
    const ServerOptions& options;
    std::atomic<std::size_t>& connections;
    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::steady_timer ticker{io};
    std::list<Member*> open;
    std::size_t running = 0;  ///< connections that were begun and have not ended
    bool stopping = false;
    Steady::time_point now = Steady::now();  ///< as of the last tick: for deadlines
    Steady::time_point cut_all = Steady::time_point::max();
    std::string date;

    std::chrono::milliseconds tick() const {
        const auto shortest =
            std::min({options.head_timeout, options.body_timeout, options.idle_timeout,
                      options.write_timeout, options.stop_timeout});
        return std::clamp(shortest / 8, std::chrono::milliseconds{1},
                          std::chrono::milliseconds{500});
    }

    /// From any thread: the exchange of `member` is finished. One wake-up for a whole batch. Posts
    /// under the lock: nobody resumes, so nothing can end, before this call has let go of the loop.
    void deliver(Member& member) {
        const std::lock_guard lock{mutex_};
        const bool first = finished_.empty();
        finished_.push_back(&member);
        if (first) asio::post(io, [this] { resume_finished(); });
    }

    void refresh_date() {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count();
        if (seconds == date_seconds_) return;
        date_seconds_ = seconds;
        date = http_date(seconds);
    }

  private:
    void resume_finished() {
        std::vector<Member*> batch;
        {
            const std::lock_guard lock{mutex_};
            batch.swap(finished_);
        }
        for (Member* member : batch) member->resume();
    }

    std::mutex mutex_;
    std::vector<Member*> finished_;
    std::int64_t date_seconds_ = -1;
};

/// Serves one connection to its end.
asio::awaitable<void> run_connection(Loop& loop, tcp::socket socket);

}  // namespace mashang::http
