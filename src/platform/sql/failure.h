#pragma once

#include <exception>
#include <string>

namespace mashang::sql {

/// What work that ran in a transaction threw, for people. An Outage is no failure of the work: it
/// is thrown on, and nothing counts as tried.
std::string failure_text(const std::exception_ptr& thrown);

}  // namespace mashang::sql
