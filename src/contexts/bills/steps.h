#pragma once

// What the flows of this room share: a step over an edge, and orders to both outside systems.

#include <string>
#include <string_view>

#include "contexts/bills/bill.h"
#include "contexts/bills/parts.h"
#include "platform/http/caller.h"
#include "platform/outbound/outbound.h"

namespace mashang::bills {

inline constexpr std::string_view kAttemptTimer = "bills.attempt";
inline constexpr std::string_view kReminderTimer = "bills.reminder";
inline constexpr std::string_view kReceiptTimer = "bills.receipt";
inline constexpr std::string_view kAgain = ":again";  ///< mark of what was said no to before

/// Takes the bill over the edge, saves it and tells it. False: there is no such edge, and nothing
/// happens.
bool advance(sql::Tx& tx, const Parts& parts, Bill& bill, BillEvent event,
             const http::Caller& caller = {}, const boost::json::object& more = {});

/// Asks the non-tax platform; `mark` tells orders of the same kind apart.
void order_non_tax(sql::Tx& tx, const Parts& parts, const Bill& bill, std::string_view op,
                   boost::json::object elements, const std::string& mark = "");
/// Asks the payment channel about an attempt.
void order_wechat(sql::Tx& tx, const Parts& parts, const Attempt& attempt, std::string_view op,
                  boost::json::object more, const std::string& mark = "");

/// It shall not be paid any more; money that comes nevertheless is noted. Looks again in a while.
void close(sql::Tx& tx, const Parts& parts, Attempt attempt);
void close_live_attempts(sql::Tx& tx, const Parts& parts, const Bill& bill);

/// Tells the non-tax platform of the payment that settled the bill; nothing happens when it came
/// from there.
void tell_paid(sql::Tx& tx, const Parts& parts, const Bill& bill, const std::string& mark = "");
/// Asks for the PayCode; the same bill again has the same.
void ask_for_code(sql::Tx& tx, const Parts& parts, Bill& bill);
/// Asks for the receipt of a paid bill, and again later: in the end once a day.
void ask_for_receipt(sql::Tx& tx, const Parts& parts, Bill& bill);

}  // namespace mashang::bills
