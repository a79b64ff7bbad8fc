#pragma once

#include <boost/json.hpp>
#include <string>

#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "platform/http/caller.h"

namespace mashang::service {

/// Tells `what` about a document of the case: which, of which kind, and `more`. By the platform
/// where the caller is nobody.
void tell_of(sql::Tx& tx, const Parts& parts, const cases::Case& of, const Document& document,
             std::string what, const http::Caller& caller, const boost::json::object& more);

}  // namespace mashang::service
