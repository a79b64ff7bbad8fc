#pragma once

// The public keys of apps that keep them at an address of their own (`jwks_uri`, RFC 7591).

#include "contexts/openid/parts.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::openid {

inline constexpr std::string_view kAppKeys = "app_keys";
inline constexpr std::chrono::hours kKeysFetchedEach{1};
inline constexpr std::chrono::minutes kKeysMissedEach{5};

/// Orders the keys that were never fetched, or an hour ago, or of which one was missed: each at
/// most once in five minutes. For a runner.
void order_keys(sql::Database& database, const Parts& parts);

/// Fetches a JWKS and keeps it, if it is one.
outbound::Channel app_keys_channel(const Parts& parts);

}  // namespace mashang::openid
