#include "contexts/bundles/state.h"

#include <algorithm>
#include <map>

namespace mashang::bundles {
namespace {

/// Of one that came to an end and was served or archived since. Not accepted and terminated come
/// with the office's reasons; who takes her case back leaves none.
PartState ended_state_of(const cases::Case& of) {
    if (of.outcome) return grants(*of.outcome) ? PartState::granted : PartState::refused;
    if (of.remark.empty()) return PartState::withdrawn;
    return of.accepted_at ? PartState::terminated : PartState::refused;
}

}  // namespace

bool is_over(PartState state) {
    switch (state) {
        case PartState::waiting:
        case PartState::preparing:
        case PartState::incomplete:
        case PartState::with_office:
        case PartState::asked:
            return false;
        case PartState::granted:
        case PartState::refused:
        case PartState::withdrawn:
        case PartState::terminated:
        case PartState::fell_away:
            return true;
    }
    return true;
}

bool is_lost(PartState state) {
    return is_over(state) && state != PartState::granted;
}

PartState state_of(const cases::Case& of, bool wants_applicant) {
    switch (of.state) {
        case cases::CaseState::draft:
            return wants_applicant ? PartState::incomplete : PartState::preparing;
        case cases::CaseState::submitted:
        case cases::CaseState::pre_checked:
        case cases::CaseState::accepted:
        case cases::CaseState::under_review:
        case cases::CaseState::suspended:
            return PartState::with_office;
        case cases::CaseState::supplement_requested:
            return PartState::asked;
        case cases::CaseState::not_accepted:
            return PartState::refused;
        case cases::CaseState::withdrawn:
            return PartState::withdrawn;
        case cases::CaseState::terminated:
            return PartState::terminated;
        case cases::CaseState::decided:
        case cases::CaseState::served:
        case cases::CaseState::archived:
            return ended_state_of(of);
    }
    return PartState::with_office;
}

bool is_over(RunState state) {
    return state != RunState::draft && state != RunState::under_way && state != RunState::needs_you;
}

RunState state_of(std::span<const PartState> parts) {
    const auto any = [&](auto... states) {
        return std::ranges::any_of(parts, [&](PartState one) { return ((one == states) || ...); });
    };
    if (any(PartState::asked, PartState::incomplete)) return RunState::needs_you;
    if (any(PartState::waiting, PartState::preparing, PartState::with_office)) {
        return RunState::under_way;
    }
    const bool is_lost_some =
        std::ranges::any_of(parts, [](PartState one) { return is_lost(one); });
    if (any(PartState::granted)) return is_lost_some ? RunState::partly : RunState::granted;
    if (any(PartState::refused, PartState::terminated)) return RunState::not_granted;
    return any(PartState::withdrawn) ? RunState::withdrawn : RunState::not_granted;
}

std::vector<Turn> due_turns(const Graph& graph, std::span<const StandingPart> parts) {
    std::map<int, PartState> states;
    std::set<int> among;
    for (const StandingPart& part : parts) {
        states[part.seq] = part.state;
        among.insert(part.seq);
    }
    std::vector<Turn> turns;
    for (const int seq : in_order(graph, among)) {
        if (states.at(seq) != PartState::waiting) continue;
        const auto needs = needs_of(*graph.find(seq), among);
        const auto lost =
            std::ranges::find_if(needs, [&](int need) { return is_lost(states.at(need)); });
        if (lost != needs.end()) {
            states.at(seq) = PartState::fell_away;
            turns.push_back({seq, Turn::What::fall_away, *lost});
        } else if (std::ranges::all_of(
                       needs, [&](int need) { return states.at(need) == PartState::granted; })) {
            turns.push_back({seq, Turn::What::start});
        }
    }
    std::ranges::sort(turns, {}, &Turn::seq);
    return turns;
}

}  // namespace mashang::bundles
