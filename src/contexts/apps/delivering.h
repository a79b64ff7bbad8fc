#pragma once

// How events come to endpoints: made by a follower of the journal, sent one by one for each case,
// tried for days.

#include "contexts/apps/endpoint.h"
#include "contexts/apps/event.h"
#include "contexts/apps/parts.h"

namespace mashang::apps {

inline constexpr std::string_view kWebhooks = "webhooks";

/// Of each case that an app opened, as long as its applicant lets the app apply for her.
journal::Follower follower(const Parts& parts);

/// Signs and sends. An answer of 2xx delivers; 410 disables the endpoint; everything else is tried
/// again, and what is given up disables it: then nothing is lost, and goes on when it is resumed.
/// Tells `webhook.disabled`.
outbound::Channel webhooks_channel(const Parts& parts);

/// Hands to the courier what may go now.
void order_next(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint);
/// The endpoint answers again: what waits for its next attempt is sent at once.
void hasten_all(sql::Tx& tx, const Parts& parts, const Endpoint& endpoint);
/// The order of a delivery, by its key.
std::string order_key(std::string_view endpoint_id, std::int64_t position, std::int64_t round);

}  // namespace mashang::apps
