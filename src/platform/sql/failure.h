#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace mashang::sql {

/// A text from anywhere, so that a column takes it: UTF-8 without NUL, at most 500 bytes.
std::string storable(std::string_view text);

/// What work that ran in a transaction threw, for people and storable. An Outage is no failure of
/// the work: it is thrown on, and nothing counts as tried.
std::string failure_text(const std::exception_ptr& thrown);

}  // namespace mashang::sql
