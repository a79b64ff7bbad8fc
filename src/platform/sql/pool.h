#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "platform/sql/errors.h"

namespace mashang::sql {

/// At most `size` connections, made when they are first needed, handed out one at a time; the one
/// that came back last goes out first, since its caches are warm.
template <class Connection>
class Pool {
  public:
    using Make = std::function<std::unique_ptr<Connection>()>;
    Pool(int size, std::chrono::milliseconds patience, Make make)
        : unmade_{size}, patience_{patience}, make_{std::move(make)} {}

    /// A connection for as long as the lease lives. `discard` leaves it out of the pool.
    class Lease {
      public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_{pool}, connection_{std::move(connection)} {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.give_back(std::move(connection_)); }

        Connection& operator*() { return *connection_; }
        Connection* operator->() { return connection_.get(); }
        void discard() { connection_.reset(); }
        void renew() {
            connection_.reset();
            connection_ = pool_.make_();
        }

      private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    /// Waits while all are out. Throws Outage when none comes back in time, or what `make` throws.
    Lease take() {
        std::unique_lock lock{mutex_};
        const bool there =
            returned_.wait_for(lock, patience_, [&] { return !idle_.empty() || unmade_ > 0; });
        if (!there) throw Outage("all database connections are busy; try again shortly");
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return Lease{*this, std::move(connection)};
        }
        --unmade_;
        lock.unlock();
        try {
            return Lease{*this, make_()};
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

  private:
    void give_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard lock{mutex_};
            if (connection) {
                idle_.push_back(std::move(connection));
            } else {
                ++unmade_;
            }
        }
        returned_.notify_one();
    }

    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int unmade_;
    std::chrono::milliseconds patience_;
    Make make_;
};

}  // namespace mashang::sql
