#pragma once

// What an app is told of its cases.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/refused.h"
#include "platform/journal/journal.h"

namespace mashang::apps {

/// A kind of event, by the journal's own word for what happened.
struct EventType {
    std::string_view name;  ///< "case.decided"
    std::string_view zh;
    std::string_view en;

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
};

/// All that an endpoint may ask for, in the order of a case's life.
std::span<const EventType> event_types();
const EventType* find_event_type(std::string_view name);

/// Sent when the owner wants to see whether an endpoint hears; not to be asked for.
inline constexpr std::string_view kTestEvent = "webhook.tested";

/// Nothing personal: the app fetches the rest with its token.
struct Event {
    std::string client_id;
    std::int64_t position = 0;  ///< of the journal's entry: the cursor
    std::string id;             ///< the same in every sending, so that the receiver can tell
    Instant at;
    std::string type;
    std::string case_id;  ///< as the app knows the case; empty: a test
    std::string number;   ///< of the case; empty: none yet
    std::string state;    ///< of the case after what happened
    std::int64_t version = 0;

    bool operator==(const Event&) const = default;
};
BOOST_DESCRIBE_STRUCT(Event, (),
                      (client_id, position, id, at, type, case_id, number, state, version))

/// The event that an entry of the journal is for an app; nothing for entries about other things,
/// and about cases that no app opened. Pure.
std::optional<Event> event_of(const journal::Entry& entry);

/// What is sent, to the byte: {"type", "timestamp", "data": {…}} (Standard Webhooks 1.0).
std::string payload_of(const Event& event);

}  // namespace mashang::apps
