#pragma once

#include <chrono>

#include "base/instant.h"

namespace mashang::runner {

/// How long to wait after a failure: doubled each time up to a most, and spread so that those who
/// failed together do not come back together.
struct BackOff {
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds most{3'600'000};

    /// After the `tries`-th failure (from 1). `random` in [0, 1) picks within the upper half of
    /// the wait; 1 is the whole of it.
    std::chrono::milliseconds after(int tries, double random = 1.0) const;
};

/// Whether a wait until `until`, that was never set longer than `longest`, is over. A moment
/// further away than that means that the clock was set back since: then it is over too.
bool is_over(Instant until, Instant now, std::chrono::milliseconds longest);

}  // namespace mashang::runner
