#pragma once

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string_view>

namespace mashang {

/// The name of a described enumerator ("supplement_requested"): what JSON, SQL and settings write.
template <class E>
std::string_view name_of_enumerator(E value) {
    return boost::describe::enum_to_string(value, "");
}

/// The enumerator of that name, or nothing.
template <class E>
std::optional<E> enumerator_of(std::string_view name) {
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (name == enumerator.name) found = enumerator.value;
    });
    return found;
}

}  // namespace mashang
