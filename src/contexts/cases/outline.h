#pragma once

// Answers for people to read on paper.

#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace mashang::cases {

/// A PDF of what was answered, by titles; groups and rows are indented.
std::string print_outline(std::string_view title, const boost::json::object& answers);

}  // namespace mashang::cases
