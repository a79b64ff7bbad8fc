#pragma once

// Where an app wants to hear of its cases, and what is still on the way there.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"

namespace mashang::apps {

/// suspended: by its owner. disabled: by us, since nobody answered there for days, or the receiver
/// said that it is gone. What happens meanwhile waits for both.
enum class EndpointState { active, suspended, disabled };
BOOST_DESCRIBE_ENUM(EndpointState, active, suspended, disabled)

struct Endpoint {
    std::string client_id;
    std::string id;
    std::string url;
    std::string events;  ///< types, separated by blanks
    std::string description;
    EndpointState state = EndpointState::active;
    std::string secret;      ///< sealed
    std::string old_secret;  ///< sealed; signs beside it until `old_until`; empty: none
    std::optional<Instant> old_until = {};
    std::string registered_by;
    Instant registered_at;
    Instant changed_at;
    std::string disabled_why = {};  ///< "gone", "unreachable"

    bool wants(std::string_view type) const;
};
BOOST_DESCRIBE_STRUCT(Endpoint, (),
                      (client_id, id, url, events, description, state, secret, old_secret,
                       old_until, registered_by, registered_at, changed_at, disabled_why))

/// waiting: for its turn, behind an earlier event of the same case or too many others. ordered: the
/// courier has it.
enum class DeliveryState { waiting, ordered, delivered };
BOOST_DESCRIBE_ENUM(DeliveryState, waiting, ordered, delivered)

struct Delivery {
    std::string client_id;
    std::string endpoint_id;
    std::int64_t position = 0;
    std::string case_id;
    DeliveryState state = DeliveryState::waiting;
    std::int64_t round = 0;
    Instant made_at;
    std::optional<Instant> delivered_at = {};
    std::optional<std::int64_t> status = {};
};
BOOST_DESCRIBE_STRUCT(Delivery, (),
                      (client_id, endpoint_id, position, case_id, state, round, made_at,
                       delivered_at, status))

inline constexpr std::size_t kMostEndpoints = 5;
/// At a time, of one endpoint: one that is down keeps no other waiting.
inline constexpr std::size_t kMostInTheAir = 4;

/// What is wrong with an address and the types that it wants, all at once: at /url and /events.
/// Pure.
std::vector<Fault> faults_of(std::string_view url, std::span<const std::string> events,
                             std::span<const std::string> trusted_hosts);

/// Which of those that wait go next: the oldest, of each case one at a time and behind what is in
/// the air of it, at most kMostInTheAir with those. `waiting` and `ordered`: oldest first. Pure.
std::vector<Delivery> next_of(std::span<const Delivery> waiting, std::span<const Delivery> ordered);

}  // namespace mashang::apps
