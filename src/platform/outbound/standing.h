#pragma once

// How one order stands, for whoever placed it.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/sql/sql.h"

namespace mashang::outbound {

struct OrderStanding {
    std::string state;  ///< "waiting", "sending", "answered", "dead"
    std::int64_t attempts = 0;
    std::string last_error;
    Instant next_at;  ///< of the next attempt, while it waits
};
BOOST_DESCRIBE_STRUCT(OrderStanding, (), (state, attempts, last_error, next_at))

/// Nothing when it was never placed, or is forgotten.
std::optional<OrderStanding> find_standing(sql::Tx& tx, std::string_view channel,
                                           std::string_view idempotency_key);

/// The other side is known to be back: the order is tried at once and has all its attempts again.
/// False when it does not wait.
bool hasten(sql::Tx& tx, Instant now, std::string_view channel, std::string_view idempotency_key);

}  // namespace mashang::outbound
