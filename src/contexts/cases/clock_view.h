#pragma once

// The ledger as applicant and officer both see it.

#include "contexts/cases/ledger.h"
#include "contexts/cases/parts.h"

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

}  // namespace mashang::cases
