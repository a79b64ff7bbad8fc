#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/api.h"

namespace mashang::voice {

/// What an applicant said of one handling; once per case. `comment` is encrypted at rest, `options`
/// are codes separated by commas.
struct Rating {
    identity::PersonId person_id;
    cases::CaseId case_id;
    Instant at;
    int grade;
    std::string options;
    std::string comment;
    int options_version;
};
BOOST_DESCRIBE_STRUCT(Rating, (),
                      (person_id, case_id, at, grade, options, comment, options_version))

}  // namespace mashang::voice
