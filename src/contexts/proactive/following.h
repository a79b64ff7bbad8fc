#pragma once

// What applicants did next: counted from all cases, with nobody in the count.

#include <boost/describe.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"

namespace mashang::proactive {

/// Something that an applicant handed in.
struct Filed {
    std::string case_id;
    std::string item_id;
    Instant at;
};

/// After `item` so many different applicants handed in `next` within Statistics::kWithin.
struct Following {
    std::string item;
    std::string next;
    std::int64_t applicants = 0;
};
BOOST_DESCRIBE_STRUCT(Following, (), (item, next, applicants))

struct Statistics {
    static constexpr std::chrono::days kWithin{180};
    static constexpr std::int64_t kFewest = 5;  ///< of fewer applicants nothing is said
    std::vector<Following> followings;
};

/// The items that this case is the first of its applicant to follow: so each applicant is counted
/// once, and nothing need be kept of who was. Whatever came in later makes no difference, so that
/// the order in which cases are looked at makes none. `filed`: all that the applicant handed in.
std::vector<std::string> first_followed(const std::vector<Filed>& filed, std::string_view case_id);

}  // namespace mashang::proactive
