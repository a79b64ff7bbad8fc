#pragma once

#include <string_view>

#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Tells "case.<what>" of a case and its decision by rule: an act that is no step of the state
/// table. `authority`: on what ground the caller does it; nobody: the system.
void tell_of_rules(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   std::string_view authority, const Case& of, std::string_view what,
                   const boost::json::object& more);

}  // namespace mashang::cases
