#include "contexts/catalogue/form_source.h"

#include <algorithm>

#include "contexts/catalogue/form_parts.h"

namespace mashang::catalogue {

namespace json = boost::json;

namespace {

const Attribute* find_attribute(const std::vector<Attribute>& attributes, std::string_view name) {
    const auto place = std::ranges::find(attributes, name, &Attribute::name);
    const bool is_text =
        place != attributes.end() && place->type != "image" && place->type != "list";
    return is_text ? &*place : nullptr;
}

}  // namespace

const std::string& RegisterSource::holder() const {
    return licence != nullptr ? licence->issuer_organisation : resource->holder->id;
}

std::string RegisterSource::code() const {
    return (licence != nullptr ? "licence:" : "resource:") + id();
}

std::optional<RegisterSource> find_register_source(const json::object& field,
                                                   const Catalogue& catalogue) {
    const json::object& source = object_in(field, "x-source");
    const std::string_view from = text_in(source, "from");
    RegisterSource found;
    if (from == "licence") {
        found.licence = catalogue.find_licence_type(text_in(source, "type"));
        if (found.licence == nullptr) return std::nullopt;
        found.attribute = find_attribute(found.licence->attributes, text_in(source, "attribute"));
    } else if (from == "resource") {
        const auto resources = catalogue.data_resources();
        const auto place =
            std::ranges::find(resources, text_in(source, "resource"), &DataResource::id);
        if (place == resources.end()) return std::nullopt;
        found.resource = &*place;
        found.attribute = find_attribute(place->fields, text_in(source, "field"));
    }
    if (found.attribute == nullptr) return std::nullopt;
    return found;
}

std::vector<SourcedField> sourced_fields(const json::object& definition,
                                         const Catalogue& catalogue) {
    std::vector<SourcedField> fields;
    for (const auto& [name, part] : properties_of(definition)) {
        if (!part.is_object()) continue;
        auto source = find_register_source(part.get_object(), catalogue);
        if (source) fields.push_back({std::string{name}, *source});
    }
    return fields;
}

}  // namespace mashang::catalogue
