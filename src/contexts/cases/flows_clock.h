#pragma once

// The verbs that touch a case's clock beside the steps that everybody takes. All refuse as those of
// flows.h do.

#include "contexts/cases/extension.h"
#include "contexts/cases/parts.h"
#include "contexts/catalogue/api.h"
#include "platform/http/caller.h"

namespace mashang::cases {

inline constexpr int kLongestProcedureDays = 365;

/// Why the decision waits, and for how long the applicant is told.
struct Suspension {
    catalogue::SpecialProcedure procedure;
    int expected_days;  ///< calendar days, 1 to kLongestProcedureDays
    std::string reason;
};

/// 特别程序: the time that a hearing, an expert's opinion and the like take does not count
/// [行政许可法 45]. Refuses: kProcedureNotOfItem, kDaysOutOfRange, kReasonMissing.
Case suspend(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
             std::int64_t version, const Suspension& suspension);
/// The procedure is over, with its result; the clock goes on.
Case resume(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, const std::string& result);

/// Asks for more time. Refuses: kDaysOutOfRange, kReasonMissing, kExtendedAlready,
/// kTooLateToExtend.
Case ask_extension(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   std::int64_t version, int working_days, const std::string& reason);
/// Settles it: another officer of the office. The applicant is told of the new date and why.
/// Refuses: kNoExtensionAsked, kOwnExtension, kTooLateToExtend.
Case settle_extension(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      std::int64_t version, bool approved);

}  // namespace mashang::cases
