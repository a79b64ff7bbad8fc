#include "contexts/bundles/matter.h"

#include <algorithm>

#include "contexts/places/api.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;

const catalogue::Bundle& get_bundle(const catalogue::Catalogue& catalogue, const std::string& id) {
    const catalogue::Bundle* bundle = catalogue.find_bundle(id);
    if (bundle == nullptr) throw Refused{catalogue::refusals::kNoSuchBundle, {{"id", id}}};
    return *bundle;
}

/// Leaves out what is suspended or nobody carries out there.
void keep_what_is_here(Matter& matter) {
    std::erase_if(matter.graph.parts, [&](const Part& part) {
        const catalogue::Item& item = matter.item(part.seq);
        if (item.status == catalogue::ItemStatus::in_use &&
            matter.catalogue->implementation_for(item, *matter.division)) {
            return false;
        }
        matter.not_here.push_back(&item);
        return true;
    });
    std::erase_if(matter.graph.questions,
                  [&](const Question& question) { return !matters(matter.graph, question, {}); });
}

/// What only legal persons are asked, of a person's matter: where an item is for both.
std::set<std::string, std::less<>> left_out_of(const catalogue::Item& item,
                                               catalogue::Audience by) {
    const bool is_for_both =
        item.is_for(catalogue::Audience::person) && item.is_for(catalogue::Audience::legal_person);
    if (!is_for_both || by == catalogue::Audience::legal_person) return {};
    return {"organisation_name", "organisation_uscc"};
}

std::vector<PartForm> forms_of(const Matter& matter) {
    std::vector<PartForm> forms;
    for (const int seq : matter.parts) {
        const catalogue::Item& item = matter.item(seq);
        const std::string& english = item.content->name_en.text();
        forms.push_back({.part = seq,
                         .item = item.id,
                         .zh = item.name,
                         .en = english.empty() ? item.name : english,
                         .form = item.form.get(),
                         .left_out = left_out_of(item, matter.bundle->audience)});
    }
    return forms;
}

/// As whom one applies for the item: an employer's matter may hold items of the employee.
catalogue::Audience audience_of(const catalogue::Item& item, const catalogue::Bundle& bundle) {
    using enum catalogue::Audience;
    if (item.is_for(bundle.audience)) return bundle.audience;
    return bundle.audience == person ? legal_person : person;
}

std::vector<PartMaterials> materials_of(const Matter& matter) {
    std::vector<PartMaterials> all;
    for (const int seq : matter.parts) {
        const catalogue::Item& item = matter.item(seq);
        all.push_back(bundles::materials_of(seq, item, audience_of(item, *matter.bundle)));
    }
    return all;
}

}  // namespace

const catalogue::Item& Matter::item(int seq) const {
    return *std::ranges::find(bundle->items, seq, &catalogue::BundleItem::seq)->item;
}

catalogue::Implementation Matter::implementation(int seq) const {
    return catalogue->implementation_for(item(seq), *division).value();
}

json::object Matter::questions() const {
    json::object properties;
    json::array required;
    for (const Question& question : graph.questions) {
        const bool is_open = std::ranges::find(open, question.key) != open.end();
        if (!is_open && !answers.contains(question.key)) continue;
        properties[question.key] = question.field;
        required.emplace_back(question.key);
    }
    json::array fields = required;
    json::array layout;
    layout.push_back(json::object{{"title", "先说说您的情况"},
                                  {"x-title-en", "First of all"},
                                  {"fields", std::move(fields)}});
    return {{"$schema", "http://json-schema.org/draft-07/schema#"},
            {"type", "object"},
            {"additionalProperties", false},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"x-layout", std::move(layout)}};
}

const MergedMaterial* Matter::find_material(std::string_view key) const {
    const auto place = std::ranges::find(materials, key, &MergedMaterial::key);
    return place != materials.end() ? &*place : nullptr;
}

Matter look_at(std::shared_ptr<const catalogue::Catalogue> catalogue, const Rules& rules,
               const std::string& bundle, const DivisionCode& division,
               const json::object& answers) {
    Matter matter{.catalogue = std::move(catalogue),
                  .bundle = nullptr,
                  .division = nullptr,
                  .graph = {},
                  .not_here = {},
                  .answers = {},
                  .open = {},
                  .parts = {},
                  .form = {},
                  .materials = {}};
    matter.bundle = &get_bundle(*matter.catalogue, bundle);
    matter.division = &places::get_division(matter.catalogue->places(), division);
    matter.graph = graph_of(*matter.bundle, rules);
    keep_what_is_here(matter);
    matter.answers = that_count(matter.graph, answers);
    for (const Question* question : open_questions(matter.graph, matter.answers)) {
        matter.open.push_back(question->key);
    }
    matter.parts = applying(matter.graph, matter.answers);
    matter.form = merge_forms(forms_of(matter));
    matter.materials = merge_materials(matter.graph, materials_of(matter));
    return matter;
}

Plan plan_of(const Matter& matter, Date day, const WorkingCalendar& calendar) {
    std::vector<PlanPart> parts;
    for (const int seq : matter.parts) {
        parts.push_back(
            {.seq = seq,
             .needs = needs_of(*matter.graph.find(seq), matter.parts),
             .limit = {matter.implementation(seq).promised_workdays(), LimitUnit::working_day}});
    }
    return make_plan(parts, day, calendar);
}

}  // namespace mashang::bundles
