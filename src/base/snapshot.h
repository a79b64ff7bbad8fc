#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace mashang {

/// Holds what everybody reads and few write: an immutable T that is swapped whole. Readers never
/// wait; what they got stays valid while they keep it. Safe to share between threads.
template <class T>
class Snapshot {
  public:
    explicit Snapshot(std::shared_ptr<const T> first = std::make_shared<const T>())
        : value_{std::move(first)} {}

    std::shared_ptr<const T> get() const { return value_.load(std::memory_order_acquire); }

    void set(std::shared_ptr<const T> value) {
        value_.store(std::move(value), std::memory_order_release);
        version_.fetch_add(1, std::memory_order_release);
    }

    /// Rises with every `set`: what was made from an older one is stale.
    std::uint64_t version() const { return version_.load(std::memory_order_acquire); }

  private:
    std::atomic<std::shared_ptr<const T>> value_;
    std::atomic<std::uint64_t> version_{0};
};

}  // namespace mashang
