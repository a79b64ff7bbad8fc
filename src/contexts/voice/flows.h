#pragma once

#include <optional>

#include "contexts/voice/parts.h"
#include "contexts/voice/rating.h"

namespace mashang::voice {

/// The caller rates her own case. Refuses: kNoSuchCase, kNotYet, kWrongRating (each fault named),
/// kRatedAlready.
Rating rate(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const cases::CaseId& id,
            int grade, const std::vector<std::string>& options, const std::string& comment);

/// What the caller said of her case, or nothing. Refuses: kNoSuchCase.
std::optional<Rating> find_rating(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const cases::CaseId& id);

/// All that a person gave, the newest first.
std::vector<Rating> ratings_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

/// Whether a case can be rated in its state.
bool may_be_rated(const cases::Case& of);

}  // namespace mashang::voice
