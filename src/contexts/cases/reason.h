#pragma once

#include <string>
#include <string_view>

#include "contexts/cases/refusals.h"

namespace mashang::cases {

/// Refuses kReasonMissing at `pointer` when no reason is given.
inline void demand_reason(const std::string& reason, std::string_view pointer) {
    if (!reason.empty()) return;
    throw Refused{
        refusals::kReasonMissing, {}, {{std::string{pointer}, &refusals::kReasonMissing}}};
}

}  // namespace mashang::cases
