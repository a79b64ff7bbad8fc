#include "contexts/cases/dossier.h"

#include <algorithm>

#include "contexts/cases/promise_store.h"
#include "contexts/cases/register_data.h"

namespace mashang::cases {

namespace json = boost::json;

namespace {

/// What she handed in last for the field of an earlier case that the source names; null when she
/// did not. Whoever acts for another is told nothing of the other's earlier cases.
json::value told_before(sql::Tx& tx, const Parts& parts, const json::object& source,
                        const Case& of) {
    if (of.filed_by || catalogue::text_in(source, "from") != "case") return nullptr;
    const auto before =
        parts.store.find_last_submitted(tx, of.person_id, catalogue::text_in(source, "item"));
    if (!before || before->id == of.id) return nullptr;
    const json::object form = parts.store.form_of(tx, *before);
    const auto* const value = form.if_contains(catalogue::text_in(source, "field"));
    const bool is_text = value != nullptr && value->is_string() && !value->get_string().empty();
    return is_text ? *value : json::value(nullptr);
}

}  // namespace

Dossier open_dossier(sql::Tx& tx, const Parts& parts, Case of) {
    const auto catalogue = parts.catalogue.get();
    const json::object& schema = *item_of(*catalogue, of).form;
    Dossier dossier{.of = std::move(of), .form = {}, .known = {}, .materials = {}};
    dossier.form = parts.store.form_of(tx, dossier.of);
    dossier.known = known_fields(tx, parts, schema, dossier.of);
    dossier.materials = parts.store.materials_of(tx, dossier.of);
    dossier.promises = PromiseStore{parts.store}.list_of(tx, dossier.of);
    const auto& materials = item_of(*catalogue, dossier.of).materials;
    for (const Promise& promise : dossier.promises) {
        const auto material = std::ranges::find(materials, promise.seq, &catalogue::Material::seq);
        if (material == materials.end()) continue;
        dossier.promise_texts[promise.seq] =
            promise_text(promise.kind, material->name, promise.working_days, Language::zh);
    }
    return dossier;
}

std::map<std::string, std::string> known_of_person(sql::Tx& tx, const Parts& parts,
                                                   const Case& of) {
    if (of.applicant == mandates::PrincipalKind::person) {
        return parts.identity.known_facts(tx, of.person_id);
    }
    const auto account = identity::AccountId::parse(of.filed_by.value_or(""));
    const auto person = account ? parts.identity.person_of(tx, *account) : std::nullopt;
    if (!person) return {};
    return parts.identity.known_facts(tx, *person);
}

json::object known_fields(sql::Tx& tx, const Parts& parts, const json::object& schema,
                          const Case& of) {
    auto facts = known_of_person(tx, parts, of);
    const bool is_of_firm = of.applicant == mandates::PrincipalKind::legal_person;
    if (is_of_firm) {
        facts.merge(parts.authorities.known_facts(tx, of.principal()));
    }
    json::object known;
    if (!is_of_firm) known = told_by_registers(tx, parts, schema, of);
    for (const auto& [key, rule] : schema.at("properties").as_object()) {
        const json::object& source = catalogue::object_in(rule.as_object(), "x-source");
        if (!source.empty()) {
            const json::value told = told_before(tx, parts, source, of);
            if (!told.is_null()) known[key] = told;
            continue;
        }
        const auto* name = rule.as_object().if_contains("x-known");
        if (name == nullptr && !is_of_firm) continue;
        const auto fact =
            facts.find(name == nullptr ? std::string{key} : std::string{name->as_string()});
        if (fact != facts.end() && !fact->second.empty()) known[key] = fact->second;
    }
    return known;
}

json::object as_handed_in(const json::object& schema, const json::object& known,
                          json::object form) {
    // The draft may have been written under an earlier edition of the item, which asked more.
    const json::object& asked = schema.at("properties").as_object();
    for (auto field = form.begin(); field != form.end();) {
        field = asked.contains(field->key()) ? std::next(field) : form.erase(field);
    }
    for (const auto& [key, value] : known) {
        const json::object& rule = schema.at("properties").at(key).as_object();
        // Without "x-known" it is known under its own name: of a legal person, as its register has
        // it.
        const bool is_fixed = rule.contains("readOnly");
        const bool is_of_firm = !rule.contains("x-known") && !rule.contains("x-source");
        if (is_fixed || is_of_firm) form[key] = value;
    }
    return catalogue::shape(schema, form).form;
}

}  // namespace mashang::cases
