#include "contexts/cases/clock_view.h"

#include <algorithm>
#include <map>

#include "contexts/cases/handling.h"
#include "contexts/cases/step_clock.h"
#include "contexts/cases/turn_clock.h"

namespace mashang::cases {
namespace {

/// By event of the timeline.
std::map<std::string, std::string> notes_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    std::map<std::string, std::string> notes;
    for (CaseEventRow& event : parts.store.events_of(tx, of)) {
        if (!event.note.empty()) notes[event.id] = std::move(event.note);
    }
    return notes;
}

ClockLineView view_of(const ClockRow& row, const std::map<std::string, std::string>& notes) {
    const auto note = notes.find(row.event_id.value_or(""));
    return {.at = row.at,
            .deed = row.deed,
            .limits = row.limits(),
            .special_procedure = row.special_procedure,
            .expected_days = row.expected_days,
            .clause = row.clause,
            .note = note != notes.end() ? std::optional{note->second} : std::nullopt};
}

std::vector<ClockLineView> views_of(std::span<const ClockLine> ledger) {
    std::vector<ClockLineView> views;
    for (const ClockLine& line : ledger) {
        views.push_back({.at = line.at,
                         .deed = line.deed,
                         .limits = line.limits,
                         .special_procedure = {},
                         .expected_days = {},
                         .clause = {},
                         .note = {}});
    }
    return views;
}

DueColour colour_of(ClockState state, const std::optional<ClockReading>& promised, Instant now) {
    if (!promised) return DueColour::none;
    if (promised->is_late) return DueColour::red;
    if (state != ClockState::running) return DueColour::none;
    return promised->warns_at && *promised->warns_at <= now ? DueColour::yellow : DueColour::green;
}

StepClockView view_of(const process::ProcessStep& step, std::span<const ClockLine> ledger,
                      const WorkingCalendar& calendar, Instant now, Language language) {
    const Instant read_at = std::max(now, ledger.back().at);
    StepClockView view{.step = step.id.text(),
                       .name = name_of_step(step, language),
                       .state = state_of(ledger),
                       .due_colour = DueColour::none,
                       .read_at = read_at,
                       .lines = views_of(ledger),
                       .promised = read_clock(ledger, LimitKind::promised, calendar, read_at),
                       .statutory = read_clock(ledger, LimitKind::statutory, calendar, read_at)};
    view.due_colour = colour_of(view.state, view.promised, read_at);
    return view;
}

}  // namespace

std::vector<ClockView> clocks_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    const Ledger ledger = load_ledger(tx, parts, of);
    if (ledger.rows().empty()) return {};
    const auto notes = notes_of(tx, parts, of);
    const auto calendar = parts.calendar.get();
    std::vector<ClockView> views;
    for (const ClockKind clock : {ClockKind::examination, ClockKind::decision}) {
        const auto lines = ledger.lines(clock);
        if (lines.empty()) continue;
        const Instant now = std::max(parts.clock.now(), lines.back().at);
        ClockView& view =
            views.emplace_back(clock, now, std::vector<ClockLineView>{},
                               read_clock(lines, LimitKind::promised, *calendar, now).value(),
                               read_clock(lines, LimitKind::statutory, *calendar, now));
        for (const ClockRow& row : ledger.rows()) {
            if (row.clock == clock) view.lines.push_back(view_of(row, notes));
        }
    }
    return views;
}

std::vector<StepClockView> step_clocks_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                          Language language) {
    if (!of.accepted_at) return {};
    const process::Process process = process_of(tx, parts, of);
    if (process.steps.size() == 1 && !process.steps.front().promised) return {};
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    const auto of_case = load_ledger(tx, parts, of).lines(ClockKind::decision);
    const auto calendar = parts.calendar.get();
    std::vector<StepClockView> views;
    for (const process::ProcessStep& step : process.steps) {
        const auto ledger = step_ledger(step, tasks, of_case);
        if (ledger.empty()) continue;
        views.push_back(view_of(step, ledger, *calendar, parts.clock.now(), language));
    }
    return views;
}

}  // namespace mashang::cases
