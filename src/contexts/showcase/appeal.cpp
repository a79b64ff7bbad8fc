#include "contexts/showcase/appeal.h"

#include <array>

namespace mashang::showcase {
namespace {

using enum AppealState;
using Event = AppealEvent;
using By = AppealActor;

constexpr auto kTransitions = std::to_array<AppealTransition>({
    {pending, Event::keep, kept, By::platform},
    {pending, Event::hide, hidden, By::platform},
    {hidden, Event::object, objected, By::rater},
    {objected, Event::uphold, hidden_for_good, By::platform},
    {objected, Event::restore, restored, By::platform},
    {pending, Event::overtake, overtaken, By::rater},
    {hidden, Event::overtake, overtaken, By::rater},
    {objected, Event::overtake, overtaken, By::rater},
});

}  // namespace

std::span<const AppealTransition> appeal_transitions() {
    return kTransitions;
}

std::optional<AppealState> state_after(AppealState from, AppealEvent event) {
    for (const AppealTransition& row : kTransitions) {
        if (row.from == from && row.event == event) return row.to;
    }
    return std::nullopt;
}

std::optional<AppealEvent> event_of(AppealState state, bool hides) {
    if (state == pending) return hides ? Event::hide : Event::keep;
    if (state == objected) return hides ? Event::uphold : Event::restore;
    return std::nullopt;
}

bool is_open(AppealState state) {
    return event_of(state, true).has_value();
}

bool may_decide(const Appeal& appeal, std::string_view account) {
    return appeal.appealed_by != account && appeal.decided_by != account;
}

}  // namespace mashang::showcase
