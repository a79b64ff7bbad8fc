#pragma once

// The ledger of a case's clocks as it is kept, and what the case takes from it.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/cases/clock.h"
#include "contexts/catalogue/api.h"

namespace mashang::cases {

/// One line as it is kept.
struct ClockRow {
    identity::PersonId person_id;
    CaseId case_id;
    int seq;  ///< from 1, over both clocks
    ClockKind clock;
    ClockDeed deed;
    Instant at;
    std::optional<int> promised_count = {};
    std::optional<LimitUnit> promised_unit = {};
    std::optional<int> statutory_count = {};
    std::optional<LimitUnit> statutory_unit = {};
    std::optional<catalogue::SpecialProcedure> special_procedure = {};
    std::optional<int> expected_days = {};  ///< calendar days, as the applicant was told
    std::string clause = {};
    std::optional<std::string> event_id = {};  ///< the event of the timeline, with its words

    std::optional<Limits> limits() const;
    void set_limits(const Limits& limits);
};
BOOST_DESCRIBE_STRUCT(ClockRow, (),
                      (person_id, case_id, seq, clock, deed, at, promised_count, promised_unit,
                       statutory_count, statutory_unit, special_procedure, expected_days, clause,
                       event_id))

/// What a line says besides deed and moment.
struct ClockNote {
    std::optional<Limits> limits = {};
    std::optional<catalogue::SpecialProcedure> special_procedure = {};
    std::optional<int> expected_days = {};
    std::string clause = {};
    std::optional<std::string> event_id = {};
};

/// All lines of one case. Adding keeps it sound: a moment before the last line of its clock (the
/// machine's clock was set back) becomes that line's.
class Ledger {
  public:
    explicit Ledger(std::vector<ClockRow> kept) : rows_{std::move(kept)}, kept_{rows_.size()} {}

    std::span<const ClockRow> rows() const { return rows_; }
    /// Those that were added and are to be kept.
    std::span<const ClockRow> new_rows() const { return rows().subspan(kept_); }
    std::vector<ClockLine> lines(ClockKind clock) const;
    /// The clock that runs or ran last; nothing before submission.
    std::optional<ClockKind> current() const;
    /// The current clock under one limit. `now` before its last line is read as that line's moment.
    std::optional<ClockReading> read(LimitKind kind, const WorkingCalendar& calendar,
                                     Instant now) const;

    /// Adds a line and returns it. A deed that may not come next (`next_deeds`) is a bug.
    const ClockRow& add(const Case& of, ClockKind clock, ClockDeed deed, Instant at,
                        const ClockNote& note);

  private:
    std::vector<ClockRow> rows_;
    std::size_t kept_;
};

/// Both limits of the examination: the law's five working days.
Limits examination_limits();

/// The ledger that a case must have had which was handed in before ledgers were kept.
Ledger reconstructed(const Case& of, const Limits& of_decision);

/// Sets what the case takes from its ledger: due dates, and from when on it is urgent.
void take_due(Case& of, const Ledger& ledger, const WorkingCalendar& calendar, Instant now);

}  // namespace mashang::cases
