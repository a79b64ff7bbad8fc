#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "base/instant.h"

namespace mashang::platform {

/// Where "now" comes from. Given to whoever needs it by constructor; nobody asks the system clock.
/// Safe to share between threads.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

/// A clock that stands still and is set and moved by hand: for tests.
class SetClock final : public Clock {
  public:
    explicit SetClock(Instant start) : now_ms_{start.ms()} {}
    Instant now() const override;
    void set(Instant instant);
    void advance(std::chrono::milliseconds by);

  private:
    std::atomic<std::int64_t> now_ms_;
};

/// Another clock shifted by an offset that may be changed while running: the demo's clock ("it is
/// 2018-09-30 16:59"). `base` outlives it.
class ShiftedClock final : public Clock {
  public:
    explicit ShiftedClock(const Clock& base) : base_{base} {}
    Instant now() const override;
    void set(Instant instant);  ///< from now on it is `instant`, and time runs on
    void reset();

  private:
    const Clock& base_;
    std::atomic<std::int64_t> offset_ms_{0};
};

}  // namespace mashang::platform
