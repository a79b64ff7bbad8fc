#pragma once

// 变更代表人: who represents those who apply together hands that over to another of them, and both
// agree. The case stays where it is: one row, one clock, one number. Each is one transaction; both
// refuse kNoSuchCase.

#include "contexts/cases/applicant.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Who represents them asks one of the others, who confirmed, to do it from now on; nothing: nobody
/// any more. Until she takes it everything stays as it is. Refuses: kNotInThisState once it is
/// over, kRepresentativeOnly, kNoSuchApplicant, kNotToRepresent, kInBundle. Tells
/// `case.representation_offered` to her.
Case offer_representation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const CaseId& id, const std::optional<ApplicantId>& to);
/// She takes it, or does not. Who represented them before is one of the others then, and agrees to
/// what stands there at that moment; of whoever opened the case a row is made where there is none.
/// Refuses: kNotInThisState, kNoOffer, kNoSuchApplicant. Tells `case.representation_taken` or
/// `case.representation_declined` to all.
Case answer_representation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const CaseId& id, bool takes);

}  // namespace mashang::cases
