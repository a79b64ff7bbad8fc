#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "contexts/cases/case.h"

namespace mashang::cases {

/// By how many working days a decision may be put off at most [行政许可法 42].
inline constexpr int kLongestExtension = 10;

enum class ExtensionState { asked, approved, declined };
BOOST_DESCRIBE_ENUM(ExtensionState, asked, approved, declined)

/// 延期: more time for a decision, asked by one officer and settled by another, once a case.
struct Extension {
    identity::PersonId person_id;
    CaseId case_id;
    Instant asked_at;
    std::string asked_by;  ///< account id
    int working_days;      ///< 1 to kLongestExtension
    std::string reason;    ///< which the applicant is told
    ExtensionState state;
    std::optional<Instant> settled_at = {};
    std::optional<std::string> settled_by = {};  ///< account id
};
BOOST_DESCRIBE_STRUCT(Extension, (),
                      (person_id, case_id, asked_at, asked_by, working_days, reason, state,
                       settled_at, settled_by))

}  // namespace mashang::cases
