#include "contexts/cases/dossier.h"

namespace mashang::cases {

namespace json = boost::json;

Dossier open_dossier(sql::Tx& tx, const Parts& parts, Case of) {
    const auto catalogue = parts.catalogue.get();
    const json::object& schema = *catalogue::get_item(*catalogue, of.item_id).form;
    Dossier dossier{.of = std::move(of), .form = {}, .known = {}, .materials = {}};
    dossier.form = parts.store.form_of(tx, dossier.of);
    dossier.known = known_fields(tx, parts, schema, dossier.of.person_id);
    dossier.materials = parts.store.materials_of(tx, dossier.of);
    return dossier;
}

json::object known_fields(sql::Tx& tx, const Parts& parts, const json::object& schema,
                          const identity::PersonId& person) {
    const auto facts = parts.identity.known_facts(tx, person);
    json::object known;
    for (const auto& [key, rule] : schema.at("properties").as_object()) {
        const auto* name = rule.as_object().if_contains("x-known");
        if (name == nullptr) continue;
        const auto fact = facts.find(std::string{name->as_string()});
        if (fact != facts.end() && !fact->second.empty()) known[key] = fact->second;
    }
    return known;
}

json::object with_fixed_fields(const json::object& schema, const json::object& known,
                               json::object form) {
    for (const auto& [key, value] : known) {
        if (schema.at("properties").at(key).as_object().contains("readOnly")) form[key] = value;
    }
    return form;
}

}  // namespace mashang::cases
