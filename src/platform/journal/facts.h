#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace mashang::journal {

/// The fact of that name; empty when there is none or it is no text.
inline std::string text_in(const boost::json::object& facts, std::string_view name) {
    const auto* fact = facts.if_contains(name);
    return fact != nullptr && fact->is_string() ? std::string{fact->get_string()} : "";
}

}  // namespace mashang::journal
