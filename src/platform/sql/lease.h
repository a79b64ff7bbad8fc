#pragma once

#include <string_view>

#include "platform/sql/tx.h"

namespace mashang::sql {

/// Asks to be the only one in the whole cluster who does `name`, until the transaction ends. False:
/// somebody else does it now. SQLite has one writer and always says true. Saves double work; that
/// nothing takes effect twice is the business of the statements that follow.
bool try_lease(Tx& tx, std::string_view name);

}  // namespace mashang::sql
