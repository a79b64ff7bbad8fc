#include "contexts/catalogue/edition.h"

#include <algorithm>
#include <array>

namespace mashang::catalogue {
namespace {

using enum EditionState;
using enum EditionEvent;

constexpr auto kTransitions = std::to_array<EditionTransition>({
    {draft, write, draft, EditionActor::editor},
    {draft, submit, in_review, EditionActor::editor},
    {draft, EditionEvent::discard, discarded, EditionActor::editor},
    {in_review, send_back, draft, EditionActor::publisher},
    {in_review, approve, approved, EditionActor::publisher},
    {approved, call_back, draft, EditionActor::publisher},
    {approved, take_effect, in_force, EditionActor::clock},
    {in_force, supersede, superseded, EditionActor::clock},
});

}  // namespace

std::span<const EditionTransition> edition_transitions() {
    return kTransitions;
}

const EditionTransition* find_transition(EditionState from, EditionEvent event) {
    const auto* const row =
        std::ranges::find_if(kTransitions, [&](const EditionTransition& transition) {
            return transition.from == from && transition.event == event;
        });
    return row != kTransitions.end() ? row : nullptr;
}

bool is_open(EditionState state) {
    return state == draft || state == in_review || state == approved;
}

std::optional<ItemStatus> status_after(ItemStatus status, ItemEvent event) {
    switch (event) {
        case ItemEvent::suspend:
            if (status == ItemStatus::in_use) return ItemStatus::suspended;
            break;
        case ItemEvent::resume:
            if (status == ItemStatus::suspended) return ItemStatus::in_use;
            break;
        case ItemEvent::abolish:
            if (status != ItemStatus::abolished) return ItemStatus::abolished;
            break;
    }
    return std::nullopt;
}

std::optional<PlannedStanding> Standing::plan() const {
    if (!planned || !planned_from) return std::nullopt;
    return PlannedStanding{*planned, *planned_from, planned_until, planned_reason};
}

void Standing::drop_plan() {
    planned.reset();
    planned_from.reset();
    planned_until.reset();
    planned_reason.clear();
    planned_by.clear();
}

}  // namespace mashang::catalogue
