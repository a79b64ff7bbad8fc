#pragma once

// A process as numbers: what its rules are reckoned with. Steps are known by their place.

#include <cstdint>
#include <vector>

#include "contexts/cases/process/process.h"

namespace mashang::cases::process {

/// A set of steps, by place.
using Steps = std::uint32_t;
inline constexpr std::size_t kMostSteps = 16;

constexpr Steps only(std::size_t place) {
    return Steps{1} << place;
}

/// Which steps are open and which are done, and stand.
struct Places {
    Steps open = 0;
    Steps done = 0;
    auto operator<=>(const Places&) const = default;
};

/// Of at most kMostSteps; names that no step has lead nowhere.
class Graph {
  public:
    explicit Graph(const Process& process);

    std::size_t size() const { return next_.size(); }
    Steps next(std::size_t place) const { return next_[place]; }
    Steps before(std::size_t place) const { return before_[place]; }
    Steps back(std::size_t place) const { return back_[place]; }
    /// Everything that comes after it, on whatever way.
    Steps after(std::size_t place) const { return after_[place]; }
    /// The step that decides; those that have no such name for a fault of the process: none.
    Steps decisions() const { return decisions_; }

    static Places start() { return {.open = only(0), .done = 0}; }
    /// An open step is done: what follows opens, and what led only to a step that waited for the
    /// first of several closes.
    Places complete(Places at, std::size_t place) const;
    /// An open step is sent back to one before it, which is done: that is open again, and nothing
    /// after it stands any more.
    Places send_back(Places at, std::size_t place, std::size_t target) const;
    /// Whether `place` may be sent back to `target` now.
    bool may_send_back(Places at, std::size_t place, std::size_t target) const;

  private:
    Steps reached(std::size_t from, Steps without) const;
    bool opens(Places at, std::size_t place) const;
    Places close_what_led_only_to(Places at, std::size_t place) const;

    std::vector<Steps> next_, before_, back_, after_;
    Steps waits_for_any_ = 0;
    Steps decisions_ = 0;
};

}  // namespace mashang::cases::process
