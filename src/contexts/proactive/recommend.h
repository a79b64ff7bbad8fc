#pragma once

// Which matters fit somebody, and why. Pure.

#include <boost/describe.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "contexts/proactive/attribute.h"
#include "contexts/proactive/following.h"
#include "contexts/proactive/rules.h"
#include "contexts/proactive/subscription.h"

namespace mashang::proactive {

/// What is known of everybody who stands there: nothing personal.
struct Circumstances {
    catalogue::Audience audience = catalogue::Audience::person;
    const places::Division* division = nullptr;  ///< never null
    Date today;
};

/// What she said herself; not what was found out about her.
struct Choices {
    std::vector<Subscription> subscriptions;
    std::set<std::string> dismissed;  ///< items: "not this"
};

/// Why a matter is shown; the first ones weigh most. life_event, next_matter and similar_cases rest
/// on her attributes; subscribed on what she asked for; season and hot on nothing of hers.
enum class ReasonCode { life_event, next_matter, similar_cases, subscribed, season, hot };
BOOST_DESCRIBE_ENUM(ReasonCode, life_event, next_matter, similar_cases, subscribed, season, hot)

struct Reason {
    ReasonCode code = ReasonCode::hot;
    Words words = {};              ///< of the rule; empty where there is none
    std::string attribute = {};    ///< on which attribute it rests: Attribute::id()
    std::string item = {};         ///< next_matter, similar_cases: after which item
    std::int64_t applicants = 0;   ///< similar_cases
    std::optional<Date> day = {};  ///< life_event: the birthday; season: its last day
    std::optional<Subscription> subscription = {};

    bool operator==(const Reason&) const = default;
};

struct Recommendation {
    std::string item_id;
    std::vector<Reason> reasons;  ///< the weightiest first; never empty

    bool operator==(const Recommendation&) const = default;
};

inline constexpr std::size_t kMostRecommendations = 8;

/// The weightiest first, at most kMostRecommendations. Only items that are in use, for the
/// audience, and carried out where she stands; none that she dismissed, and none that was granted
/// since what speaks for it. Of an empty profile the outcome is the same whatever anybody did.
std::vector<Recommendation> recommend(const Circumstances& at, const Profile& profile,
                                      const Choices& choices, const Statistics& statistics,
                                      const Rules& rules, const catalogue::Catalogue& catalogue);

}  // namespace mashang::proactive
