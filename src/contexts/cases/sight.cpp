#include "contexts/cases/sight.h"

#include <algorithm>

namespace mashang::cases {
namespace {

/// "x-known" of a field, or nothing. What comes out of an earlier case is called by no name that a
/// mandate could let be seen.
std::string_view known_name(const boost::json::value& rule) {
    if (rule.as_object().contains("x-source")) return "earlier_case";
    const auto* name = rule.as_object().if_contains("x-known");
    return name == nullptr ? std::string_view{} : std::string_view{name->as_string()};
}

/// Pages send what they do not show as an empty text.
bool is_empty(const boost::json::value* value) {
    return value == nullptr || (value->is_string() && value->as_string().empty());
}

bool is_of_persons(const catalogue::Material& material) {
    return material.licence_type != nullptr && !material.licence_type->holders.empty() &&
           std::ranges::all_of(material.licence_type->holders, [](catalogue::Audience holder) {
               return holder == catalogue::Audience::person;
           });
}

}  // namespace

Sight sight_of(const Case& of, const std::optional<std::string>& agent,
               const mandates::Authority* ground, Purpose purpose) {
    if (!agent || ground == nullptr) return {};
    if (of.applicant == mandates::PrincipalKind::person) return {.fields = ground->fields};
    const bool is_to_sign = purpose == Purpose::signing && ground->may_sign;
    if (of.filed_by == agent || is_to_sign) return {};
    return {.fields = std::vector{catalogue::Known::name}, .is_of_colleague = true};
}

std::vector<std::string> withheld_fields(const boost::json::object& schema, const Sight& sight,
                                         const boost::json::object& known,
                                         const boost::json::object& form) {
    std::vector<std::string> fields;
    if (sight.is_whole()) return fields;
    for (const auto& [key, rule] : schema.at("properties").as_object()) {
        const auto name = known_name(rule);
        if (name.empty() || sight.shows(name)) continue;
        const bool is_typed = sight.is_of_colleague && !is_empty(form.if_contains(key));
        if (known.contains(key) || is_typed) fields.emplace_back(key);
    }
    return fields;
}

void withhold(const std::vector<std::string>& fields, const Sight& sight,
              boost::json::object& known, boost::json::object& form) {
    for (const std::string& field : fields) {
        const auto* typed = form.if_contains(field);
        const bool says_it =
            typed != nullptr && (sight.is_of_colleague || *typed == known.at(field));
        if (says_it) form.erase(field);
        known.erase(field);
    }
}

void restore(const std::vector<std::string>& fields, const boost::json::object& schema,
             const boost::json::object& known, const boost::json::object& kept,
             boost::json::object& form) {
    const auto& rules = schema.at("properties").as_object();
    for (const std::string& field : fields) {
        const bool is_fixed = rules.at(field).as_object().contains("readOnly");
        if (is_fixed && known.contains(field)) {
            form[field] = known.at(field);
        } else if ((is_fixed || is_empty(form.if_contains(field))) && kept.contains(field)) {
            form[field] = kept.at(field);
        }
    }
}

bool is_withheld(const Sight& sight, const catalogue::Material& material, MaterialState state) {
    if (sight.is_whole()) return false;
    return state == MaterialState::from_register ||
           (sight.is_of_colleague && is_of_persons(material));
}

}  // namespace mashang::cases
