#include "contexts/cases/process/graph.h"

#include <algorithm>

namespace mashang::cases::process {
namespace {

Steps named(const Process& process, const std::vector<StepId>& names) {
    Steps steps = 0;
    for (std::size_t i = 0; i < process.steps.size() && i < kMostSteps; ++i) {
        const bool is_named = std::ranges::find(names, process.steps[i].id) != names.end();
        if (is_named) steps |= only(i);
    }
    return steps;
}

}  // namespace

Graph::Graph(const Process& process) {
    const std::size_t count = std::min(process.steps.size(), kMostSteps);
    before_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const ProcessStep& step = process.steps[i];
        next_.push_back(named(process, step.next));
        back_.push_back(named(process, step.send_back_to));
        if (step.join == Join::any) waits_for_any_ |= only(i);
        if (step.act == StepAct::decide) decisions_ |= only(i);
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j) {
            if (next_[i] & only(j)) before_[j] |= only(i);
        }
        after_.push_back(reached(i, 0));
    }
}

Steps Graph::reached(std::size_t from, Steps without) const {
    Steps found = next_[from] & ~without;
    for (Steps last = 0; last != found;) {
        last = found;
        for (std::size_t i = 0; i < size(); ++i) {
            if (found & only(i)) found |= next_[i] & ~without;
        }
    }
    return found;
}

bool Graph::opens(Places at, std::size_t place) const {
    if ((at.open | at.done) & only(place)) return false;
    if (waits_for_any_ & only(place)) return true;
    return (before_[place] & ~at.done) == 0;
}

Places Graph::close_what_led_only_to(Places at, std::size_t place) const {
    for (std::size_t i = 0; i < size(); ++i) {
        const bool is_other = i != place && (at.open & only(i));
        if (!is_other || !(after_[i] & only(place))) continue;
        if ((reached(i, only(place)) & decisions_) == 0) at.open &= ~only(i);
    }
    return at;
}

Places Graph::complete(Places at, std::size_t place) const {
    at.open &= ~only(place);
    at.done |= only(place);
    for (std::size_t i = 0; i < size(); ++i) {
        if (!(next_[place] & only(i)) || !opens(at, i)) continue;
        at.open |= only(i);
        if (waits_for_any_ & only(i)) at = close_what_led_only_to(at, i);
    }
    return at;
}

bool Graph::may_send_back(Places at, std::size_t place, std::size_t target) const {
    const bool is_named = (back_[place] & only(target)) && (after_[target] & only(place));
    return is_named && (at.open & only(place)) && (at.done & only(target));
}

Places Graph::send_back(Places at, std::size_t place, std::size_t target) const {
    if (!may_send_back(at, place, target)) return at;
    const Steps undone = only(target) | after_[target];
    return {.open = (at.open & ~undone) | only(target), .done = at.done & ~undone};
}

}  // namespace mashang::cases::process
