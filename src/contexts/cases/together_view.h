#pragma once

// How those who apply together look from outside.

#include <optional>

#include "contexts/cases/applicant_store.h"
#include "contexts/cases/views.h"

namespace mashang::cases {

/// Nothing: for the item each applies for herself, and nobody applies with whoever opened it. Of
/// people names and numbers are masked, to each other and to officers.
std::optional<TogetherView> together_view_of(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller, const Case& of);

/// Tells each of them that an officer saw her in the case.
void tell_look_at_applicants(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                             const Case& of);

/// The cases of a list in which the caller takes part, with those that she opened, the newest
/// first; of those `handed_over` to another with her part in them.
std::vector<CaseSummary> merged(const Parts& parts, const std::vector<Case>& own,
                                const std::map<CaseId, ApplicantState>& handed_over,
                                const std::vector<SharedCase>& shared, Language language);

}  // namespace mashang::cases
