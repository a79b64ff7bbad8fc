#include "platform/runner/runner.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace mashang::runner {

Runner::Runner(Work work) : work_{std::move(work)}, thread_{[this] { run(); }} {}

Runner::~Runner() {
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Runner::wake() {
    {
        const std::scoped_lock lock{mutex_};
        if (woken_) return;
        woken_ = true;
    }
    changed_.notify_all();
}

void Runner::run() {
    Next next = Next::again;
    while (rest(next)) next = step();
}

Runner::Next Runner::step() {
    try {
        return work_.run_once() ? Next::again : Next::rest;
    } catch (const std::exception& error) {
        if (work_.failed) work_.failed(work_.name, error.what());
        return Next::rest_after_failure;
    }
}

bool Runner::rest(Next why) {
    std::unique_lock lock{mutex_};
    if (why == Next::rest_after_failure) {
        const auto pause = std::max(kAfterFailure, work_.interval.value_or(kAfterFailure));
        changed_.wait_for(lock, pause, [&] { return stopping_; });
    } else if (why == Next::rest) {
        const auto called = [&] { return stopping_ || woken_; };
        if (work_.interval) {
            changed_.wait_for(lock, *work_.interval, called);
        } else {
            changed_.wait(lock, called);
        }
    }
    woken_ = false;
    return !stopping_;
}

}  // namespace mashang::runner
