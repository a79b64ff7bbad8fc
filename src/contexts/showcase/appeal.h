#pragma once

// The life of an appeal against the words of a rating: a state table; what is not in it cannot
// happen.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "contexts/showcase/rating.h"

namespace mashang::showcase {

enum class AppealState {
    pending,          ///< the words stay until it is decided
    kept,             ///< the words stay
    hidden,           ///< the words are hidden; she may object once
    objected,         ///< hidden still, until somebody else has looked
    hidden_for_good,  ///< the objection was not followed
    restored,         ///< the objection was followed
    overtaken,        ///< she has changed the rating meanwhile
};
BOOST_DESCRIBE_ENUM(AppealState, pending, kept, hidden, objected, hidden_for_good, restored,
                    overtaken)

enum class AppealEvent { keep, hide, object, uphold, restore, overtake };
BOOST_DESCRIBE_ENUM(AppealEvent, keep, hide, object, uphold, restore, overtake)

enum class AppealActor { platform, rater };

struct AppealTransition {
    AppealState from;
    AppealEvent event;
    AppealState to;
    AppealActor by;
};

std::span<const AppealTransition> appeal_transitions();
/// The state after the event; nothing where it cannot happen.
std::optional<AppealState> state_after(AppealState from, AppealEvent event);
/// Of the platform's word in a state; nothing where it has none to say.
std::optional<AppealEvent> event_of(AppealState state, bool hides);
/// Whether the platform's word is awaited.
bool is_open(AppealState state);

enum class AppealGround { abuse, personal_data, not_about_the_app };
BOOST_DESCRIBE_ENUM(AppealGround, abuse, personal_data, not_about_the_app)

/// An appeal as the flows know it: texts in clear.
struct Appeal {
    std::string app_id;
    RatingId rating_id;
    int revision = 1;  ///< of the rating
    AppealState state = AppealState::pending;
    AppealGround ground = AppealGround::abuse;
    std::string reason;
    std::string appealed_by;  ///< account
    std::string office_id;
    Instant appealed_at;
    std::optional<std::string> decided_by;  ///< account
    std::optional<Instant> decided_at;
    std::string decision;
    std::string objection;
    std::optional<Instant> objected_at;
    std::optional<std::string> answered_by;  ///< account
    std::optional<Instant> answered_at;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(Appeal, (),
                      (app_id, rating_id, revision, state, ground, reason, appealed_by, office_id,
                       appealed_at, decided_by, decided_at, decision, objection, objected_at,
                       answered_by, answered_at, answer))

/// Four eyes: neither who appealed decides, nor who decided answers the objection.
bool may_decide(const Appeal& appeal, std::string_view account);

}  // namespace mashang::showcase
