#include "contexts/cases/whole.h"

#include "contexts/cases/applicant_store.h"
#include "contexts/cases/portrait.h"
#include "contexts/cases/result.h"

namespace mashang::cases {
namespace {

std::vector<NamedMaterial> named_materials(sql::Tx& tx, const Parts& parts, const Case& of,
                                           const catalogue::Item& item) {
    std::vector<NamedMaterial> all;
    for (CaseMaterial& material : parts.store.materials_of(tx, of)) {
        const auto asked =
            std::ranges::find(item.materials, material.seq, &catalogue::Material::seq);
        const bool is_known = asked != item.materials.end();
        all.push_back({.material = std::move(material),
                       .name = is_known ? asked->name : std::string{},
                       .form = is_known ? asked->form : catalogue::MaterialForm::electronic});
    }
    return all;
}

std::vector<std::string> names_together(sql::Tx& tx, const Parts& parts, const Case& of) {
    std::vector<std::string> names;
    for (const Applicant& each : ApplicantStore{parts.store}.list_of(tx, of)) {
        if (each.state == ApplicantState::confirmed && !each.is_opener())
            names.push_back(masked_name(each));
    }
    return names;
}

}  // namespace

WholeCase whole_case(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, of);
    auto form = parts.store.form_of(tx, of);
    auto in_words = form_in_words(parts, of, form);
    return {.of = of,
            .summary = summary_of(parts, of, Language::zh),
            .applicant = parts.authorities.display_name(tx, of.principal()),
            .together = names_together(tx, parts, of),
            .item_type = item.type,
            .form = std::move(form),
            .form_in_words = std::move(in_words),
            .materials = named_materials(tx, parts, of, item),
            .timeline = timeline_of(tx, parts, of, Language::zh),
            .clocks = clocks_of(tx, parts, of),
            .step_clocks = step_clocks_of(tx, parts, of, Language::zh),
            .automatic = automatic_view_of(tx, parts, {}, of),
            .result = of.has_result() ? result_document(tx, parts, of) : std::string{}};
}

bool is_to_be_archived(const Case& of) {
    return find_transition(of.state, CaseEvent::archive) != nullptr;
}

}  // namespace mashang::cases
