#include "contexts/cases/clock_view.h"

#include <algorithm>
#include <map>

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

}  // namespace mashang::cases
