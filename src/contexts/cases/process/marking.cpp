#include "contexts/cases/process/marking.h"

#include <algorithm>
#include <optional>

#include "contexts/cases/process/graph.h"

namespace mashang::cases::process {
namespace {

std::optional<std::size_t> place_of(const Process& process, std::string_view id) {
    for (std::size_t i = 0; i < process.steps.size() && i < kMostSteps; ++i) {
        if (process.steps[i].id.text() == id) return i;
    }
    return std::nullopt;
}

Steps steps_of(const Process& process, const std::set<std::string>& ids) {
    Steps steps = 0;
    for (const std::string& id : ids) {
        if (const auto place = place_of(process, id)) steps |= only(*place);
    }
    return steps;
}

std::set<std::string> ids_of(const Process& process, Steps steps) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < process.steps.size() && i < kMostSteps; ++i) {
        if (steps & only(i)) ids.insert(process.steps[i].id.text());
    }
    return ids;
}

Places places_of(const Process& process, const Marking& at) {
    return {steps_of(process, at.open), steps_of(process, at.done)};
}

/// From `before` to `after` by an act on `step`, which is neither closed nor undone by itself.
Move moved(const Process& process, Places before, Places after, Steps step) {
    return {.after = {ids_of(process, after.open), ids_of(process, after.done)},
            .opened = ids_of(process, after.open & ~before.open),
            .closed = ids_of(process, before.open & ~after.open & ~step),
            .undone = ids_of(process, before.done & ~after.done)};
}

}  // namespace

Marking start(const Process& process) {
    return {ids_of(process, Graph::start().open), {}};
}

Move complete(const Process& process, const Marking& at, std::string_view step) {
    const auto place = place_of(process, step);
    const Places before = places_of(process, at);
    if (!place || !(before.open & only(*place))) return {at, {}, {}, {}};
    return moved(process, before, Graph{process}.complete(before, *place), only(*place));
}

bool may_send_back(const Process& process, const Marking& at, std::string_view step,
                   std::string_view target) {
    const auto place = place_of(process, step);
    const auto back = place_of(process, target);
    return place && back && Graph{process}.may_send_back(places_of(process, at), *place, *back);
}

Move send_back(const Process& process, const Marking& at, std::string_view step,
               std::string_view target) {
    if (!may_send_back(process, at, step, target)) return {at, {}, {}, {}};
    const auto place = place_of(process, step).value();
    const Places before = places_of(process, at);
    const Places after = Graph{process}.send_back(before, place, place_of(process, target).value());
    return moved(process, before, after, only(place));
}

bool may_decide(const Process& process, const Marking& at) {
    const ProcessStep* decision = find_decision(process);
    return decision != nullptr && at.open.contains(decision->id.text());
}

}  // namespace mashang::cases::process
