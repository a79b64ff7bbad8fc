#pragma once

// The verbs of operators over rejects, and of those who fetch. Each runs in the request's
// transaction.

#include <string>
#include <string_view>
#include <vector>

#include "contexts/exchange/parts.h"
#include "contexts/exchange/record.h"
#include "platform/http/caller.h"

namespace mashang::exchange {

/// What it is made of was corrected: it is made anew and goes out if it is right now. Tells
/// `exchange.retry_asked`. Refuses: kNoSuchReject.
Row ask_again(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view key);
/// The same for all rejects of a table with the same first fault; how many. Refuses: kNoSuchKind.
std::int64_t ask_all_again(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           TableName table, const std::string& kind);
/// The receiver will not have it; what comes behind it goes on. Tells `exchange.given_up`. Refuses:
/// kNoSuchReject, kReasonMissing.
Row give_up(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view key,
            const std::string& reason);

/// Rows that are right, after a cursor; of one table, or of all. Tells `exchange.fetched`, and
/// whose personal columns were given out.
std::vector<Row> fetch(sql::Tx& tx, const Parts& parts, const http::Caller& app,
                       std::optional<TableName> table, std::int64_t after, std::size_t limit);

}  // namespace mashang::exchange
