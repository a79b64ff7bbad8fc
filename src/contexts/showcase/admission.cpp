#include "contexts/showcase/admission.h"

#include <algorithm>
#include <array>

namespace mashang::showcase {
namespace {

using enum AdmissionState;
using Event = AdmissionEvent;
using By = AdmissionActor;

constexpr auto kTransitions = std::to_array<AdmissionTransition>({
    {proposed, Event::take_back, taken_back, By::proposer},
    {proposed, Event::admit, admitted, By::assessor},
    {proposed, Event::admit_on_conditions, conditional, By::assessor},
    {proposed, Event::refuse, refused, By::assessor},
    {admitted, Event::fall_due, due, By::clock},
    {conditional, Event::fall_due, due, By::clock},
    {admitted, Event::supersede, superseded, By::assessor},
    {conditional, Event::supersede, superseded, By::assessor},
    {due, Event::supersede, superseded, By::assessor},
    {refused, Event::supersede, superseded, By::assessor},
});

}  // namespace

std::span<const AdmissionTransition> admission_transitions() {
    return kTransitions;
}

std::optional<AdmissionState> state_after(AdmissionState from, AdmissionEvent event) {
    for (const AdmissionTransition& row : kTransitions) {
        if (row.from == from && row.event == event) return row.to;
    }
    return std::nullopt;
}

AdmissionEvent event_of(AdmissionResult result) {
    switch (result) {
        case AdmissionResult::admitted:
            return AdmissionEvent::admit;
        case AdmissionResult::conditional:
            return AdmissionEvent::admit_on_conditions;
        case AdmissionResult::refused:
            return AdmissionEvent::refuse;
    }
    std::unreachable();
}

bool stands(AdmissionState state) {
    return state_after(state, AdmissionEvent::supersede).has_value();
}

bool may_assess(const Admission& admission, std::string_view account) {
    return admission.proposed_by != account;
}

}  // namespace mashang::showcase
