#pragma once

// The four criteria by which a service is admitted, and what follows from them [P 3.1.1]: pure
// rules.

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/refused.h"

namespace mashang::showcase {

enum class Criterion {
    authoritative,  ///< 权威: the body that answers for it offers it, on a legal ground
    practical,      ///< 实用: people need it
    effective,      ///< 有效: whoever uses it gets what she came for, in time
    easy,           ///< 易用: without help, without handing in what is known
};
BOOST_DESCRIBE_ENUM(Criterion, authoritative, practical, effective, easy)

enum class Verdict { met, partly, not_met };
BOOST_DESCRIBE_ENUM(Verdict, met, partly, not_met)

/// What an assessor found of one criterion, and by what she knows.
struct Assessment {
    Criterion criterion = Criterion::authoritative;
    Verdict verdict = Verdict::not_met;
    std::string evidence;

    bool operator==(const Assessment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Assessment, (), (criterion, verdict, evidence))

enum class AdmissionResult { admitted, conditional, refused };
BOOST_DESCRIBE_ENUM(AdmissionResult, admitted, conditional, refused)

/// Each criterion once. Pointers are those of the route's body.
std::vector<Fault> faults_of(const std::vector<Assessment>& assessments);

/// Nobody chooses the result: one criterion that is not met refuses, one that is met in part makes
/// conditions.
AdmissionResult result_of(const std::vector<Assessment>& assessments);

}  // namespace mashang::showcase
