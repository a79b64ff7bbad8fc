#include "platform/http/openapi_parts.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace mashang::http {

namespace {

using boost::json::array;
using boost::json::object;

bool is_required(const json::Schema& schema, std::string_view member) {
    const auto* required = schema.definition.if_contains("required");
    if (required == nullptr || !required->is_array()) return false;
    return std::ranges::any_of(required->get_array(), [&](const boost::json::value& name) {
        return name.is_string() && std::string_view{name.get_string()} == member;
    });
}

boost::json::value schema_of_member(const json::Schema& schema, std::string_view member) {
    const auto* properties = schema.definition.if_contains("properties");
    if (properties != nullptr && properties->is_object()) {
        if (const auto* found = properties->get_object().if_contains(member)) return *found;
    }
    return object{{"type", "string"}};
}

/// The input without the members that travel outside the body.
json::Schema body_schema(const Route& route) {
    json::Schema body = route.input;
    const auto is_parameter = [&](std::string_view name) {
        return std::ranges::find(route.parameters, name, &Parameter::name) !=
               route.parameters.end();
    };
    if (auto* properties = body.definition.if_contains("properties")) {
        object kept;
        for (const auto& [name, definition] : properties->as_object()) {
            if (!is_parameter(name)) kept[name] = definition;
        }
        *properties = std::move(kept);
    }
    if (auto* required = body.definition.if_contains("required")) {
        array kept;
        for (const auto& name : required->as_array()) {
            if (!is_parameter(name.as_string())) kept.push_back(name);
        }
        if (kept.empty()) {
            body.definition.erase("required");
        } else {
            *required = std::move(kept);
        }
    }
    return body;
}

bool has_members(const json::Schema& schema) {
    const auto* properties = schema.definition.if_contains("properties");
    return properties != nullptr && !properties->as_object().empty();
}

std::string_view text_of(Who who) {
    switch (who) {
        case Who::anyone:
            return "anyone";
        case Who::person:
            return "person";
        case Who::staff:
            return "staff";
        case Who::signed_in:
            return "signed_in";
        case Who::app:
            return "app";
    }
    std::unreachable();
}

std::string_view text_of(Over over) {
    switch (over) {
        case Over::nothing:
            return "nothing";
        case Over::own:
            return "own";
        case Over::office:
            return "office";
        case Over::everything:
            return "everything";
    }
    std::unreachable();
}

const char* const kProblemSchema = R"({
  "type": "object",
  "properties": {
    "type": {"type": "string"},
    "title": {"type": "string"},
    "status": {"type": "integer"},
    "detail": {"type": "string"},
    "code": {"type": "string"},
    "clause": {"type": "string"},
    "instance": {"type": "string"},
    "facts": {"type": "object", "additionalProperties": {"type": "string"}},
    "faults": {"type": "array", "items": {
      "type": "object",
      "properties": {
        "pointer": {"type": "string"},
        "code": {"type": "string"},
        "detail": {"type": "string"}},
      "required": ["pointer", "code", "detail"]}}},
  "required": ["type", "title", "status", "detail", "code", "instance", "facts", "faults"]
})";

/// Adds what a parameter's schema refers to, of those that its input leads to.
void add_referenced(const object& parameter, const json::Schema& input, Components& components) {
    const std::string printed = boost::json::serialize(parameter);
    for (const json::Schema& nested : input.nested) {
        const bool is_meant = printed.find("schemas/" + nested.name + "\"") != printed.npos;
        if (is_meant) components.reference(nested);
    }
}

}  // namespace

object Components::reference(const json::Schema& schema) {
    if (schema.name.empty()) {
        for (const json::Schema& nested : schema.nested) add(nested);
        return schema.definition;
    }
    add(schema);
    return {{"$ref", "#/components/schemas/" + schema.name}};
}

void Components::add(const json::Schema& schema) {
    const auto [place, is_new] = schemas_.try_emplace(schema.name, schema.definition);
    if (!is_new && place->second != schema.definition) {
        throw std::logic_error{"two different schemas are named " + schema.name};
    }
    if (!is_new) return;
    for (const json::Schema& nested : schema.nested) add(nested);
}

object Components::printed() && {
    schemas_.try_emplace("Problem", boost::json::parse(kProblemSchema).as_object());
    object schemas;
    for (auto& [name, definition] : schemas_) schemas[name] = std::move(definition);
    object components;
    components["schemas"] = std::move(schemas);
    components["responses"] = {{"Problem",
                                {{"description", "Refused (RFC 9457)"},
                                 {"content",
                                  {{"application/problem+json",
                                    {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}}}};
    components["parameters"] = {
        {"IdempotencyKey",
         {{"name", "Idempotency-Key"},
          {"in", "header"},
          {"required", false},
          {"description", "The same key and body again get the same answer for 24 hours."},
          {"schema", {{"type", "string"}, {"minLength", 8}, {"maxLength", 128}}}}}};
    components["securitySchemes"] = {
        {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "__Host-sid"}}},
        {"app",
         {{"type", "openIdConnect"},
          {"openIdConnectUrl", "/oidc/.well-known/openid-configuration"}}}};
    return components;
}

std::string operation_id(const Route& route) {
    std::string id;
    for (const char c : name_of(route.method)) id += lower(c);
    for (const char c : route.path) {
        if (c == '{') {
            id += "by_";
        } else if (c == '/' || c == '-' || c == '.') {
            id += '_';
        } else if (c != '}') {
            id += c;
        }
    }
    return id;
}

array parameters_of(const Route& route, Components& components) {
    array list;
    const auto add = [&](const Parameter& parameter) {
        object printed;
        const bool in_header = !parameter.header.empty();
        printed["name"] = in_header ? parameter.header : parameter.name;
        printed["in"] = parameter.in_path ? "path" : in_header ? "header" : "query";
        printed["required"] = parameter.in_path || is_required(route.input, parameter.name);
        if (parameter.shape == Parameter::Shape::list) {
            printed["style"] = "form";
            printed["explode"] = false;
        }
        printed["schema"] = schema_of_member(route.input, parameter.name);
        add_referenced(printed, route.input, components);
        list.push_back(std::move(printed));
    };
    for (const Parameter& parameter : route.parameters) {
        if (parameter.in_path) add(parameter);
    }
    for (const Parameter& parameter : route.parameters) {
        if (!parameter.in_path) add(parameter);
    }
    // No answer of a GET is kept under a key, also where the reading leaves a trace.
    if (route.kind == Kind::write && route.method != Method::get) {
        list.push_back({{"$ref", "#/components/parameters/IdempotencyKey"}});
    }
    return list;
}

object request_body_of(const Route& route, Components& components) {
    object content;
    bool required = true;
    if (!route.upload_type.empty()) {
        for_each_media_type(route.upload_type, [&](std::string_view type) {
            content[type] = {{"schema", {{"type", "string"}, {"format", "binary"}}}};
        });
    } else {
        const json::Schema body = body_schema(route);
        if (!has_members(body)) return {};
        content["application/json"] = {{"schema", components.reference(body)}};
        required = body.definition.contains("required");
    }
    object printed;
    printed["required"] = required;
    printed["content"] = std::move(content);
    return printed;
}

object access_of(const Access& access) {
    array roles;
    for (const std::string& role : access.roles) roles.emplace_back(role);
    object printed{{"who", text_of(access.who)},
                   {"level", access.level},
                   {"roles", std::move(roles)},
                   {"over", text_of(access.over)}};
    if (!access.scope.empty()) printed["scope"] = access.scope;
    return printed;
}

}  // namespace mashang::http
