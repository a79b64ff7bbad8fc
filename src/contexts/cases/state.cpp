#include "contexts/cases/state.h"

#include <algorithm>
#include <array>

namespace mashang::cases {
namespace {

using enum CaseState;
using enum CaseEvent;

constexpr auto kTransitions = std::to_array<Transition>({
    {draft, submit, submitted, Actor::applicant, "行政许可法 29"},
    {draft, withdraw, withdrawn, Actor::applicant, "P 3.1.4"},
    {submitted, request_supplement, supplement_requested, Actor::office, "行政许可法 32(4)"},
    {submitted, accept, accepted, Actor::office, "行政许可法 32(5)"},
    {submitted, refuse, not_accepted, Actor::office, "行政许可法 32(1)"},
    {submitted, withdraw, withdrawn, Actor::applicant, "P 3.1.4"},
    {supplement_requested, supplement, submitted, Actor::applicant, "行政许可法 32(5)"},
    {supplement_requested, refuse, not_accepted, Actor::office, "行政许可法 32"},
    {supplement_requested, withdraw, withdrawn, Actor::applicant, "P 3.1.4"},
    {accepted, decide, decided, Actor::office, "行政许可法 38"},
    {accepted, withdraw, withdrawn, Actor::applicant, "P 3.1.4"},
});

}  // namespace

std::span<const Transition> transitions() {
    return kTransitions;
}

const Transition* find_transition(CaseState from, CaseEvent event) {
    const auto* const row = std::ranges::find_if(kTransitions, [&](const Transition& transition) {
        return transition.from == from && transition.event == event;
    });
    return row != kTransitions.end() ? row : nullptr;
}

bool is_final(CaseState state) {
    return std::ranges::none_of(
        kTransitions, [&](const Transition& transition) { return transition.from == state; });
}

}  // namespace mashang::cases
