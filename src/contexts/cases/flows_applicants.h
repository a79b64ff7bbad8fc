#pragma once

// Applying together (共同申请): asking, confirming, leaving, and taking all of it back. Each is one
// transaction; all refuse kNoSuchCase.

#include "contexts/cases/applicant.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"

namespace mashang::cases {

/// Whom somebody asks to apply with her.
struct AskedApplicant {
    mandates::PrincipalKind kind;
    std::string name;    ///< as her document has it; a firm's as it is registered
    std::string number;  ///< a citizen's number, or a firm's code
};
/// Who opened a draft asks another to apply with her; who said no is asked again. Refuses:
/// kNotInThisState, kNotJoint, kTooManyApplicants, kApplicantNumber, kApplicantTwice,
/// kRepresentativeOnly.
Case invite_applicant(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      const AskedApplicant& asked);
/// And takes her off the list. Refuses: kNotInThisState, kNoSuchApplicant, kRepresentativeOnly.
Case remove_applicant(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      const ApplicantId& applicant);

/// The caller, or whom she acts for, agrees to what stands there. Refuses: kNoSuchApplicant (who
/// opened it confirms by handing it in), kChangedMeanwhile, kNotInThisState.
Case confirm_application(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const CaseId& id, std::int64_t version);
/// Does not take part (any more): declines a draft, leaves what is handed in; where too few remain
/// for the item, the case ends as not accepted. Refuses: kNoSuchApplicant, kTooLateToLeave.
Case leave_application(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, const std::string& reason);

/// Who represents the others asks them to agree that all of it is taken back. Refuses:
/// kNotInThisState, kRepresentativeOnly, kReasonMissing.
Case ask_withdrawal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                    const std::string& reason);
/// One of the others agrees, or does not any more. Refuses: kNoSuchApplicant, kNotInThisState.
Case agree_to_withdrawal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const CaseId& id, bool agrees);
/// Refuses kOthersToAgree, with names, while not everybody agrees.
void demand_all_withdraw(sql::Tx& tx, const Parts& parts, const Case& of);

/// Follows `person.proven`: who has just become known finds what she was asked for.
journal::Follower applicants_follower(const Parts& parts);

}  // namespace mashang::cases
