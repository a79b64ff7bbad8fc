#include "platform/json/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mashang::json::describing {
namespace {

constexpr std::array<std::string_view, 5> kSilentNamespaces{"mashang", "contexts", "platform",
                                                            "std", "(anonymous namespace)"};

/// "mashang::cases::Case" to "cases.Case".
std::string dotted(std::string_view qualified) {
    std::string name;
    while (true) {
        const auto end = qualified.find("::");
        const auto part = qualified.substr(0, end);
        if (std::ranges::find(kSilentNamespaces, part) == kSilentNamespaces.end()) {
            if (!name.empty()) name += '.';
            name += part;
        }
        if (end == std::string_view::npos) return name;
        qualified.remove_prefix(end + 2);
    }
}

}  // namespace

std::string schema_name(std::string_view spelled) {
    std::string name;
    while (!spelled.empty()) {
        const auto end = std::min(spelled.find_first_of("<>,"), spelled.size());
        auto part = spelled.substr(0, end);
        if (part.starts_with(' ')) part.remove_prefix(1);
        if (!part.empty()) {
            if (!name.empty()) name += '_';
            name += dotted(part);
        }
        spelled.remove_prefix(std::min(end + 1, spelled.size()));
    }
    return name;
}

bool Definitions::enter(const std::string& name) {
    if (std::ranges::find(schemas_, name, &Schema::name) != schemas_.end()) return false;
    schemas_.push_back({name, {}});
    return true;
}

void Definitions::set(const std::string& name, boost::json::object definition) {
    std::ranges::find(schemas_, name, &Schema::name)->definition = std::move(definition);
}

Schema Definitions::gathered_under(const std::string& name) && {
    Schema own;
    const auto found = std::ranges::find(schemas_, name, &Schema::name);
    if (found != schemas_.end()) {
        own = std::move(*found);
        schemas_.erase(found);
    }
    own.nested = std::move(schemas_);
    return own;
}

boost::json::object reference(const std::string& name) {
    return {{"$ref", fmt::format("#/components/schemas/{}", name)}};
}

boost::json::object text_schema(std::string_view format, std::string_view pattern, std::size_t min,
                                std::size_t max) {
    boost::json::object schema{{"type", "string"}};
    if (!format.empty()) schema["format"] = format;
    if (!pattern.empty()) schema["pattern"] = pattern;
    if (min > 0) schema["minLength"] = min;
    if (max > 0) schema["maxLength"] = max;
    return schema;
}

boost::json::object integer_schema(bool is_signed, std::size_t bytes) {
    boost::json::object schema{{"type", "integer"}, {"format", bytes > 4 ? "int64" : "int32"}};
    if (!is_signed) schema["minimum"] = 0;
    return schema;
}

}  // namespace mashang::json::describing
