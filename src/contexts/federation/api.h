#pragma once

// What others may ask of federation.

#include "contexts/federation/parts.h"
#include "platform/journal/journal.h"

namespace mashang::federation {

/// Follows the ends of sessions and accounts: links end with the account.
journal::Follower follower(const Parts& parts);

/// Visits and wishes that came to nothing go; how many. For housekeeping.
std::int64_t sweep(sql::Tx& tx, const Limits& limits, Instant now);

}  // namespace mashang::federation
