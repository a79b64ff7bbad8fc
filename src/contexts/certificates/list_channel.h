#pragma once

// Revocation lists of authorities, fetched where operators say they are.

#include "contexts/certificates/parts.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::certificates {

inline constexpr std::string_view kLists = "revocation_lists";
inline constexpr std::chrono::hours kListsFetchedEach{1};
inline constexpr std::chrono::minutes kListsMissedEach{5};

/// Orders the lists that were never fetched, an hour ago, or that are out of date: each at most
/// once in five minutes. For a runner.
void order_lists(const Parts& parts);

/// Fetches a list and keeps it if it is signed by its authority and no older than the one there is.
outbound::Channel list_channel(const Parts& parts);

}  // namespace mashang::certificates
