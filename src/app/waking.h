#pragma once

#include <functional>
#include <utility>

#include "platform/http/observer.h"

namespace mashang::app {

/// Tells `next` of every answer, and calls `wake` after a commit that left entries to follow or
/// orders to carry out.
class Waking final : public http::Observer {
  public:
    /// `next` must outlive it.
    Waking(http::Observer& next, std::function<void()> wake)
        : next_{next}, wake_{std::move(wake)} {}

    void answered(const http::Answered& answered) override {
        next_.answered(answered);
        if (answered.left_work) wake_();
    }

  private:
    http::Observer& next_;
    std::function<void()> wake_;
};

}  // namespace mashang::app
