#pragma once

// Processes for tests.

#include <string>
#include <vector>

#include "contexts/cases/process/process.h"

namespace mashang::cases::process::testing {

inline std::vector<StepId> ids(const std::vector<std::string>& names) {
    std::vector<StepId> all;
    for (const std::string& name : names) all.push_back(*StepId::parse(name));
    return all;
}

/// A review by whoever handles the case.
inline ProcessStep step(const std::string& id, const std::vector<std::string>& next) {
    return {.id = *StepId::parse(id),
            .name = *json::Text<40, 1>::parse("环节" + id),
            .name_en = *json::Text<80, 1>::parse("Step " + id),
            .role = StepRole::handler,
            .act = StepAct::review,
            .next = ids(next),
            .join = {},
            .send_back_to = {},
            .not_by = {}};
}

inline ProcessStep decision(const std::string& id, std::optional<Join> join = {}) {
    ProcessStep step = testing::step(id, {});
    step.act = StepAct::decide;
    step.join = join;
    return step;
}

/// first ─▶ building, fire ─▶ approve (by a leader, not by who did the first, may be sent back) ─▶
/// decide.
inline Process side_by_side(Join join) {
    Process process{{step("first", {"building", "fire"}), step("building", {"approve"}),
                     step("fire", {"approve"}), step("approve", {"decide"}), decision("decide")}};
    ProcessStep& approve = process.steps[3];
    approve.act = StepAct::approve;
    approve.role = StepRole::leader;
    approve.join = join;
    approve.send_back_to = ids({"first", "building"});
    approve.not_by = ids({"first"});
    process.steps[0].promised = Limit{2, LimitUnit::working_day};
    return process;
}

}  // namespace mashang::cases::process::testing
