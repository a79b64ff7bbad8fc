#pragma once

// Random processes, for tests of properties.

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "contexts/cases/process/process.h"
#include "contexts/cases/process/testing.h"

namespace mashang::cases::process::testing {

inline std::size_t count_before(const Process& process, const StepId& id) {
    std::size_t count = 0;
    for (const ProcessStep& other : process.steps) {
        count += static_cast<std::size_t>(std::ranges::count(other.next, id));
    }
    return count;
}

/// Some of the steps from `first` on.
inline std::vector<std::string> some_from(std::size_t first, std::size_t count) {
    std::vector<std::string> some;
    for (std::size_t i = first; i < count; ++i) {
        if (*rc::gen::inRange(0, 3) == 0) some.push_back("s" + std::to_string(i));
    }
    return some;
}

inline Limit any_step_limit() {
    const auto unit =
        *rc::gen::element(LimitUnit::working_day, LimitUnit::calendar_day, LimitUnit::hour);
    return {*rc::gen::inRange(1, unit == LimitUnit::hour ? 200 : 12), unit};
}
inline Limit twice(const Limit& limit) {
    return {2 * limit.count, limit.unit};
}

/// A random one, mostly sound: each step leads to later ones, and something leads to each.
inline Process any_process() {
    const std::size_t count = *rc::gen::inRange<std::size_t>(1, 9);
    Process process;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        process.steps.push_back(step("s" + std::to_string(i), some_from(i + 1, count)));
    }
    process.steps.push_back(testing::decision("s" + std::to_string(count - 1)));
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const StepId& follower = process.steps[i + 1].id;
        const bool is_alone = count_before(process, follower) == 0;
        if (is_alone || process.steps[i].next.empty()) process.steps[i].next.push_back(follower);
    }
    for (ProcessStep& each : process.steps) {
        if (*rc::gen::inRange(0, 3) != 0) each.promised = any_step_limit();
        if (each.promised && *rc::gen::arbitrary<bool>()) each.statutory = twice(*each.promised);
        if (count_before(process, each.id) > 1) each.join = *rc::gen::element(Join::all, Join::any);
        if (each.id == process.steps.front().id || *rc::gen::inRange(0, 3) != 0) continue;
        each.send_back_to = {process.steps.front().id};
    }
    return process;
}

}  // namespace mashang::cases::process::testing
