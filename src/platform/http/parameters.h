#pragma once

// Members of an input that travel in the path or the query.

#include <algorithm>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "platform/http/route.h"
#include "platform/json/described.h"

namespace mashang::http {

/// Names between braces in a path template, in order. Throws std::logic_error on a template that is
/// not one ("/a/{id", "/a//b", no leading slash, a name twice).
std::vector<std::string> names_in_path(std::string_view path);

/// Turns the text of a member that came by path or query into the JSON value its type expects
/// ("7" → 7, "true" → true, "a,b" → ["a","b"]). A text that is not one stays a text: decoding names
/// the fault. Absent members and members that are no texts are left alone.
void shape_in_place(boost::json::object& members, const Parameter& parameter);

namespace detail {

template <class T>
struct Inner {
    using type = T;
};
template <class T>
struct Inner<std::optional<T>> {
    using type = T;
};
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class Member>
constexpr Parameter::Shape shape_of() {
    using T = typename Inner<Member>::type;
    if constexpr (std::same_as<T, bool>) {
        return Parameter::Shape::boolean;
    } else if constexpr (std::integral<T>) {
        return Parameter::Shape::integer;
    } else if constexpr (std::floating_point<T>) {
        return Parameter::Shape::number;
    } else if constexpr (is_vector<T>) {
        return Parameter::Shape::list;
    } else {
        return Parameter::Shape::text;
    }
}

}  // namespace detail

/// Which members of In travel outside the body: those named in the path; with `queries` all the
/// others too. Throws std::logic_error when the path names a member that In does not have.
template <class In>
std::vector<Parameter> parameters_of(std::string_view path, bool queries) {
    const std::vector<std::string> in_path = names_in_path(path);
    std::vector<Parameter> parameters;
    std::size_t found = 0;
    boost::mp11::mp_for_each<json::Members<In>>([&]<class Member>(Member) {
        const std::string name{json::outside_name(Member::name)};
        const bool named = std::ranges::find(in_path, name) != in_path.end();
        found += named ? 1 : 0;
        if (!named && !queries) return;
        parameters.push_back({.name = name,
                              .in_path = named,
                              .shape = detail::shape_of<json::TypeOf<In, Member>>()});
    });
    if (found != in_path.size()) {
        throw std::logic_error{"the path names a member that its input lacks: " +
                               std::string{path}};
    }
    return parameters;
}

}  // namespace mashang::http
