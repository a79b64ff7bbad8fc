#include "contexts/cases/ledger.h"

#include <algorithm>
#include <stdexcept>

#include "contexts/cases/rules.h"

namespace mashang::cases {

std::optional<Limits> ClockRow::limits() const {
    if (!promised_count || !promised_unit) return std::nullopt;
    Limits limits{.promised = {*promised_count, *promised_unit}, .statutory = {}};
    if (statutory_count && statutory_unit) limits.statutory = {*statutory_count, *statutory_unit};
    return limits;
}

void ClockRow::set_limits(const Limits& limits) {
    promised_count = limits.promised.count;
    promised_unit = limits.promised.unit;
    if (!limits.statutory) return;
    statutory_count = limits.statutory->count;
    statutory_unit = limits.statutory->unit;
}

std::vector<ClockLine> Ledger::lines(ClockKind clock) const {
    std::vector<ClockLine> lines;
    for (const ClockRow& row : rows_) {
        if (row.clock == clock) lines.push_back({row.deed, row.at, row.limits()});
    }
    return lines;
}

std::optional<ClockKind> Ledger::current() const {
    if (rows_.empty()) return std::nullopt;
    const bool decides = std::ranges::any_of(
        rows_, [](const ClockRow& row) { return row.clock == ClockKind::decision; });
    return decides ? ClockKind::decision : ClockKind::examination;
}

std::optional<ClockReading> Ledger::read(LimitKind kind, const WorkingCalendar& calendar,
                                         Instant now) const {
    const auto clock = current();
    if (!clock) return std::nullopt;
    const auto lines_of_it = lines(*clock);
    return read_clock(lines_of_it, kind, calendar, std::max(now, lines_of_it.back().at));
}

const ClockRow& Ledger::add(const Case& of, ClockKind clock, ClockDeed deed, Instant at,
                            const ClockNote& note) {
    const auto before = lines(clock);
    const auto allowed = next_deeds(before);
    if (std::ranges::find(allowed, deed) == allowed.end()) {
        throw std::logic_error("a clock of a case does what it cannot do now");
    }
    ClockRow row{.person_id = of.person_id,
                 .case_id = of.id,
                 .seq = rows_.empty() ? 1 : rows_.back().seq + 1,
                 .clock = clock,
                 .deed = deed,
                 .at = before.empty() ? at : std::max(at, before.back().at),
                 .special_procedure = note.special_procedure,
                 .expected_days = note.expected_days,
                 .clause = note.clause,
                 .event_id = note.event_id};
    if (note.limits) row.set_limits(*note.limits);
    return rows_.emplace_back(std::move(row));
}

Limits examination_limits() {
    constexpr Limit kFiveDays{kExaminationWorkingDays, LimitUnit::working_day};
    return {.promised = kFiveDays, .statutory = kFiveDays};
}

Ledger reconstructed(const Case& of, const Limits& of_decision) {
    Ledger ledger{{}};
    if (!of.submitted_at) return ledger;
    using enum ClockKind;
    ledger.add(of, examination, ClockDeed::start, *of.submitted_at,
               {.limits = examination_limits()});
    if (of.state == CaseState::supplement_requested) {
        ledger.add(of, examination, ClockDeed::pause, of.changed_at, {});
    }
    const auto examined = of.accepted_at ? of.accepted_at : of.decided_at;
    if (examined) ledger.add(of, examination, ClockDeed::stop, *examined, {});
    if (!of.accepted_at) return ledger;
    ledger.add(of, decision, ClockDeed::start, *of.accepted_at, {.limits = of_decision});
    if (of.state == CaseState::suspended) {
        ledger.add(of, decision, ClockDeed::pause, of.changed_at, {});
    }
    if (of.decided_at) ledger.add(of, decision, ClockDeed::stop, *of.decided_at, {});
    return ledger;
}

void take_due(Case& of, const Ledger& ledger, const WorkingCalendar& calendar, Instant now) {
    of.due_date.reset();
    of.statutory_due.reset();
    of.warns_on.reset();
    of.due_provisional = false;
    const auto promised = ledger.read(LimitKind::promised, calendar, now);
    if (!promised || promised->state != ClockState::running) return;
    of.due_date = promised->due;
    of.due_provisional = promised->provisional;
    if (promised->warns_at) of.warns_on = promised->warns_at->date();
    const auto statutory = ledger.read(LimitKind::statutory, calendar, now);
    if (statutory) {
        of.statutory_due = statutory->due;
        of.due_provisional = of.due_provisional || statutory->provisional;
    }
}

}  // namespace mashang::cases
