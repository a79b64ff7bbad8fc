#pragma once

// A run with its parts as their cases stand at this moment, and the promise that follows.

#include <optional>
#include <vector>

#include "contexts/bundles/parts.h"
#include "contexts/bundles/plan.h"
#include "contexts/bundles/run.h"

namespace mashang::bundles {

/// A part with its case, where it has one.
struct LivePart {
    RunPart row;
    std::optional<cases::Case> of = {};

    PartState state() const;
};

/// In order of their numbers.
std::vector<LivePart> live_parts(sql::Tx& tx, const Parts& parts, const BundleRun& run);

RunState state_of(const BundleRun& run, const std::vector<LivePart>& live);

/// Why a part's end is later than its promise, by its own clock.
bool is_held_up(const LivePart& part, Limit promised, Date today, const WorkingCalendar& calendar);

/// The plan of the parts that are not lost, as they stand: those that are over end when they did,
/// running clocks when they are due, late ones today, and what waits begins after what it needs.
/// Pure but for the catalogue. `promised`: of the part's item at its office.
Plan plan_of(const BundleRun& run, const std::vector<LivePart>& live, Date today,
             const WorkingCalendar& calendar, const catalogue::Catalogue& catalogue);

/// What the office there promises for the part.
Limit promise_of(const LivePart& part, const BundleRun& run, const catalogue::Catalogue& catalogue);

}  // namespace mashang::bundles
