#pragma once

// What the doctor asks about work that is under way.

#include "app/checkup.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// A note for dead letters, and one for parked entries.
void check_stuck(Checkup& checkup, sql::Database& database);

/// A note for orders to outside systems that wait after a failure.
void check_orders(Checkup& checkup, sql::Database& database);

/// Bad: entries that a running server does not seal (looks for a few seconds when there are any). A
/// note: a follower that fails at the moment.
void check_journal(Checkup& checkup, sql::Database& database, const ServerSettings& server);

}  // namespace mashang::app
