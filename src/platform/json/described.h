#pragma once

// What a declaration with BOOST_DESCRIBE_STRUCT or BOOST_DESCRIBE_ENUM tells about a type.

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mashang::json {

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

/// A value type that is one text: Date, Instant, CitizenId …
template <class T>
concept TextValue = requires(const T& value, std::string_view text) {
    { value.text() } -> std::convertible_to<std::string_view>;
    { T::parse(text) } -> std::same_as<std::optional<T>>;
};

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

template <class T, template <class...> class Template>
inline constexpr bool kIsA = false;
template <template <class...> class Template, class... Args>
inline constexpr bool kIsA<Template<Args...>, Template> = true;

template <class T>
concept Optional = kIsA<T, std::optional>;
template <class T>
concept Vector = kIsA<T, std::vector>;
template <class T>
concept Dictionary = kIsA<T, std::map> && std::same_as<typename T::key_type, std::string>;

/// The public members of a described struct, those of its bases first.
template <DescribedStruct T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

/// The type of the member that descriptor `D` of `T` describes.
template <class T, class D>
using TypeOf = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;

/// A name as it stands in JSON: what C++ keeps for itself ends in `_` in the declaration
/// (`new_`, `register_`) and has none outside.
constexpr std::string_view outside_name(std::string_view declared) {
    if (declared.ends_with('_')) declared.remove_suffix(1);
    return declared;
}

/// The enumerator's name in JSON; empty for a value that was not declared, which is a bug.
template <DescribedEnum E>
std::string_view name_of(E value) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (enumerator.value == value) name = outside_name(enumerator.name);
    });
    return name;
}

template <DescribedEnum E>
std::optional<E> enum_of(std::string_view name) {
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (name == outside_name(enumerator.name)) found = enumerator.value;
    });
    return found;
}

/// All names of an enum, in order of declaration.
template <DescribedEnum E>
std::vector<std::string_view> names_of() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto enumerator) { names.push_back(outside_name(enumerator.name)); });
    return names;
}

}  // namespace mashang::json
