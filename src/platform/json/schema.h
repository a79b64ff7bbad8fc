#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "platform/json/described.h"

namespace mashang::json {

/// The JSON Schema of a described type, as OpenAPI 3.1 wants it: `name` goes to components/schemas.
///
/// A struct requires what is not std::optional. A value type may say more about its text with
/// `static constexpr std::string_view kSchemaFormat` and `kSchemaPattern`; lengths are taken from
/// `kLength`, `kMinCodePoints` and `kMaxCodePoints`.
struct Schema {
    std::string name;  ///< "cases.CaseSummary"; empty for what has no declaration (a list)
    boost::json::object definition;  ///< {"type":"object","properties":{…},"required":[…]}
    std::vector<Schema> nested =
        {};  ///< all that the definition leads to by $ref; these have none nested
};

namespace describing {

/// The name of a type by its spelling: namespaces but ours in front, "." between, no template
/// brackets.
std::string schema_name(std::string_view spelled);

/// "… [T = mashang::cases::CaseSummary]" as clang says it.
template <class T>
std::string schema_name_of() {
    const std::string_view function = __PRETTY_FUNCTION__;
    const auto begin = function.find("T = ") + 4;
    return schema_name(function.substr(begin, function.rfind(']') - begin));
}

/// The definitions met so far.
class Definitions {
  public:
    /// False when the name is there already, also while a type that holds itself is being
    /// described.
    bool enter(const std::string& name);
    void set(const std::string& name, boost::json::object definition);

    /// The definition of that name with all others nested; an empty one when there is none.
    Schema gathered_under(const std::string& name) &&;

  private:
    std::vector<Schema> schemas_;
};

boost::json::object reference(const std::string& name);
boost::json::object text_schema(std::string_view format, std::string_view pattern, std::size_t min,
                                std::size_t max);
boost::json::object integer_schema(bool is_signed, std::size_t bytes);

template <class T>
boost::json::object definition_of(Definitions& definitions);

template <class T>
boost::json::object text_value_schema() {
    std::string_view format, pattern;
    std::size_t min = 0, max = 0;
    if constexpr (std::same_as<T, Date>) format = "date";
    if constexpr (std::same_as<T, Instant>) format = "date-time";
    if constexpr (std::same_as<T, Uuid> || kIsA<T, Id>) format = "uuid";
    if constexpr (std::same_as<T, Money>) pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$";
    if constexpr (requires { T::kSchemaFormat; }) format = T::kSchemaFormat;
    if constexpr (requires { T::kSchemaPattern; }) pattern = T::kSchemaPattern;
    if constexpr (requires { T::kLength; }) min = max = T::kLength;
    if constexpr (requires { T::kMinCodePoints; }) min = T::kMinCodePoints;
    if constexpr (requires { T::kMaxCodePoints; }) max = T::kMaxCodePoints;
    return text_schema(format, pattern, min, max);
}

template <DescribedEnum T>
boost::json::object enum_definition() {
    boost::json::array names;
    for (const auto name : names_of<T>()) names.emplace_back(name);
    return {{"type", "string"}, {"enum", std::move(names)}};
}

template <DescribedStruct T>
boost::json::object struct_definition(Definitions& definitions) {
    boost::json::object properties;
    boost::json::array required;
    boost::mp11::mp_for_each<Members<T>>([&](auto descriptor) {
        using Member = TypeOf<T, decltype(descriptor)>;
        const auto name = outside_name(descriptor.name);
        properties[name] = definition_of<Member>(definitions);
        if (!Optional<Member>) required.emplace_back(name);
    });
    boost::json::object definition{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) definition["required"] = std::move(required);
    return definition;
}

/// Enters the type's own definition and refers to it.
template <class T>
boost::json::object named_definition(Definitions& definitions) {
    const auto name = schema_name_of<T>();
    if (definitions.enter(name)) {
        if constexpr (DescribedEnum<T>) {
            definitions.set(name, enum_definition<T>());
        } else {
            definitions.set(name, struct_definition<T>(definitions));
        }
    }
    return reference(name);
}

template <class T>
boost::json::object definition_of(Definitions& definitions) {
    if constexpr (std::same_as<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (Integer<T>) {
        return integer_schema(std::is_signed_v<T>, sizeof(T));
    } else if constexpr (std::floating_point<T>) {
        return {{"type", "number"}};
    } else if constexpr (std::same_as<T, std::string>) {
        return {{"type", "string"}};
    } else if constexpr (std::same_as<T, boost::json::value>) {
        return {};
    } else if constexpr (std::same_as<T, boost::json::object>) {
        return {{"type", "object"}};
    } else if constexpr (TextValue<T>) {
        return text_value_schema<T>();
    } else if constexpr (Optional<T>) {
        return definition_of<typename T::value_type>(definitions);
    } else if constexpr (Vector<T>) {
        return {{"type", "array"}, {"items", definition_of<typename T::value_type>(definitions)}};
    } else if constexpr (Dictionary<T>) {
        return {{"type", "object"},
                {"additionalProperties", definition_of<typename T::mapped_type>(definitions)}};
    } else {
        static_assert(DescribedEnum<T> || DescribedStruct<T>,
                      "describe it with BOOST_DESCRIBE_STRUCT or _ENUM");
        return named_definition<T>(definitions);
    }
}

}  // namespace describing

template <class T>
Schema schema_of() {
    describing::Definitions definitions;
    auto definition = describing::definition_of<T>(definitions);
    if constexpr (DescribedStruct<T> || DescribedEnum<T>) {
        return std::move(definitions).gathered_under(describing::schema_name_of<T>());
    } else {
        Schema schema = std::move(definitions).gathered_under("");
        schema.definition = std::move(definition);
        return schema;
    }
}

}  // namespace mashang::json
