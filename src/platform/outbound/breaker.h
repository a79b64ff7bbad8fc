#pragma once

#include <chrono>

#include "base/instant.h"
#include "platform/runner/back_off.h"

namespace mashang::outbound {

/// Keeps a channel from calling an outside system that is down: after some failures in a row nobody
/// calls for a while, then one call tries whether it is back. Not safe to share: lock around it.
class Breaker {
  public:
    struct Options {
        int failures = 5;  ///< in a row
        runner::BackOff pause{.first = std::chrono::seconds{30}, .most = std::chrono::minutes{5}};
    };

    Breaker() = default;
    explicit Breaker(Options options) : options_{options} {}

    /// Whether a call may be made; each yes is followed by one of the three below.
    bool admit(Instant now);
    void succeeded();
    void failed(Instant now);
    void withdrawn();  ///< there was nothing to call for

    bool is_open() const { return open_; }

  private:
    Options options_;
    int failures_ = 0;
    int pauses_ = 0;  ///< since the last success
    bool open_ = false;
    bool probing_ = false;
    Instant until_;
};

}  // namespace mashang::outbound
