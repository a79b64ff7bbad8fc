#pragma once

// Reading of what other houses send: by name, and only what is of the right type.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::federation {

inline std::optional<std::string> text_in(const boost::json::object& object,
                                          std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string{value->get_string()};
}

/// The texts of a list; empty when it is none.
inline std::vector<std::string> texts_in(const boost::json::object& object, std::string_view name) {
    std::vector<std::string> texts;
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_array()) return texts;
    for (const auto& one : value->get_array()) {
        if (one.is_string()) texts.emplace_back(one.get_string());
    }
    return texts;
}

/// Nothing for what is no JSON object, or beyond the limits of platform/json and `most` bytes.
std::optional<boost::json::object> object_of(std::string_view text, std::size_t most);

}  // namespace mashang::federation
