#pragma once

// The ledger as applicant and officer both see it.

#include "contexts/cases/ledger.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/rules.h"

namespace mashang::cases {

struct ClockLineView {
    Instant at;
    ClockDeed deed;
    std::optional<Limits> limits;  ///< start, extend
    std::optional<catalogue::SpecialProcedure> special_procedure;
    std::optional<int> expected_days;  ///< calendar days
    std::string clause;
    std::optional<std::string> note;  ///< the office's or the applicant's words
};
BOOST_DESCRIBE_STRUCT(ClockLineView, (),
                      (at, deed, limits, special_procedure, expected_days, clause, note))

/// One clock: its lines, and how it stands under both limits.
struct ClockView {
    ClockKind clock;
    Instant read_at;
    std::vector<ClockLineView> lines;
    ClockReading promised;
    std::optional<ClockReading> statutory;
};
BOOST_DESCRIBE_STRUCT(ClockView, (), (clock, read_at, lines, promised, statutory))

/// The clocks that the case has had, the one that came first first.
std::vector<ClockView> clocks_of(sql::Tx& tx, const Parts& parts, const Case& of);

/// The clock of one step of the case: it runs while the step is open, and stands with the case's.
struct StepClockView {
    std::string step;
    std::string name;  ///< in the caller's language
    ClockState state;
    DueColour due_colour;  ///< under the promise; none where nothing runs or there is none
    Instant read_at;
    std::vector<ClockLineView> lines;
    std::optional<ClockReading> promised;  ///< nothing: it has no limit of its own
    std::optional<ClockReading> statutory;
};
BOOST_DESCRIBE_STRUCT(StepClockView, (),
                      (step, name, state, due_colour, read_at, lines, promised, statutory))

/// Of the steps that have opened, in the process's order. None of a process of one step without a
/// limit: its clock is the case's.
std::vector<StepClockView> step_clocks_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                          Language language);

}  // namespace mashang::cases
