#pragma once

// The clocks of a case as a ledger: what started, paused, extended and stopped them. When something
// is due is a pure function of the ledger and the calendar; nothing else knows a due date.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <vector>

#include "base/instant.h"
#include "base/working_calendar.h"

namespace mashang::cases {

/// Which clock: of the examination whether an application is complete [行政许可法 32(4)], or of the
/// decision on what was accepted [行政许可法 42].
enum class ClockKind { examination, decision };
BOOST_DESCRIBE_ENUM(ClockKind, examination, decision)

enum class ClockDeed { start, pause, resume, extend, stop };
BOOST_DESCRIBE_ENUM(ClockDeed, start, pause, resume, extend, stop)

/// Both limits that run beside each other; the law's may be missing.
struct Limits {
    Limit promised;
    std::optional<Limit> statutory;

    bool operator==(const Limits&) const = default;
};
BOOST_DESCRIBE_STRUCT(Limits, (), (promised, statutory))

/// One line of the ledger of one clock. A ledger is sound when it starts once, at first; pauses
/// only while it runs and resumes only while it is paused; is extended once at most; does nothing
/// after it has stopped; and never goes back in time (`next_deeds`). That of a step goes on where
/// it stopped when the step opens again (step_clock.h).
struct ClockLine {
    ClockDeed deed;
    Instant at;
    /// start: all of it; extend: what is added to each, from the beginning.
    std::optional<Limits> limits = {};

    bool operator==(const ClockLine&) const = default;
};

/// What may come next. An empty ledger may only start.
std::vector<ClockDeed> next_deeds(std::span<const ClockLine> ledger);

/// Under which limit a clock is read.
enum class LimitKind { promised, statutory };
BOOST_DESCRIBE_ENUM(LimitKind, promised, statutory)

enum class ClockState { running, paused, stopped };
BOOST_DESCRIBE_ENUM(ClockState, running, paused, stopped)

/// Of a ledger that has started.
ClockState state_of(std::span<const ClockLine> ledger);

/// As many days of another kind as that many working days take: ten are fourteen calendar days, or
/// 336 hours.
Limit working_days_in(LimitUnit unit, int working_days);

/// A clock as it stands at a moment. Days are of the limit's own kind: working days, or calendar
/// days where the limit is in days or months; hours where it is in hours. A day is consumed when
/// the clock ran through all of it: the day of a start does not count [民法典 201], nor those on
/// which it paused or went on. So `remaining` counts today, and is negative once it is late.
/// `consumed` + `remaining` = `budget`, always.
struct ClockReading {
    ClockState state;
    LimitUnit unit;  ///< never month: a month is read as its days
    int budget;
    int consumed;
    int remaining;
    /// The last day in time; nothing while the clock is paused in time.
    std::optional<Date> due;
    bool provisional;  ///< reckoned beyond the published holidays; so are `consumed`, `warns_at`
    std::optional<Instant> late_at;   ///< the first moment that is too late
    std::optional<Instant> warns_at;  ///< from when on three quarters of the budget are consumed
    bool is_late;                     ///< it stopped, paused or stands beyond the due day

    bool operator==(const ClockReading&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClockReading, (),
                      (state, unit, budget, consumed, remaining, due, provisional, late_at,
                       warns_at, is_late))

/// Reads a sound ledger that has started, at `now`, which is not before its last line. Nothing when
/// there is no limit of this kind.
std::optional<ClockReading> read_clock(std::span<const ClockLine> ledger, LimitKind kind,
                                       const WorkingCalendar& calendar, Instant now);

/// Whether a moment of a clock lies between that for which an alarm was set and `now`, both
/// included: what the alarm has to tell of.
bool has_come(const std::optional<Instant>& moment, Instant alarm, Instant now);

}  // namespace mashang::cases
