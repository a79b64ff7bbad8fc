#include "contexts/bundles/standing.h"

#include <algorithm>
#include <set>

namespace mashang::bundles {
namespace {

/// When a part with a case ends, as far as its clock tells; nothing: by its promise, from now on.
std::optional<Date> end_by_case(const cases::Case& of, Date today) {
    if (of.decided_at) return of.decided_at->date();
    if (of.due_date) return std::max(*of.due_date, today);
    return std::nullopt;
}

PlanPart plan_part(const LivePart& live, const std::set<int>& among, Date today, Limit promised) {
    PlanPart part{.seq = live.row.seq, .limit = promised};
    for (const int need : live.row.needed()) {
        if (among.contains(need)) part.needs.push_back(need);
    }
    if (!live.of) return part;
    // The clock of the examination ends long before the promise: it tells nothing of the end.
    const bool is_examined = live.of->accepted_at || live.of->decided_at;
    if (is_examined) part.known_end = end_by_case(*live.of, today);
    if (!part.known_end) part.not_before = today;
    return part;
}

}  // namespace

PartState LivePart::state() const {
    switch (row.state) {
        case KeptState::waiting:
            return PartState::waiting;
        case KeptState::withdrawn:
            return PartState::withdrawn;
        case KeptState::fell_away:
            return PartState::fell_away;
        case KeptState::started:
            // A draft that is no more went with the account of whoever closed it.
            return of ? bundles::state_of(*of, row.wants_applicant) : PartState::withdrawn;
    }
    return PartState::waiting;
}

std::vector<LivePart> live_parts(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    std::vector<LivePart> live;
    for (RunPart& row : parts.store.parts_of(tx, run)) {
        std::optional<cases::Case> of;
        if (row.case_id) of = parts.cases.store.find(tx, run.person_id, *row.case_id);
        live.push_back({.row = std::move(row), .of = std::move(of)});
    }
    return live;
}

RunState state_of(const BundleRun& run, const std::vector<LivePart>& live) {
    if (run.is_draft()) return RunState::draft;
    std::vector<PartState> states;
    for (const LivePart& part : live) states.push_back(part.state());
    return state_of(states);
}

bool is_held_up(const LivePart& part, Limit promised, Date today, const WorkingCalendar& calendar) {
    if (!part.of || is_over(part.state())) return false;
    const cases::Case& of = *part.of;
    if (of.accepted_at) {
        const Date first_due = calendar.due_date(of.accepted_at->date(), promised).date;
        const bool is_paused = !of.due_date;
        return is_paused || std::max(*of.due_date, today) > first_due;
    }
    if (!of.submitted_at) return part.state() == PartState::incomplete;
    if (part.state() == PartState::asked) return true;
    const Limit examination{cases::kExaminationWorkingDays, LimitUnit::working_day};
    return today > calendar.due_date(of.submitted_at->date(), examination).date;
}

Limit promise_of(const LivePart& part, const BundleRun& run,
                 const catalogue::Catalogue& catalogue) {
    const catalogue::Item* item = catalogue.find_edition(part.row.item_id, 0);
    const auto* division = catalogue.places().find_ever(run.division);
    if (item == nullptr) return {0, LimitUnit::working_day};
    const auto here =
        division != nullptr ? catalogue.implementation_for(*item, *division) : std::nullopt;
    return {here ? here->promised_workdays() : item->promised_workdays, LimitUnit::working_day};
}

Plan plan_of(const BundleRun& run, const std::vector<LivePart>& live, Date today,
             const WorkingCalendar& calendar, const catalogue::Catalogue& catalogue) {
    std::set<int> among;
    for (const LivePart& part : live) {
        if (!is_lost(part.state())) among.insert(part.row.seq);
    }
    std::vector<PlanPart> parts;
    for (const LivePart& part : live) {
        if (!among.contains(part.row.seq)) continue;
        parts.push_back(plan_part(part, among, today, promise_of(part, run, catalogue)));
    }
    return make_plan(parts, run.submitted_at ? run.submitted_at->date() : today, calendar);
}

}  // namespace mashang::bundles
