#include "contexts/cases/rules.h"

#include <algorithm>

#include "contexts/cases/refusals.h"

namespace mashang::cases {
namespace {

const CaseMaterial* find_material(std::span<const CaseMaterial> materials, int seq) {
    const auto place = std::ranges::find(materials, seq, &CaseMaterial::seq);
    return place != materials.end() ? &*place : nullptr;
}

}  // namespace

DueColour due_colour(const Case& of, Date today) {
    if (!of.due_date) return DueColour::none;
    if (*of.due_date < today) return DueColour::red;
    return of.warns_on && *of.warns_on <= today ? DueColour::yellow : DueColour::green;
}

std::vector<Fault> check_materials(const catalogue::Item& item, catalogue::Audience by,
                                   std::span<const CaseMaterial> materials,
                                   const FormMaterials& by_form,
                                   const std::set<int>& stood_in_for) {
    std::vector<Fault> faults;
    for (const catalogue::Material& material : item.materials) {
        const bool is_asked = material.necessity == catalogue::Necessity::required ||
                              by_form.required.contains(material.seq);
        if (!is_asked || by_form.left_out.contains(material.seq)) continue;
        if (stood_in_for.contains(material.seq)) continue;
        if (material.applies_to && *material.applies_to != by) continue;
        const CaseMaterial* given = find_material(materials, material.seq);
        if (given != nullptr && given->is_there()) continue;
        const bool on_its_way = given != nullptr && given->state == MaterialState::requested;
        faults.push_back({"/materials/" + std::to_string(material.seq),
                          on_its_way ? &refusals::kMaterialOnItsWay : &refusals::kMaterialMissing,
                          {{"material", material.name}}});
    }
    return faults;
}

std::vector<CaseEvent> allowed_events(const Case& of, Actor by) {
    std::vector<CaseEvent> events;
    for (const Transition& transition : transitions()) {
        if (transition.from == of.state && transition.by == by) events.push_back(transition.event);
    }
    return events;
}

}  // namespace mashang::cases
