#include "contexts/catalogue/form_parts.h"

#include "base/enum_names.h"
#include "base/split.h"

namespace mashang::catalogue {

namespace json = boost::json;

std::string_view text_in(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return {};
    return value->get_string();
}

const json::object& object_in(const json::object& object, std::string_view name) {
    static const json::object kNone;
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_object() ? value->get_object() : kNone;
}

const json::array& array_in(const json::object& object, std::string_view name) {
    static const json::array kNone;
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_array() ? value->get_array() : kNone;
}

PartKind kind_of(const json::object& part) {
    const std::string_view type = text_in(part, "type");
    if (type == "object") return PartKind::group;
    return type == "array" ? PartKind::rows : PartKind::field;
}

const json::object& properties_of(const json::object& part) {
    const bool is_rows = kind_of(part) == PartKind::rows;
    return object_in(is_rows ? object_in(part, "items") : part, "properties");
}

std::vector<std::string_view> required_of(const json::object& part) {
    const bool is_rows = kind_of(part) == PartKind::rows;
    std::vector<std::string_view> names;
    for (const json::value& name :
         array_in(is_rows ? object_in(part, "items") : part, "required")) {
        if (name.is_string()) names.emplace_back(name.get_string());
    }
    return names;
}

bool has_value(const json::object& part) {
    const std::string_view format = text_in(part, "format");
    return format != "file" && format != "signature";
}

std::vector<FormRule> rules_of(const json::object& definition) {
    std::vector<FormRule> rules;
    for (const json::value& value : array_in(definition, "x-rules")) {
        if (!value.is_object()) continue;
        const json::object& written = value.get_object();
        const auto kind = enumerator_of<RuleKind>(text_in(written, "kind"));
        const auto* const logic = written.if_contains("logic");
        if (!kind || logic == nullptr) continue;
        FormRule rule{.kind = *kind,
                      .parts = {},
                      .logic = logic,
                      .zh = text_in(written, "zh"),
                      .en = text_in(written, "en")};
        for (const json::value& part : array_in(written, "parts")) {
            if (part.is_string()) rule.parts.emplace_back(part.get_string());
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

const json::object* find_part(const json::object& definition, std::string_view part) {
    if (!part.starts_with('/')) return nullptr;
    const json::object* at = &definition;
    for (const std::string_view name : split(part.substr(1), '/')) {
        const auto* const found = properties_of(*at).if_contains(name);
        if (found == nullptr || !found->is_object()) return nullptr;
        at = &found->get_object();
    }
    return at != &definition ? at : nullptr;
}

}  // namespace mashang::catalogue
