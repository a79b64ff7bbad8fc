#pragma once

#include <boost/json.hpp>
#include <string>

#include "contexts/bills/bill.h"
#include "contexts/bills/parts.h"
#include "platform/http/caller.h"

namespace mashang::bills {

/// Tells `what` of the bill's case: which bill, how much, its last day, and `more`. By the platform
/// where the caller is nobody.
void tell_of(sql::Tx& tx, const Parts& parts, const Bill& bill, std::string what,
             const http::Caller& caller, const boost::json::object& more = {});

}  // namespace mashang::bills
