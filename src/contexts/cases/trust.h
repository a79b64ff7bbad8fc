#pragma once

// 材料可信等级 A–D [国办函〔2016〕108号; standards.md §2.3]. Pure.

#include <boost/describe.hpp>
#include <optional>

#include "contexts/cases/case.h"
#include "contexts/cases/promise.h"

namespace mashang::cases {

/// How far a material may be relied on, by where it comes from.
enum class TrustLevel {
    A,  ///< from who issued it: to be used as it is
    B,  ///< compared with the original at a window
    C,  ///< uploaded: to be compared with the original
    D,  ///< made by the applicant, or promised by her
};
BOOST_DESCRIBE_ENUM(TrustLevel, A, B, C, D)

/// Nothing where there is neither a material nor a promise.
std::optional<TrustLevel> trust_level(const CaseMaterial* material, const Promise* promise);

}  // namespace mashang::cases
