#pragma once

// When what is done: which parts run beside each other, which hold up the whole, and the one day by
// which all of it is decided. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <vector>

#include "base/working_calendar.h"

namespace mashang::bundles {

/// One part as the plan sees it.
struct PlanPart {
    int seq;
    std::vector<int> needs = {};  ///< of the parts that are planned
    Limit limit;                  ///< as promised, from its acceptance on
    /// The day on which it ends or ended, where more is known than the promise: its case is due, or
    /// decided.
    std::optional<Date> known_end = {};
    /// It begins on that day at the earliest, though nothing that it needs holds it up.
    std::optional<Date> not_before = {};
};

struct PlannedPart {
    int seq;
    int stage;   ///< from 1 on: after how many others it comes, one after another
    int branch;  ///< from 1 on: parts of one branch follow each other, branches run side by side
    Date starts;
    Date ends;
    bool is_critical;  ///< what makes it later makes all of it later

    bool operator==(const PlannedPart&) const = default;
};

struct Plan {
    std::vector<PlannedPart> parts;  ///< each after those that it needs
    Date ends;                       ///< the one promise; the first day when there are no parts
    bool provisional = false;        ///< reckoned beyond the published holidays
    int branches = 0;
};

/// Of parts without cycles. Whatever needs nothing begins on `first`, everything else on the day on
/// which the last that it needs ends; the promise of each counts in its own days.
Plan make_plan(std::span<const PlanPart> parts, Date first, const WorkingCalendar& calendar);

}  // namespace mashang::bundles
