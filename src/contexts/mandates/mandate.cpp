#include "contexts/mandates/mandate.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"
#include "base/split.h"

namespace mashang::mandates {
namespace {

constexpr std::array kSteps{
    MandateStep{MandateState::offered, MandateEvent::accept, MandateState::accepted},
    MandateStep{MandateState::offered, MandateEvent::decline, MandateState::declined},
    MandateStep{MandateState::offered, MandateEvent::end, MandateState::ended},  // taken back
    MandateStep{MandateState::accepted, MandateEvent::end, MandateState::ended},
};

template <class List, class Name>
std::string joined(const List& list, Name name) {
    std::string text;
    for (const auto& each : list) {
        if (!text.empty()) text += ',';
        text += name(each);
    }
    return text;
}

}  // namespace

std::span<const MandateStep> mandate_steps() {
    return kSteps;
}

std::optional<MandateState> next_state(MandateState from, MandateEvent event) {
    const auto* const step = std::ranges::find_if(
        kSteps, [&](const MandateStep& row) { return row.from == from && row.event == event; });
    return step == kSteps.end() ? std::nullopt : std::optional{step->to};
}

MandateState state_on(const Mandate& mandate, Date today) {
    const bool is_open =
        mandate.state == MandateState::offered || mandate.state == MandateState::accepted;
    return is_open && mandate.until < today ? MandateState::ended : mandate.state;
}

Scope scope_of(const Mandate& mandate) {
    Scope scope{.theme = mandate.theme};
    for (const auto item : split(mandate.items, ',')) {
        if (!item.empty()) scope.items.emplace_back(item);
    }
    return scope;
}

std::vector<catalogue::Known> fields_of(const Mandate& mandate) {
    std::vector<catalogue::Known> fields;
    for (const auto name : split(mandate.fields, ',')) {
        if (const auto field = enumerator_of<catalogue::Known>(name)) fields.push_back(*field);
    }
    return fields;
}

std::string text_of(const std::vector<catalogue::Known>& fields) {
    return joined(fields, [](catalogue::Known field) { return name_of_enumerator(field); });
}

std::string text_of(const std::vector<std::string>& items) {
    return joined(items, [](const std::string& item) { return item; });
}

}  // namespace mashang::mandates
