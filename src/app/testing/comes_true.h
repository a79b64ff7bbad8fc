#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace mashang::app::testing {

/// Looks for ten seconds whether the threads of a running house bring something about.
inline bool comes_true(const std::function<bool()>& what) {
    for (int look = 0; look < 1000 && !what(); ++look) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return what();
}

}  // namespace mashang::app::testing
