#pragma once

// What a person says of a flagship app [P 3.2.3], and what many of them come to.

#include <array>
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "contexts/identity/api.h"

namespace mashang::showcase {

struct RatingTag;
using RatingId = Id<RatingTag>;

/// A rating as the flows know it: words and reply in clear.
struct AppRating {
    std::string app_id;
    RatingId id;
    std::optional<identity::PersonId> person_id;  ///< nothing: she has left
    int grade = 0;                                ///< 5 very satisfied … 1 very dissatisfied
    std::string words;
    int revision = 1;
    Instant given_at;
    Instant changed_at;
    bool counts = true;   ///< towards the average
    bool hidden = false;  ///< the words only
    std::string reply;    ///< of the app's office; empty: none
    std::optional<Instant> replied_at;
};
BOOST_DESCRIBE_STRUCT(AppRating, (),
                      (app_id, id, person_id, grade, words, revision, given_at, changed_at, counts,
                       hidden, reply, replied_at))

/// How many gave one grade.
struct GradeCount {
    int grade;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(GradeCount, (), (grade, count))

/// Fewer ratings than this have no average.
inline constexpr std::int64_t kFewestForAverage = 5;

/// The plain mean of the ratings that count, with their number and distribution; nothing is
/// weighted, smoothed or left out.
struct RatingSummary {
    std::int64_t count = 0;
    std::optional<double> average;   ///< one decimal, rounded; nothing: too few
    std::vector<GradeCount> grades;  ///< five, from 5 down to 1
};
BOOST_DESCRIBE_STRUCT(RatingSummary, (), (count, average, grades))

RatingSummary summary_of(const std::vector<GradeCount>& counted);

/// Whether it holds what could be somebody's number: seven digits and more on end, or eleven and
/// more with single spaces or hyphens between, also in full width.
bool names_a_number(std::string_view words);

}  // namespace mashang::showcase
