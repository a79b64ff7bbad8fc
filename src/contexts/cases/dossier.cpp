#include "contexts/cases/known.h"

namespace mashang::cases {

namespace json = boost::json;

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
