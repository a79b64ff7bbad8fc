#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/sql/sql.h"

namespace mashang::outbound {

/// An order that one worker carries out. `claim` is new each time, so that a worker who comes back
/// late cannot finish what another has taken over.
struct Claimed {
    std::string channel;
    std::string idempotency_key;
    std::string subject;
    std::string payload;        ///< sealed
    std::int64_t attempts = 0;  ///< with this one
    std::int64_t max_attempts = 0;
    std::string claim;
};
BOOST_DESCRIBE_STRUCT(Claimed, (),
                      (channel, idempotency_key, subject, payload, attempts, max_attempts, claim))

/// No order waits longer for its next attempt; one that seems to waits for a clock that was set
/// back.
inline constexpr std::chrono::hours kLongestWait{1};

/// Whether a channel has an order that is due, or one whose worker has not come back.
bool has_due(sql::Tx& tx, std::string_view channel, Instant now,
             std::chrono::milliseconds longest_claim);
/// Lets orders go whose claim is over, or lies beyond `longest_claim` because the clock was set
/// back. How many.
std::int64_t release_lost(sql::Tx& tx, std::string_view channel, Instant now,
                          std::chrono::milliseconds longest_claim);
/// Lets all claimed orders go: when this program is the only one and has just started.
std::int64_t release_all(sql::Tx& tx, std::string_view channel, Instant now);
/// Takes the order that is due longest.
std::optional<Claimed> claim_next(sql::Tx& tx, std::string_view channel, Instant now, Instant until,
                                  std::string_view claim);

// Each false when the claim is lost: then nothing has changed.
bool set_answered(sql::Tx& tx, const Claimed& claimed, Instant now);  ///< and forgets the payload
bool set_waiting(sql::Tx& tx, const Claimed& claimed, Instant now, Instant next,
                 std::string_view error);
bool set_dead(sql::Tx& tx, const Claimed& claimed, Instant now, std::string_view error);

}  // namespace mashang::outbound
